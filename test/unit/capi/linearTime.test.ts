import { checkEvent } from '../../../nodes/shared/capi';
import { readHistory } from '../../../nodes/MetaLeadStage/reading/history';
import { readFailure } from '../../../nodes/shared/graph';

const NOW = Date.UTC(2026, 10, 22, 12);
const RUN = { nowMilliseconds: NOW, timezone: 'UTC', run: '1:0' };
const LENGTH = 400_000;
/** A hundred times what is needed, a tenth of what twice as often takes. */
const LIMIT_MILLISECONDS = 500;

function timeOf(work: () => unknown): number {
	const before = performance.now();
	work();
	return performance.now() - before;
}

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

const times = (text: string) => text.repeat(LENGTH / text.length);

describe.each([
	['one host without end', `https://${times('a')} `],
	['a host of parts', `https://${times('a.')} `],
	['at signs', `https://a.example/?${times('a@')}`],
	['an address without end', `https://a.example/?a@${times('a.')}`],
	['labels of a domain', `https://a.example/?a@${times('a-')}`],
	['encoded at signs', `https://a.example/?${times('a%40')}`],
	['an encoded address without end', `https://a.example/?a%40${times('a.')}`],
	['parameters', `https://a.example/?${times('&a=')}`],
	['phones', `https://a.example/?${times('=+1')}`],
])('a page address of %s', (_, url) => {
	test.each(['event_source_url', 'referrer_url'])('takes no time in %s', (field) => {
		expect(timeOf(() => check({ [field]: url }))).toBeLessThan(LIMIT_MILLISECONDS);
	});
});

test.each([
	['slashes', times('/')],
	['slashes and letters', times('a/')],
	['versions of apps', `a/1 (${times('a.')}`],
	['Android', `Android ${times('1.')}`],
	['a model', `Android 10; ${times('a ')}`],
	['builds', `Android 10; ${times(' Build/')}`],
	['many Androids', times('Android 1; ')],
	['many of iOS', times('iOS 1_1_')],
	['white space', `iOS${times(' ')}`],
])('a user agent of %s takes no time in an app event', (_, agent) => {
	const app = {
		action_source: 'app',
		app_data: { advertiser_tracking_enabled: 1, application_tracking_enabled: 1 },
	};
	for (const part of [agent, agent.slice(0, 9900)]) {
		const raw = { ...app, user_data: { em: 'a@b.example', client_user_agent: part } };
		expect(timeOf(() => check(raw))).toBeLessThan(LIMIT_MILLISECONDS);
	}
});

test.each(['<title', '<title ', '<html<title', '<!doctype', '<body ', '<title>', '<'])(
	'a reply of %s takes no time',
	(text) => {
		const body = `<html>${text.repeat(400_000 / text.length)}`;
		expect(timeOf(() => readFailure({ statusCode: 502, headers: {}, body }))).toBeLessThan(
			LIMIT_MILLISECONDS,
		);
	},
);

test('the title of a page that begins with a long style is not looked for without end', () => {
	const page = `<html><head><title>Bad Gateway</title></head>${' '.repeat(200_000)}</html>`;
	expect(readFailure({ statusCode: 502, headers: {}, body: page })?.message).toContain(
		'a web page titled “Bad Gateway”',
	);
});

test('a history of 20,000 entries is read in no time', () => {
	const history = Array.from({ length: 20_000 }, (_, index) => ({
		stage: `Stage ${index}`,
		at: NOW / 1000 - index,
	}));
	expect(timeOf(() => readHistory(history))).toBeLessThan(2 * LIMIT_MILLISECONDS);
});
