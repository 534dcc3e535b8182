/** Fields that say that a record was made for a try: `livemode: false`, `is_test`, `environment: "sandbox"`. */
import type { RawValue } from '../../types';
import { readBoolean, readText } from '../../values';

type TestReader = (value: RawValue) => 'test_payload' | undefined;

const OF_WHAT =
	'(?:mode|order|payment|transaction|purchase|sale|charge|lead|event|flag|submission)?';
/** `is_test`, `test_mode`, `sandboxOrder`; a `test_drive` and an `ab_test` are none. */
const TRUE_FOR_TESTS = new RegExp(`^(?:is)?(?:test|testing|sandbox)${OF_WHAT}$`);
const FALSE_FOR_TESTS = /^(?:is)?(?:live|production)(?:mode)?$/;
const MODE = /^(?:payment|transaction|gateway|order|checkout|api|account|store)?mode$/;
const ENVIRONMENT = /^(?:payment|transaction|gateway|order|app|api|store)?(?:environment|env)$/;

const TEST_MODES: ReadonlySet<string> = new Set(['test', 'testing', 'sandbox', 'demo']);
const TEST_ENVIRONMENTS: ReadonlySet<string> = new Set([
	...TEST_MODES,
	...['staging', 'stage', 'dev', 'development', 'local', 'qa', 'uat'],
]);

const READERS: ReadonlyArray<readonly [RegExp, TestReader]> = [
	[TRUE_FOR_TESTS, (value) => (readBoolean(value) === true ? 'test_payload' : undefined)],
	[FALSE_FOR_TESTS, (value) => (readBoolean(value) === false ? 'test_payload' : undefined)],
	[MODE, (value) => (isOneOf(TEST_MODES, value) ? 'test_payload' : undefined)],
	[ENVIRONMENT, (value) => (isOneOf(TEST_ENVIRONMENTS, value) ? 'test_payload' : undefined)],
];

function isOneOf(words: ReadonlySet<string>, value: RawValue): boolean {
	return words.has((readText(value) ?? '').toLowerCase());
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
