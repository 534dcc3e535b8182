/** IDs of people that hold letters, each by its form and its check character. */
import {
	validateCnpj,
	validateCodiceFiscale,
	validateDni,
	validateNie,
	validatePan,
} from '../nationalIdLibrary';
import type { KindId } from '../kinds';
import { isResidentId } from './numberKinds';

interface LetterKind {
	readonly kind: KindId;
	readonly form: RegExp;
	/** False where forms of order and product numbers are too much alike: then it counts only where a word names it. */
	readonly countsInIds: boolean;
	readonly names: RegExp;
	isValid(text: string): boolean;
}

const LETTER_KINDS: readonly LetterKind[] = [
	{
		kind: 'codiceFiscale',
		form: /(?<![A-Z0-9])[A-Z]{6}[\dL-NP-V]{2}[A-EHLMPR-T][\dL-NP-V]{2}[A-Z][\dL-NP-V]{3}[A-Z](?![A-Z0-9])/gi,
		countsInIds: true,
		names: /codice\s?fiscale/,
		isValid: (text) => validateCodiceFiscale(text).isValid,
	},
	{
		kind: 'residentId',
		form: /(?<![A-Z0-9])[1-8]\d{16}X(?![A-Z0-9])/gi,
		countsInIds: true,
		names: /身份证/u,
		isValid: isResidentId,
	},
	{
		kind: 'nie',
		form: /(?<![A-Z0-9])[XYZ][ -]?\d{7}[ -]?[A-Z](?![A-Z0-9])/gi,
		countsInIds: false,
		names: /(?:^|[^\p{L}])(?:nie|nif|dni)(?:$|[^\p{L}])/u,
		isValid: (text) => validateNie(text).isValid,
	},
	{
		kind: 'dni',
		form: /(?<![A-Z0-9])\d{8}[ -]?[A-HJ-NP-TV-Z](?![A-Z0-9])/gi,
		countsInIds: false,
		names: /(?:^|[^\p{L}])(?:dni|nif)(?:$|[^\p{L}])/u,
		isValid: (text) => validateDni(text).isValid,
	},
	{
		// The fourth letter P is that of a person; companies have others.
		kind: 'pan',
		form: /(?<![A-Z0-9])[A-Z]{3}P[A-Z]\d{4}[A-Z](?![A-Z0-9])/gi,
		countsInIds: false,
		names: /(?:^|[^\p{L}])pan(?:$|[^\p{L}])/u,
		isValid: (text) => validatePan(text).isValid,
	},
	{
		// Letters are in it since July 2026 (Receita Federal, Instrução Normativa RFB 2.229/2024).
		kind: 'cnpj',
		form: /(?<![A-Z0-9])[A-Z0-9]{2}\.[A-Z0-9]{3}\.[A-Z0-9]{3}\/[A-Z0-9]{4}-\d{2}(?!\d)/gi,
		countsInIds: true,
		names: /cnpj/,
		isValid: (text) => validateCnpj(text).isValid,
	},
];

const BEFORE = 30;
const GAPS = /[ -]/g;

/** As `findNumber`, of IDs that hold letters. */
export function findLetterId(text: string, isId: boolean, fieldName: string): KindId | undefined {
	return LETTER_KINDS.find((row) =>
		[...text.matchAll(row.form)].some(({ 0: found, index }) => {
			const compact = found.replace(GAPS, '').toUpperCase();
			const written = row.kind === 'cnpj' ? found.toUpperCase() : compact;
			if (!row.isValid(written)) return false;
			if (row.countsInIds || !isId) return true;
			const before = text.slice(Math.max(0, index - BEFORE), index).toLowerCase();
			return row.names.test(before) || row.names.test(fieldName);
		}),
	)?.kind;
}
