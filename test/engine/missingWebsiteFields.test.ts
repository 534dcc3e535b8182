/** The option Missing Website Fields in every mapping mode, in n8n's engine against the Graph double. */
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { DATASETS } from '../graph/fixtures';
import { startGraphDouble, type GraphDouble } from '../graph/server';
import { minutesAgo, runSendEvent } from '../support/sendEvent';

let double: GraphDouble;
beforeAll(async () => {
	double = await startGraphDouble();
});
afterAll(() => double.close());
beforeEach(() => double.reset());

const order = (more: IDataObject = {}): IDataObject => ({
	event_time: minutesAgo(5),
	email: 'mia.reed@example.com',
	value: 10,
	currency: 'EUR',
	order_id: 'O-1',
	...more,
});

const MAPPED: INodeParameters = {
	mappingMode: 'defineBelow',
	eventName: 'Purchase',
	eventTime: '={{ $json.event_time }}',
	eventSourceUrl: '={{ $json.event_source_url }}',
	customerInformation: { em: '={{ $json.email }}' },
	customData: { value: '={{ $json.value }}', currency: '={{ $json.currency }}' },
};
const JSON_MODE: INodeParameters = {
	mappingMode: 'json',
	eventJson:
		'={{ { event_name: "Purchase", event_time: $json.event_time, event_source_url: $json.event_source_url, user_data: { em: $json.email }, custom_data: { value: $json.value, currency: $json.currency } } }}',
};
const AUTOMATIC: INodeParameters = { mappingMode: 'autoMapInputData', eventName: 'Purchase' };
const MODES: readonly (readonly [string, INodeParameters])[] = [
	['automatic', AUTOMATIC],
	['mapped', MAPPED],
	['JSON', JSON_MODE],
];

const page = { event_source_url: 'https://shop.example/thanks' };

describe.each(MODES)('Missing Website Fields in %s mapping', (_, parameters) => {
	it('refuses by default', async () => {
		const { error } = await runSendEvent(double, { items: [order(page)], parameters });
		expect(error?.message).toContain(
			'Client User Agent is empty, but Website events need it [item 0]',
		);
		expect(double.events(DATASETS.web.id)).toEqual([]);
	});

	it('sends with a warning where the option says so, and Meta takes it', async () => {
		const { outputs, error } = await runSendEvent(double, {
			items: [order(page)],
			parameters: { ...parameters, options: { missingWebsiteFields: 'send' } },
		});
		expect(error).toBeUndefined();
		expect(outputs[0][0].json).toMatchObject({
			status: 'sent',
			warnings: expect.arrayContaining([
				expect.objectContaining({
					code: 'website_field_missing',
					field: 'user_data.client_user_agent',
				}),
			]),
		});
		expect(double.events(DATASETS.web.id)).toMatchObject([
			{ notes: ['client_user_agent is missing, which the documentation requires'] },
		]);
	});

	it('names the action source that the item shows, whatever was mapped of it', async () => {
		const { outputs } = await runSendEvent(double, {
			items: [
				order({ sales_channel: 'Phone' }),
				order({ source_name: 'pos' }),
				{ body: order({ deal_id: 7 }), headers: {}, query: {} },
			],
			parameters,
			onError: 'continueErrorOutput',
		});
		expect(outputs[1].map(({ json }) => JSON.stringify(json.error))).toEqual([
			expect.stringContaining('choose the Action Source Phone Call'),
			expect.stringContaining('choose the Action Source Physical Store'),
			expect.stringContaining('choose the Action Source CRM (Conversion Leads)'),
		]);
	});
});
