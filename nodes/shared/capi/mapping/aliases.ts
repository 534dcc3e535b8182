/**
 * The names under which automatic mapping finds a field in an item, first the strongest. Case, accents, spaces and
 * punctuation make no difference: `firstName`, `first_name` and `First Name` are one name, as are `email` and
 * `E-Mail`, `fbp` and `_fbp`.
 * The README prints this table; docs/meta-api.md sections 2 to 5 and 7.2.2 list Meta's own names.
 */
import { ALL_FIELDS } from '../fields/allFields';
import type { Section } from '../fields/field';
import { foldName as fold } from '../fields/foldName';
import {
	fieldBeside,
	namesByLanguage,
	namesInOtherLanguages,
	withoutSmallWords,
} from '../fields/otherLanguages';
import { findColumn, type ColumnTarget } from './columnNames';
import { besideCustomer, isOfGuardian } from './customerNames';

export { besideCustomer, isOfGuardian } from './customerNames';
export type { Section } from '../fields/field';
export { foldName as fold } from '../fields/foldName';

export interface Alias {
	readonly section: Section;
	/** Meta's name of the field. */
	readonly field: string;
	readonly names: readonly string[];
	readonly ranks: ReadonlyMap<string, number>;
}

/** A field that is found in its section only has no name outside it. */
export const ALIASES: readonly Alias[] = ALL_FIELDS.filter(
	({ onlyInSection }) => onlyInSection !== true,
).map(({ section, key, aliases }) => ({
	section,
	field: key,
	names: withoutTwins([key, ...aliases, ...namesInOtherLanguages(key)]),
	ranks: ranksOf([key, ...aliases], namesByLanguage(key)),
}));

/** How strong each folded name is. Languages do not compete: of each the first name is as strong as that of the next. */
function ranksOf(
	english: readonly string[],
	others: ReadonlyArray<readonly string[]>,
): ReadonlyMap<string, number> {
	const ranks = new Map<string, number>();
	const note = (name: string, rank: number) => {
		const folded = fold(name);
		if (!ranks.has(folded)) ranks.set(folded, rank);
	};
	english.forEach(note);
	for (const names of others) names.forEach((name, index) => note(name, english.length + index));
	return ranks;
}

/** Languages share words: of names that make no difference the first stays. */
function withoutTwins(names: readonly string[]): readonly string[] {
	const folded = names.map(fold);
	return names.filter((_, index) => folded.indexOf(folded[index]) === index);
}

/** Where a name leads and how strongly: 0 is Meta's own name, the largest number the weakest alias. */
export interface Target extends ColumnTarget {
	/** Whether it is the field of a parent or guardian, beside whom the item is about a child. */
	readonly isGuardians?: boolean;
}

const targets = new Map<string, Target>();
for (const { section, field, ranks } of ALIASES) {
	for (const [folded, rank] of ranks)
		if (!targets.has(folded)) targets.set(folded, { section, field, rank });
}

/** Names that were looked up already; bounded, because an item may make its names of data. */
const known = new Map<string, Target | undefined>();
const MOST_KNOWN_NAMES = 2000;
const LONGEST_NAME = 60;

/** Names that mean something else behind such a word. */
const NOT_BEHIND_IT = new Set(
	[
		'first',
		'last',
		'gen',
		'ua',
		'id',
		'tel',
		'pin',
		'nombre',
		'nome',
		'nom',
		'isim',
		'ad',
		'adı',
		'tên',
		'名',
		'姓',
		'الاسم',
		'اسم',
	].map(fold),
);
/** Behind every alias that is written out. */
const RANK_OF_A_LOOSE_NAME = 90;

/** Of two loose names of one field (`Buyer Cell`, `Buyer Home Phone`) the one with the stronger alias counts. */
const STEP_OF_AN_ALIAS = 0.001;

const LOOSE_LEAD_ID: Target = {
	section: 'user_data',
	field: 'lead_id',
	rank: RANK_OF_A_LOOSE_NAME,
};
const knownLoosely = new Map<string, Target | undefined>();

/** What a record says of its parent where that is a person. */
const FIELDS_OF_A_GUARDIAN: ReadonlySet<string> = new Set([
	...['em', 'ph', 'fn', 'ln', 'ct', 'st', 'zp', 'country'],
]);

