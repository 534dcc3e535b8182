/** The visitor of a website in every mapping mode, in n8n's engine; nothing is sent. */
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { startGraphDouble, type GraphDouble } from '../graph/server';
import { minutesAgo, runSendEvent } from '../support/sendEvent';

let double: GraphDouble;
beforeAll(async () => {
	double = await startGraphDouble();
});
afterAll(() => double.close());

const BROWSER =
	'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148';
const CLICK = 'IwAR2F4-dbP0l7Mn1IawQQGCINEz7PYXQvwjNwB_qa2ofrHyiLjcbCRxTDMgk';

const MAPPED: INodeParameters = {
	mappingMode: 'defineBelow',
	eventName: 'Lead',
	eventTime: '={{ $json.event_time }}',
	eventSourceUrl: '={{ $json.event_source_url }}',
	customerInformation: {
		em: '={{ $json.email }}',
		client_user_agent: '={{ $json.user_agent }}',
		fbc: '={{ $json.fbc }}',
	},
};
const JSON_MODE: INodeParameters = {
	mappingMode: 'json',
	eventName: 'Lead',
	eventJson:
		'={{ { event_time: $json.event_time, event_source_url: $json.event_source_url, user_data: { em: $json.email, client_user_agent: $json.user_agent, fbc: $json.fbc } } }}',
};
const AUTOMATIC: INodeParameters = { mappingMode: 'autoMapInputData', eventName: 'Lead' };
const MODES: readonly (readonly [string, INodeParameters])[] = [
	['automatic', AUTOMATIC],
	['mapped', MAPPED],
	['JSON', JSON_MODE],
];

const TIME = minutesAgo(5);
const visit = (more: IDataObject = {}): IDataObject => ({
	event_time: TIME,
	event_source_url: 'https://shop.example/contact',
	email: 'mia.reed@example.com',
	user_agent: BROWSER,
	...more,
});

async function validate(items: IDataObject[], parameters: INodeParameters) {
	const { outputs, error } = await runSendEvent(double, {
		items,
		parameters: { operation: 'validate', ...parameters, options: { includePayload: true } },
	});
	expect(error).toBeUndefined();
	return outputs[0].map(({ json }) => json);
}

describe.each(MODES)('the visitor in %s mapping', (_, parameters) => {
	it('brings the click that the address of the page names', async () => {
		const [page, within, older] = await validate(
			[
				visit({ event_source_url: `https://shop.example/a?fbclid=${CLICK}&b=c` }),
				visit({
					event_source_url: `https://shop.example/go?to=https%3A%2F%2Fshop.example%2F%3Ffbclid%3D${CLICK}`,
				}),
				visit({
					event_source_url: `https://shop.example/a?fbclid=${CLICK}`,
					fbc: `fb.1.${TIME * 1000 - 60_000}.IwAR0olderClick_123`,
				}),
			],
			parameters,
		);
		for (const json of [page, within]) {
			expect(json).toMatchObject({
				payload: { user_data: { fbc: `fb.1.${TIME * 1000}.${CLICK}` } },
				match: { changed: expect.arrayContaining([{ key: 'fbc', what: 'built_from_click_id' }]) },
				warnings: expect.arrayContaining([expect.objectContaining({ code: 'click_time_unknown' })]),
			});
		}
		expect(older).toMatchObject({
			payload: { user_data: { fbc: `fb.1.${TIME * 1000}.${CLICK}` } },
			match: { changed: expect.arrayContaining([{ key: 'fbc', what: 'newer_click_id' }]) },
		});
	});

	it('is no crawler: those are skipped, with the reason', async () => {
		const crawlers = [
			'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
			'facebookexternalhit/1.1',
			'Mozilla/5.0 (compatible; AhrefsBot/7.0; +http://ahrefs.com/robot/)',
			'WhatsApp/2.23.20.0',
		];
		const skipped = await validate(
			crawlers.map((user_agent) => visit({ user_agent })),
			parameters,
		);
		expect(skipped.map(({ status, reason }) => `${status}: ${reason}`)).toEqual(
			crawlers.map(() => expect.stringMatching(/^skipped: .*crawler/i)),
		);
	});

	it.each([
		'Shopify-Captain-Hook',
		'WooCommerce/9.1 Hookshot (WordPress/6.6)',
		'curl/8.5',
		'Zapier',
	])(
		'is no server: %s is left out, and a website event without another is refused with that reason',
		async (user_agent) => {
			const [refused] = await validate([visit({ user_agent })], parameters);
			expect(refused).toMatchObject({
				status: 'would_be_refused',
				error: expect.stringContaining('a program or server, not the visitor'),
				codes: ['required_field_missing'],
			});
			const [sent] = await validate([visit({ user_agent })], {
				...parameters,
				actionSource: 'other',
			});
			expect(sent).toMatchObject({
				status: 'valid',
				match: {
					dropped: [{ key: 'client_user_agent', reason: 'user_agent_of_server' }],
				},
			});
			expect(JSON.stringify(sent)).not.toContain(user_agent);
		},
	);
});

it('takes the visitor from a Webhook node further back, named in Visitor Item', async () => {
	const request: IDataObject = {
		headers: {
			'user-agent': BROWSER,
			'x-forwarded-for': '81.2.69.160, 10.0.0.3',
			referer: `https://shop.example/contact?fbclid=${CLICK}`,
			cookie: '_fbp=fb.1.1794000000000.1098115397',
		},
		params: {},
		query: {},
		body: { email: 'mia.reed@example.com' },
	};
	const { outputs, error } = await runSendEvent(double, {
		items: [
			request,
			{
				...request,
				headers: {
					'user-agent': BROWSER,
					'x-real-ip': '142.250.185.78',
					referer: 'https://shop.example/b',
				},
			},
		],
		between: () => ({ email: 'mia.reed@example.com', event_time: TIME, event_source_url: '' }),
		onError: 'continueErrorOutput',
		parameters: {
			operation: 'validate',
			...AUTOMATIC,
			options: { includePayload: true, visitorItem: "={{ $('Trigger').item.json }}" },
		},
	});
	expect(error).toBeUndefined();
	expect(outputs[0].map(({ json }) => json.payload)).toMatchObject([
		{
			event_source_url: `https://shop.example/contact?fbclid=${CLICK}`,
			user_data: {
				client_user_agent: BROWSER,
				client_ip_address: '81.2.69.160',
				fbp: 'fb.1.1794000000000.1098115397',
				fbc: `fb.1.${TIME * 1000}.${CLICK}`,
			},
		},
		{
			event_source_url: 'https://shop.example/b',
			user_data: { client_ip_address: '142.250.185.78' },
		},
	]);
});
