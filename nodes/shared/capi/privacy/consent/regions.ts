/** The regions whose laws ask for consent or let people object, and the rules that one can choose for each. */
import { LDU_STATES } from '../../fields/limitedDataUse';
import { countryCodeOf } from '../../identity';
import type { RawObject, RawValue } from '../../types';

/** What a region asks, the strictest first. */
export const CONSENT_RULES = [
	{
		value: 'consent',
		name: 'Consent Needed',
		description:
			'Only a clear yes sends the event; If Missing and If Refused say what happens else',
	},
	{
		value: 'objection',
		name: 'Unless Refused',
		description: 'Without an answer the event is sent; If Refused says what happens after a no',
	},
	{
		value: 'limitedAfterObjection',
		name: 'Limited Data Use After a Refusal',
		description: 'The event is always sent, after a no with Limited Data Use',
	},
	{ value: 'notAsked', name: 'Not Asked', description: 'The event is always sent as it is' },
] as const;

export type ConsentRule = (typeof CONSENT_RULES)[number]['value'];

/** A region of the table; `countries` are ISO 3166-1 alpha-2 codes, `states` names and abbreviations. */
interface Region {
	/** The parameter that holds its rule. */
	readonly id: string;
	readonly displayName: string;
	readonly initial: ConsentRule;
	readonly countries: ReadonlySet<string>;
	readonly states?: ReadonlySet<string>;
}

const codes = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** The union, Iceland, Liechtenstein and Norway; the outermost regions and Åland belong to their countries' law. */
const EEA =
	'at be bg hr cy cz dk ee fi fr de gr hu ie it lv lt lu mt nl pl pt ro sk si es se is li no ax gf gp mf mq re yt';

export const CONSENT_REGIONS: readonly Region[] = [
	{ id: 'regionEea', displayName: 'EEA', initial: 'consent', countries: codes(EEA) },
	{ id: 'regionUk', displayName: 'United Kingdom', initial: 'consent', countries: codes('gb') },
	{
		id: 'regionSwitzerland',
		displayName: 'Switzerland',
		initial: 'consent',
		countries: codes('ch'),
	},
	{
		id: 'regionUsStates',
		displayName: 'US States With Limited Data Use',
		initial: 'limitedAfterObjection',
		countries: codes('us'),
		states: new Set(
			LDU_STATES.flatMap(({ name, abbreviation }) => [
				name.toLowerCase(),
				abbreviation.toLowerCase(),
			]),
		),
	},
];

/** Every place that no row of the table has. */
export const ELSEWHERE = {
	id: 'regionElsewhere',
	displayName: 'Elsewhere',
	initial: 'consent',
} as const;

export const ALL_REGIONS: ReadonlyArray<Pick<Region, 'id' | 'displayName' | 'initial'>> = [
	...CONSENT_REGIONS,
	ELSEWHERE,
];

/**
 * Takes the customer information of an event; gives the rows of the table that its country and state may mean: one where they are
 * known, several where a country's state is not known (also where it came hashed), all of them where the country is not.
 */
export function regionsOf({ country, st }: RawObject): readonly string[] {
	const code = countryCodeOf(textOf(country));
	if (code === undefined) return ALL_REGIONS.map(({ id }) => id);
	const row = CONSENT_REGIONS.find(({ countries }) => countries.has(code));
	if (row === undefined) return [ELSEWHERE.id];
	if (row.states === undefined) return [row.id];
	const state = stateOf(st);
	if (state === undefined) return [row.id, ELSEWHERE.id];
	return [row.states.has(state) ? row.id : ELSEWHERE.id];
}

/** Takes a state as it was given; gives the name of one with Limited Data Use, or nothing. */
export function limitedStateOf({ country, st }: RawObject): string | undefined {
	const state = countryCodeOf(textOf(country)) === 'us' ? stateOf(st) : undefined;
	return LDU_STATES.find(
		({ name, abbreviation }) =>
			name.toLowerCase() === state || abbreviation.toLowerCase() === state,
	)?.name;
}

const HASH = /^[\da-f]{64}$/;

function stateOf(value: RawValue): string | undefined {
	const state = textOf(value)
		.toLowerCase()
		.replace(/^us[-_ ]/, '')
		.trim();
	return state === '' || HASH.test(state) ? undefined : state;
}

/** A list with one value is that value; one with several says nothing certain. */
function textOf(value: RawValue): string {
	const only: RawValue = Array.isArray(value) && value.length === 1 ? value[0] : value;
	return typeof only === 'string' ? only.trim().slice(0, 100) : '';
}

/** The strictest of the rules that the regions have. */
export function strictestRule(
	regionIds: readonly string[],
	ruleOf: (regionId: string) => ConsentRule,
): ConsentRule {
	const rules = regionIds.map(ruleOf);
	return CONSENT_RULES.find(({ value }) => rules.includes(value))?.value ?? 'consent';
}
