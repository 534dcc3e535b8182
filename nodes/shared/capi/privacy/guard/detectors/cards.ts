/**
 * Payment card numbers: the first digits by which the networks are told apart, and how many digits their numbers have
 * (ISO/IEC 7812; the networks' published ranges). A number has to have both, and Luhn's check digit.
 */
import { passesLuhn } from './checkDigits';

interface Network {
	readonly name: string;
	readonly prefix: RegExp;
	readonly lengths: readonly number[];
	/** Set where a number without spaces or dashes may be told from an order number, by its length and first digits. */
	readonly isToldBare?: true;
}

const NETWORKS: readonly Network[] = [
	{ name: 'Visa', prefix: /^4/, lengths: [16, 19], isToldBare: true },
	{ name: 'Mastercard', prefix: /^5[1-5]/, lengths: [16], isToldBare: true },
	{
		name: 'Mastercard',
		prefix: /^2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)/,
		lengths: [16],
		isToldBare: true,
	},
	{ name: 'American Express', prefix: /^3[47]/, lengths: [15], isToldBare: true },
	{ name: 'Discover', prefix: /^6(?:011|4[4-9]|5)/, lengths: [16, 19], isToldBare: true },
	{ name: 'JCB', prefix: /^35(?:2[89]|[3-8])/, lengths: [16, 19], isToldBare: true },
	{ name: 'Diners Club', prefix: /^3(?:0[0-5]|095|[689])/, lengths: [14, 16] },
	{ name: 'UnionPay', prefix: /^62/, lengths: [16, 17, 18, 19] },
	{ name: 'Maestro', prefix: /^(?:5018|5020|5038|5893|6304|6759|676[1-3])/, lengths: [16, 18, 19] },
	{
		name: 'Elo',
		prefix: /^(?:4011|4389|4514|5041|5067|5090|6277|6362|6363|6504|6516|6550)/,
		lengths: [16],
	},
	{ name: 'RuPay', prefix: /^(?:60|81|82|508)/, lengths: [16] },
	{ name: 'Mir', prefix: /^220[0-4]/, lengths: [16] },
	{ name: 'Troy', prefix: /^9792/, lengths: [16] },
];

/** Lengths at which a bare number of those networks counts: longer ones are trade items and other IDs far more often. */
const BARE_LENGTHS: ReadonlySet<number> = new Set([15, 16]);

/** Whether the digits, 12 to 19 of them, are a card number, however they are written. */
export function isCardNumber(digits: string): boolean {
	return networkOf(digits) !== undefined && passesLuhn(digits);
}

/** As `isCardNumber`, of digits without spaces or dashes and without a word beside them that says what they are. */
export function isBareCardNumber(digits: string): boolean {
	return (
		BARE_LENGTHS.has(digits.length) &&
		NETWORKS.some((network) => network.isToldBare === true && fits(network, digits)) &&
		passesLuhn(digits)
	);
}

function networkOf(digits: string): Network | undefined {
	return NETWORKS.find((network) => fits(network, digits));
}

function fits({ prefix, lengths }: Network, digits: string): boolean {
	return lengths.includes(digits.length) && prefix.test(digits);
}

/** The networks, for the documentation. */
export const CARD_NETWORKS: readonly string[] = [...new Set(NETWORKS.map(({ name }) => name))];
