/** Names that stand in one field, and whose they are. */
import type { RawValue, Warning } from '../../types';
import { isOfGuardian, type Target } from '../aliases';
import type { Draft } from '../draft';
import { FULL_NAME, settleFullName } from '../fullName';
import { warnOfDoubtfulName, warnOfName } from '../nameFindings';
import type { Leftovers } from './leftovers';
import type { Level } from './level';
import { isOfAnybody, whoseNameIs } from './namesOfThings';
import { isOfRecipient } from './recipients';

/** Puts a whole name into a draft, unless it is another's than the customer's. */
export function placeWholeName(
	level: Level,
	name: string,
	value: RawValue,
	path: string,
	draft: Draft,
	leftovers: Leftovers,
): void {
	const isOthers =
		(isOfGuardian(name) && !leftovers.isGuardians) || isOfRecipient(name, level.fields);
	if (isOthers) leftovers.unknown.push({ name, value, path });
	else if (!isOfThing(level, name, value, path, leftovers)) {
		draft.place('user_data', FULL_NAME, value, level.base + weaknessOf(name), path);
	}
}

/** Who gets it, whose card it is, or who uses the software may be another than the customer, who goes before under any other name. */
const PERHAPS_ANOTHERS = /recipient|cardholder|^user/i;

function weaknessOf(name: string): number {
	if (name.toLowerCase() === 'name') return 1;
	return PERHAPS_ANOTHERS.test(name) ? 2 : 0;
}

/** Whether a name such as `nombre` leads to the first or last name, which things have as well. */
export function isHalfOfName({ field, rank }: Target): boolean {
	return rank > 0 && (field === 'fn' || field === 'ln');
}

/** Whether a mere name is, or may be, that of a thing; it is put aside then. */
export function isOfThing(
	{ fields, isOrder }: Level,
	name: string,
	value: RawValue,
	path: string,
	leftovers: Leftovers,
): boolean {
	if (!isOfAnybody(name)) return false;
	const whose = whoseNameIs(value, fields, isOrder === true);
	if (whose === 'person') return false;
	if (whose === 'doubtful') leftovers.doubtfulName ??= path;
	leftovers.unknown.push({ name, value, path });
	return true;
}

const MERE_NAME = /(?:^|\.)name$/i;

/** A mere name beside nothing else of a person is that of whatever the item is: of a webhook, a list, a card. */
function leaveOutNameAlone(draft: Draft): void {
	const { user_data: person } = draft.parts;
	const path = draft.pathOf('user_data', FULL_NAME) ?? '';
	const isAlone = Object.keys(person).length === 1 && FULL_NAME in person;
	if (isAlone && MERE_NAME.test(path)) delete person[FULL_NAME];
}

/** Splits the whole name of a draft where that is safe; gives what is to be said of names that are not sent. */
export function settleNames(
	draft: Draft,
	{ doubtfulName }: Leftovers,
	isOfFormat = false,
): readonly Warning[] {
	if (!isOfFormat) leaveOutNameAlone(draft);
	const warnings = warnOfName(settleFullName(draft, draft.pathOf('user_data', FULL_NAME)));
	const isNamed = draft.has('user_data', 'fn') || draft.has('user_data', 'ln');
	return isNamed || doubtfulName === undefined
		? warnings
		: [...warnings, warnOfDoubtfulName(doubtfulName)];
}
