/**
 * Countries whose numbers were lengthened or shortened while WhatsApp kept the old form: people are stored either way.
 *
 * | Country | Old form | Since | Source |
 * | --- | --- | --- | --- |
 * | Mexico | `521` + 10 digits | 2019: without the 1 | WhatsApp FAQ, international phone number format; docs/meta-api.md section 3.1 |
 * | Brazil | area code + 8 digits, mobiles start with 6 to 9 | 2012 to 2016: a 9 before them | Anatel; docs/meta-api.md section 3.1 |
 * | Benin | 8 digits | 2024: 01 before all of them | ARCEP Bénin |
 * | Côte d'Ivoire | 8 digits | 2021: the operator's prefix | ARTCI; WhatsApp finds old accounts by either form (devlikeapro/waha) |
 *
 * Left out on purpose. Argentina: the plan, WhatsApp and Meta's libraries all write 549, and a number without the 9 may
 * be a landline. Brazilian numbers with a 7 before seven digits: libphonenumber knows them as numbers of their own
 * (trunked radio). The other way round nothing is added: a number in today's form is complete, and an old form that
 * nobody wrote would be a guess.
 */
interface OldForm {
	/** The whole number, country code first. */
	readonly pattern: RegExp;
	readonly current: string;
	/** Are people stored so? Nobody is by the prefixes that were dialled in those days. */
	readonly isStored: boolean;
}

const OLD_FORMS: readonly OldForm[] = [
	{ pattern: /^521([2-9]\d{9})$/, current: '52$1', isStored: true },
	{ pattern: /^520(?:1|4[45])([2-9]\d{9})$/, current: '52$1', isStored: false },
	{ pattern: /^55([1-9]\d)([689]\d{7})$/, current: '55$19$2', isStored: true },
	{ pattern: /^229([2-9]\d{7})$/, current: '22901$1', isStored: true },
	{ pattern: /^225([04-9][0-3]\d{6})$/, current: '22501$1', isStored: true },
	{ pattern: /^225([04-9][4-6]\d{6})$/, current: '22505$1', isStored: true },
	{ pattern: /^225([04-9][7-9]\d{6})$/, current: '22507$1', isStored: true },
	{ pattern: /^225([23]\d0\d{5})$/, current: '22525$1', isStored: true },
	{ pattern: /^225([23]\d8\d{5})$/, current: '22521$1', isStored: true },
	{ pattern: /^225([23]\d[1-79]\d{5})$/, current: '22527$1', isStored: true },
];

/** The country codes of the table. */
const CODES_OF_OLD_FORMS = /^(?:52|55|229|225)/;

/**
 * The forms of a number (digits, country code first) that is written in an old form: today's, then the one that was
 * written where people are stored by it. `undefined` for all other numbers.
 */
export function formsOf(digits: string): readonly string[] | undefined {
	if (!CODES_OF_OLD_FORMS.test(digits)) return undefined;
	const form = OLD_FORMS.find(({ pattern }) => pattern.test(digits));
	if (form === undefined) return undefined;
	const current = digits.replace(form.pattern, form.current);
	return form.isStored ? [current, digits] : [current];
}
