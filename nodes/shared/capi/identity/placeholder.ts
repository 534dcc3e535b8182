/** Texts that stand for "no value" in exports, forms and templates (docs/meta-api.md section 3.1, the trap). */
export const PLACEHOLDERS: readonly string[] = [
	'null', 'undefined', 'nan', 'n/a', 'n.a.', 'n.a', 'n/a.', '#n/a', '#na', '#ref!', '#value!', '#name?',
	'#null!', 'none', '(none)', '<none>', '(null)', '<null>', '[null]', '<nil>', '\\n', 'unknown', '(unknown)',
	'<unknown>', 'not set', '(not set)', 'not available', '(not available)', 'not provided', '(not provided)',
	'not specified', 'unspecified', 'not applicable', 'not given', 'no data', 'no value', 'no email',
	'no phone', '(empty)', '(blank)', '[object object]', '[object undefined]', '[object null]', 'null null',
	'undefined undefined', 'invalid date', 'unbekannt', 'keine angabe', 'k.a.', 'k. a.', 'non renseigné',
	'inconnu', 'desconocido', 'desconhecido', 'não informado', 'sconosciuto', 'onbekend', 'ukendt', 'okänd',
	'nieznany', 'неизвестно', '不明', '未知', '미상',
];

const PLACEHOLDER_SET: ReadonlySet<string> = new Set(PLACEHOLDERS);
const LONGEST_PLACEHOLDER = Math.max(...PLACEHOLDERS.map((text) => text.length));

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** A template that nobody filled: `{{email}}`, `${email}`, `%%email%%`, `*|EMAIL|*`, `[[email]]`. */
const UNFILLED_TEMPLATE = /^(?:\{\{.*\}\}|\$\{.*\}|%%.*%%|\*\|.*\|\*|\[\[.*\]\])$/s;

/** Does the trimmed text stand for "no value"? So does every text without a single letter or digit. */
export function isPlaceholder(text: string): boolean {
	if (!LETTER_OR_DIGIT.test(text)) return true;
	if (text.length <= LONGEST_PLACEHOLDER && PLACEHOLDER_SET.has(text.toLowerCase())) return true;
	return UNFILLED_TEMPLATE.test(text);
}
