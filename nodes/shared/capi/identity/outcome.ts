/** What a normalizer says of one value. */

import type { ChangeNote, DropReason } from '../findings/codes';
import type { RawObject } from '../types';

export type { ChangeNote, DropReason };

export interface Kept {
	readonly value: string;
	/** Other forms by which the same is stored, sent after the value. */
	readonly others?: readonly string[];
	readonly changed?: readonly ChangeNote[];
}
export interface Dropped {
	readonly dropped: DropReason;
}

/** A value in Meta's normal form (before hashing), the reason why there is none, or `undefined`: no value given. */
export type Outcome = Kept | Dropped | undefined;

/** What a normalizer may know of the item besides the value. Countries are lower-case alpha-2 codes. */
export interface ItemContext {
	/** All values of the person as they were given: they decide what a word such as `Null` means beside them. */
	readonly userData: RawObject;
	/** The item's own country, from `user_data.country`. */
	readonly country: string | undefined;
	readonly defaultCountry: string | undefined;
	readonly nowMilliseconds: number;
	/** When the ad was clicked, or the time of the event when that is unknown. */
	readonly clickMilliseconds: number;
}

/** `isNumber`: the value came as a number, so zeros in front of it may have been lost. Pure; never throws. */
export type Normalizer = (text: string, item: ItemContext, isNumber: boolean) => Outcome;
