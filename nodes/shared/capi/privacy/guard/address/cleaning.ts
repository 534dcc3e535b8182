/** What the parts of an address share while it is cleaned. */
import { hashOfValue } from '../hashes';
import type { KindId } from '../kinds';
import type { OwnValues } from '../own/ownValues';
import type { GuardSettings } from '../treatments';
import { decode } from './decode';

/** What becomes of what is found, and the only query parameters that stay, besides click IDs and UTM. */
export type AddressRules = Pick<GuardSettings, 'inAddresses' | 'keptParameters'>;

export interface Cleaning {
	readonly rules: AddressRules;
	/** Left out where nothing of the person stands in the address. */
	readonly own: OwnValues | undefined;
	/** What was found so far, in the order of the address. */
	readonly found: KindId[];
}

/** Paths and fragments hold numbers of products and orders. */
export const IN_ADDRESS = { role: 'id', roleForNames: 'product', name: '' } as const;

/** Whether what is found stays where it is, as it does in an event that is refused for it. */
export function keeps({ rules: { inAddresses } }: Cleaning): boolean {
	return inAddresses === 'send' || inAddresses === 'refuse';
}

/** Takes a part of the address in which a kind was found; gives what stands in its place: itself, its hash, or nothing. */
export function replaced(text: string, kind: KindId, cleaning: Cleaning): string | undefined {
	cleaning.found.push(kind);
	if (keeps(cleaning)) return text;
	return cleaning.rules.inAddresses === 'hash' ? hashOfValue(decode(text)) : undefined;
}
