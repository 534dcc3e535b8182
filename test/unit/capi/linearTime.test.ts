/** What a stranger may send at any length takes operations that grow with its length, never with the square of it. */
import { autoMap, checkEvent } from '../../../nodes/shared/capi';
import { readHistory } from '../../../nodes/MetaLeadStage/reading/history';
import { readAutomatically } from '../../../nodes/MetaLeadStage/reading/stageReading';
import { readFailure } from '../../../nodes/shared/graph';
import {
	countOperations,
	growthForTwice,
	MOST_GROWTH_WHERE_LINEAR,
} from '../../support/operationCount';

const NOW = Date.UTC(2026, 10, 22, 12);
const RUN = { nowMilliseconds: NOW, timezone: 'UTC', run: '1:0' };
const LENGTH = 50_000;

const check = (raw: Record<string, unknown>) =>
	checkEvent(
		{
			itemIndex: 0,
			destination: { datasetId: '1' },
			defaultCountry: undefined,
			hashExternalId: true,
			raw: {
				event_name: 'Lead',
				event_time: NOW / 1000 - 60,
				action_source: 'website',
				event_source_url: 'https://shop.example/',
				user_data: { em: 'a@b.example', client_user_agent: 'Mozilla/5.0' },
				...raw,
			},
		},
		0,
		RUN,
	);

type TextOf = (times: (pattern: string) => string) => string;

const textOfLength = (textOf: TextOf, length: number) =>
	textOf((pattern) => pattern.repeat(length / pattern.length));

test('work that looks at everything again for each value would be noticed', () => {
	const list = (length: number) => Array.from({ length }, (_, index) => index);
	const square = (length: number) => list(length).map((_, __, all) => all.includes(-1));
	expect(growthForTwice(100, square)).toBeGreaterThan(3.9);
	const searches = (length: number) =>
		list(length).map((index) => /b/.test('a'.repeat(length - index)));
	expect(growthForTwice(100, searches)).toBeGreaterThan(3.8);
	const inOnePass = (length: number) => 'a b'.repeat(length).replace(/\s+/g, '');
	expect(growthForTwice(100, inOnePass)).toBeLessThan(2.1);
});

describe.each<[what: string, textOf: TextOf]>([
	['one host without end', (times) => `https://${times('a')} `],
	['a host of parts', (times) => `https://${times('a.')} `],
	['at signs', (times) => `https://a.example/?${times('a@')}`],
	['an address without end', (times) => `https://a.example/?a@${times('a.')}`],
	['labels of a domain', (times) => `https://a.example/?a@${times('a-')}`],
	['encoded at signs', (times) => `https://a.example/?${times('a%40')}`],
	['an encoded address without end', (times) => `https://a.example/?a%40${times('a.')}`],
	['parameters', (times) => `https://a.example/?${times('&a=')}`],
	['phones', (times) => `https://a.example/?${times('=+1')}`],
])('a page address of %s', (_, textOf) => {
	test.each(['event_source_url', 'referrer_url'])('takes linear time in %s', (field) => {
		const growth = growthForTwice(LENGTH, (length) =>
			check({ [field]: textOfLength(textOf, length) }),
		);
		expect(growth).toBeLessThan(MOST_GROWTH_WHERE_LINEAR);
	});
});

test.each<[what: string, textOf: TextOf]>([
	['slashes', (times) => times('/')],
	['slashes and letters', (times) => times('a/')],
	['versions of apps', (times) => `a/1 (${times('a.')}`],
	['Android', (times) => `Android ${times('1.')}`],
	['a model', (times) => `Android 10; ${times('a ')}`],
	['builds', (times) => `Android 10; ${times(' Build/')}`],
	['many Androids', (times) => times('Android 1; ')],
	['many of iOS', (times) => times('iOS 1_1_')],
	['white space', (times) => `iOS${times(' ')}`],
])('a user agent of %s takes linear time in an app event', (_, textOf) => {
	const app = {
		action_source: 'app',
		app_data: { advertiser_tracking_enabled: 1, application_tracking_enabled: 1 },
	};
	const checkAgent = (agent: string) =>
		check({ ...app, user_data: { em: 'a@b.example', client_user_agent: agent } });
	for (const length of [4000, LENGTH]) {
		const growth = growthForTwice(length, (given) => checkAgent(textOfLength(textOf, given)));
		expect(growth).toBeLessThan(MOST_GROWTH_WHERE_LINEAR);
	}
});

test.each(['<title', '<title ', '<html<title', '<!doctype', '<body ', '<title>', '<'])(
	'a reply of %s takes linear time, and of a long one only the beginning is read',
	(text) => {
		const read = (length: number) =>
			readFailure({
				statusCode: 502,
				headers: {},
				body: `<html>${text.repeat(length / text.length)}`,
			});
		expect(growthForTwice(5000, read)).toBeLessThan(MOST_GROWTH_WHERE_LINEAR);
		expect(growthForTwice(LENGTH, read)).toBeLessThan(1.5);
	},
);

test('the title of a page that begins with a long style is not looked for without end', () => {
	const page = `<html><head><title>Bad Gateway</title></head>${' '.repeat(200_000)}</html>`;
	expect(readFailure({ statusCode: 502, headers: {}, body: page })?.details).toBe(
		'The web page is titled “Bad Gateway”.',
	);
});

describe('a list of half a million empty objects', () => {
	const EMPTIES = Array.from({ length: 500_000 }, () => ({}));

	test('is not looked through, entry by entry, for a main address', () => {
		const operations = countOperations(() => autoMap({ address: EMPTIES }, false));
		expect(operations).toBeLessThan(1.1 * EMPTIES.length);
	});

	test.each(['stage', 'stage_time', 'created_time', 'status', 'tags'])(
		'is looked at a few times at most as %s of an item',
		(name) => {
			const item = { email: 'a@b.example', [name]: EMPTIES };
			expect(countOperations(() => autoMap(item, true))).toBeLessThan(1.1 * EMPTIES.length);
			expect(countOperations(() => [...readAutomatically(item)])).toBeLessThan(
				2.1 * EMPTIES.length,
			);
		},
	);
});

describe('a history', () => {
	const changes = (length: number) =>
		Array.from({ length }, (_, index) => ({ stage: `Stage ${index}`, at: NOW / 1000 - index }));

	test('of thousands of entries is read in linear time', () => {
		const growth = growthForTwice(5000, (length) => readHistory(changes(length)));
		expect(growth).toBeLessThan(MOST_GROWTH_WHERE_LINEAR);
	});

	test('of half a million entries is not even begun', () => {
		const empties = Array.from({ length: 500_000 }, () => ({}));
		expect(countOperations(() => readHistory(empties))).toBeLessThan(100);
	});
});
