/** Fields that say that a record was made for a try: `livemode: false`, `is_test`, `environment: "sandbox"`. */
import type { RawValue } from '../../types';
import { readBoolean, readText } from '../../values';

type TestReader = (value: RawValue) => 'test_payload' | undefined;

const OF_WHAT =
	'(?:mode|order|payment|transaction|purchase|sale|charge|lead|event|flag|submission)?';
/** `is_test`, `test_mode`, `sandboxOrder`, `dry_run`; a `test_drive`, an `ab_test` and a `demo` that somebody asks for are none. */
const TRUE_FOR_TESTS = new RegExp(
	`^(?:is)?(?:(?:test|testing|sandbox)${OF_WHAT}|dryrun|demo(?:mode|order|payment|transaction|purchase|sale))$`,
);
const FALSE_FOR_TESTS = /^(?:is)?(?:live|production)(?:mode)?$|livemode$/;
/** Whose mode or environment says it, at the end of a name: `payment_gateway_mode`; not a `game_mode`. */
const WHOSE =
	'(?:^|payment|transaction|gateway|order|checkout|api|app|account|store|shop|merchant|provider|processor|platform|system|stripe|paypal)';
const MODE = new RegExp(`${WHOSE}mode$`);
const ENVIRONMENT = new RegExp(`${WHOSE}(?:environment|env)$`);

const TEST_MODES: ReadonlySet<string> = new Set(['test', 'testing', 'sandbox', 'demo']);
const TEST_ENVIRONMENTS: ReadonlySet<string> = new Set([
	...TEST_MODES,
	...['staging', 'stage', 'dev', 'development', 'local', 'qa', 'uat'],
]);
/** Beside them: `TEST_MODE`, `Sandbox environment`. */
const OF_BOTH: ReadonlySet<string> = new Set([
	'mode',
	'environment',
	'env',
	'account',
	'store',
	'data',
]);

const READERS: ReadonlyArray<readonly [RegExp, TestReader]> = [
	[TRUE_FOR_TESTS, (value) => (readBoolean(value) === true ? 'test_payload' : undefined)],
	[FALSE_FOR_TESTS, (value) => (readBoolean(value) === false ? 'test_payload' : undefined)],
	[MODE, (value) => (names(TEST_MODES, value) ? 'test_payload' : undefined)],
	[ENVIRONMENT, (value) => (names(TEST_ENVIRONMENTS, value) ? 'test_payload' : undefined)],
];

const LONGEST_MODE = 40;

function names(tests: ReadonlySet<string>, value: RawValue): boolean {
	const text = readText(value) ?? '';
	if (text.length > LONGEST_MODE) return false;
	const words = text
		.toLowerCase()
		.split(/[^a-z]+/)
		.filter(Boolean);
	return (
		words.some((word) => tests.has(word)) &&
		words.every((word) => tests.has(word) || OF_BOTH.has(word))
	);
}

/** What services call the webhook of their test button: `test`, `test.order`, `webhook_test`. */
const TEST_EVENT =
	/^(?:(?:order|event|webhook|notification|payment)[._:/ -])?(?:test|sandbox)(?:[._:/ -]?(?:order|event|webhook|notification|payment|purchase|mode|hook|ping|lead|message))?$/i;

/** Whether the type of a webhook is that of a test. */
export function isTestEvent(type: string): boolean {
	return TEST_EVENT.test(type);
}

/** Takes a folded name; gives how a field of that name says that the record is a test, nothing for most names. */
export function testReaderOf(folded: string): TestReader | undefined {
	return READERS.find(([name]) => name.test(folded))?.[1];
}