/** What CRMs put before or behind the name of a field of the user's own. */
const MARK = /^(?:mx_|x_studio_|x_|uf_crm_|cf_|custom_)|__c$|_c$/i;

/** The name of a field of the user's own without the mark of its vendor: `Mobile__c`, `mx_City`, `x_phone`. */
export function withoutMark(name: string): string {
	return name.includes('_') ? name.replace(MARK, '') : name;
}

function markedName(name: string): string | undefined {
	const plain = withoutMark(name);
	return plain === name ? undefined : fold(plain);
}

/** As `findLoosely`, of a word that means what the fields beside it say. */
export function findBeside(
	name: string,
	fields: Readonly<Record<string, unknown>>,
): Target | undefined {
	const field = fieldBeside(name, fields);
	return field === undefined
		? undefined
		: { section: 'user_data', field, rank: RANK_OF_A_LOOSE_NAME };
}

/** As `findTarget`, and also a field of the customer with a word for the customer before it. */
export function findLoosely(name: string): Target | undefined {
	const exact = findTarget(name);
	if (exact !== undefined || name.length > LONGEST_NAME) return exact;
	const remembered = knownLoosely.get(name);
	if (remembered !== undefined || knownLoosely.has(name)) return remembered;
	const plain = targets.get(fold(withoutSmallWords(name)));
	const marked = markedName(name);
	const found =
		plain ??
		(name.includes('/') ? findColumn(name) : undefined) ??
		findAlternatives(name) ??
		[...besideCustomer(withoutMark(name)), ...(marked === undefined ? [] : [marked])]
			.filter((rest) => !NOT_BEHIND_IT.has(rest))
			.map((rest) => targets.get(rest))
			.find((rest) => rest?.section === 'user_data');
	const target =
		found === undefined
			? findColumn(name)
			: ofWhom(name, { ...found, rank: RANK_OF_A_LOOSE_NAME + found.rank * STEP_OF_AN_ALIAS });
	if (knownLoosely.size < MOST_KNOWN_NAMES) knownLoosely.set(name, target);
	return target;
}

/** `State / Province / Region`, `Phone / Teléfono`: the field of the person that every word of it that is known leads to. */
export function findAlternatives(name: string): Target | undefined {
	if (!name.includes('/') || name.length > LONGEST_NAME) return undefined;
	const found = name
		.split('/')
		.map((word) => targets.get(fold(word)) ?? findColumn(word))
		.filter((target) => target !== undefined);
	const [first] = found;
	return first?.section === 'user_data' && found.every(({ field }) => field === first.field)
		? first
		: undefined;
}

/** A parent is a person only by what persons have: `parent_id` is another record. */
function ofWhom(name: string, target: Target): Target | undefined {
	if (!isOfGuardian(name)) return target;
	return FIELDS_OF_A_GUARDIAN.has(target.field) ? { ...target, isGuardians: true } : undefined;
}

/**
 * Meta's lead ID in a field of the user's own, with the marks that CRMs put around the names of such fields:
 * `Facebook_Lead_ID__c`, `mx_FB_Lead_Id`, `UF_CRM_META_LEAD_ID`, `Lead ID (Facebook)`.
 */
const LEAD_ID =
	/(?:facebook|fb|meta|instagram)(?:ads?)?lead(?:gen|ads?)?(?:adslead|lead)?id(?:c|text|value)?$|leadgenid(?:c|text|value)?$|^lead(?:gen)?id(?:of)?(?:facebook|fb|meta|instagram)(?:ads?)?c?$|^id(?:lead|dolead|dellead|leadgen)(?:do|de|di)?(?:facebook|fb|meta)$/;

/** Takes a field's name as an item has it; gives where it leads, or nothing for a name that is not in the table. */
export function findTarget(name: string): Target | undefined {
	const remembered = known.get(name);
	if (remembered !== undefined || known.has(name)) return remembered;
	if (name.length > LONGEST_NAME) return undefined;
	const folded = fold(name);
	const target = targets.get(folded) ?? (LEAD_ID.test(folded) ? LOOSE_LEAD_ID : undefined);
	if (known.size < MOST_KNOWN_NAMES) known.set(name, target);
	return target;
}
