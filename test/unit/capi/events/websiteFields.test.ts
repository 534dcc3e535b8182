/** docs/meta-api.md section 2.2 and section 14, row 28. */
import { buildServerEvent, readEventTime } from '../../../../nodes/shared/capi/events';
import {
	build,
	customer,
	HASHED_EMAIL,
	purchase,
	ready,
	refusalsOf,
	userOf,
	visitor,
	warningsOf,
} from './support';

const BROWSER = { em: [HASHED_EMAIL], fbp: 'fb.1.1596403881668.1116446470' };
const withoutAgent = userOf(BROWSER);
const anyway = { sendsIncompleteWebsiteEvents: true };

describe('website events without a page or a user agent', () => {
	it('are refused unless the user wants otherwise', () => {
		expect(refusalsOf(build(purchase({ event_source_url: '' }), withoutAgent))).toEqual([
			'required_field_missing event_source_url',
			'required_field_missing user_data.client_user_agent',
		]);
	});

	it.each([
		['no user agent', {}, withoutAgent, ['website_field_missing user_data.client_user_agent']],
		[
			'no page',
			{ event_source_url: undefined },
			visitor,
			['website_field_missing event_source_url'],
		],
		[
			'neither',
			{ event_source_url: 'n/a' },
			withoutAgent,
			[
				'website_field_missing event_source_url',
				'website_field_missing user_data.client_user_agent',
			],
		],
		[
			'no address of a page',
			{ event_source_url: 'shop.example' },
			visitor,
			['field_dropped event_source_url', 'website_field_missing event_source_url'],
		],
	])('go out with a warning where the user wants it: %s', (_, changes, user, warnings) => {
		const outcome = build(purchase(changes), user, anyway);
		expect(warningsOf(outcome)).toEqual(warnings);
		expect(ready(outcome).event_source_url).toBe(
			'event_source_url' in changes ? undefined : 'https://shop.example/thank-you',
		);
	});

	it('say in words what is missing and why it is sent', () => {
		expect(build(purchase(), withoutAgent, anyway).warnings).toEqual([
			{
				code: 'website_field_missing',
				field: 'user_data.client_user_agent',
				message:
					"Client User Agent is empty. Meta's documentation requires it of Website events; it is sent all the same, as the " +
					'option Missing Website Fields says.',
			},
		]);
	});

	it('leave the fields that other sources require as they are', () => {
		const crm = { event_name: 'Lead', action_source: 'crm', event_id: 'e' };
		expect(refusalsOf(build(crm, customer, anyway))).toEqual([
			'required_field_missing custom_data.lead_event_source',
		]);
	});
});

/** What the refusal says to do, of an event without a page and without a user agent. */
function cureOf(
	changes: Record<string, unknown>,
	item?: { source: 'email'; sign: string },
): string {
	const raw = purchase({ event_source_url: undefined, ...changes });
	const context = {
		nowSeconds: 1795348800,
		timezone: 'UTC',
		datasetId: '1',
		occurrence: '1',
		findLikelySource: () => item,
	};
	const time = readEventTime(raw.event_time, context);
	const outcome = buildServerEvent(raw, customer, { ...context, time });
	if (outcome.status !== 'refused') return '';
	expect(outcome.refusals[0].cure).toBe('Fill in Event Source URL.');
	return outcome.refusals[1].cure;
}

describe('where a refused website event did not happen on a website', () => {
	it.each([
		[
			{ user_data: { lead_id: '1234567890123456' } },
			'By its Lead ID it did not happen on your website: choose the Action Source CRM (Conversion Leads) (a lead of a Meta instant form reached a stage in your CRM).',
		],
		[
			{ user_data: '{"ctwa_clid":"x"}' },
			'By its Click-to-WhatsApp Click ID it did not happen on your website: choose the Action Source Business Messaging (it happened in a Messenger, WhatsApp or Instagram conversation).',
		],
		[
			{ custom_data: { value: 1, currency: 'EUR', sales_channel: 'Phone Order' } },
			'By its sales_channel it did not happen on your website: choose the Action Source Phone Call (it happened on the phone).',
		],
		[
			{ custom_data: { value: 1, currency: 'EUR', cashier_id: 7 } },
			'By its cashier_id it did not happen on your website: choose the Action Source Physical Store (it happened in a store (offline event)).',
		],
	])('the cure names the source that %j shows', (changes, cure) => {
		expect(cureOf(changes)).toBe(`Fill in Client User Agent. ${cure}`);
	});

	it('the item is asked where the event itself does not tell', () => {
		expect(cureOf({}, { source: 'email', sign: 'channel' })).toBe(
			'Fill in Client User Agent. By its channel it did not happen on your website: choose the Action Source Email (it happened by email).',
		);
	});

	it('a word that tells where a visitor came from is no sign', () => {
		for (const source of ['email', 'instagram', 'google', 'web', 'facebook']) {
			expect(cureOf({ custom_data: { value: 1, currency: 'EUR', source } })).toContain(
				'If it did not happen on your website, choose another Action Source: Physical Store for a sale in a store,',
			);
		}
	});
});
