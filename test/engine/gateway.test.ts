/** Send Through "Conversions API Gateway" in n8n's engine against the double's gateway (docs/meta-api.md section 1.8). */
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { MetaConversionsApiGatewayApi } from '../../credentials/MetaConversionsApiGatewayApi.credentials';
import { MetaSendEvent } from '../../nodes/MetaSendEvent/MetaSendEvent.node';
import { DATASETS, GATEWAY, INVENTED_CTWA_CLID } from '../graph/fixtures';
import { startGraphDouble, type GraphDouble } from '../graph/server';
import { loadOptionsContext, runNode, textOf, type NodeRun } from '../support/engine';
import { dataset, inDetail, minutesAgo, runSendEvent } from '../support/sendEvent';

let double: GraphDouble;
beforeAll(async () => {
	double = await startGraphDouble();
});
afterAll(() => double.close());
beforeEach(() => double.reset());

const through = { sendServerEventThrough: 'conversionsApiGateway' };

interface GatewayRun {
	items: IDataObject[];
	parameters?: INodeParameters;
	credential?: IDataObject;
	onError?: NodeRun['onError'];
}

const runOf = ({ items, parameters, credential, onError }: GatewayRun): NodeRun => ({
	node: new MetaSendEvent(),
	parameters: { datasetId: dataset(DATASETS.web.id), ...through, ...inDetail(parameters) },
	items,
	onError,
	credential: {
		type: new MetaConversionsApiGatewayApi(),
		data: { gatewayUrl: double.url, accessKeySecret: GATEWAY.accessKey, ...credential },
	},
});
const send = async (run: GatewayRun) => await runNode(runOf(run));

const lead = (more: IDataObject = {}): IDataObject => ({
	event_name: 'Lead',
	event_time: minutesAgo(5),
	action_source: 'system_generated',
	email: 'customer1@example.com',
	...more,
});
const path = `/capi/${DATASETS.web.id}/events`;

describe('an event', () => {
	it('goes to the gateway without a version, with the access key in the body alone', async () => {
		const { outputs, error } = await send({ items: [lead({ event_id: 'one' })] });
		expect(error).toBeUndefined();
		expect(outputs[0][0].json).toMatchObject({
			status: 'sent',
			dataset_id: DATASETS.web.id,
			event_id: 'one',
			messages: [],
		});
		const [request, ...more] = double.requests();
		expect(more).toEqual([]);
		expect([request.method, request.path, request.query]).toEqual(['POST', path, '']);
		expect(JSON.parse(request.body)).toMatchObject({
			accessKey: GATEWAY.accessKey,
			data: [{ event_name: 'Lead', event_id: 'one' }],
		});
		expect(JSON.stringify(request.headers)).not.toContain(GATEWAY.accessKey);
		expect(request.headers).not.toHaveProperty('authorization');
	});

	it('goes without a key where the credential has none', async () => {
		await send({ items: [lead()], credential: { accessKeySecret: '' } });
		expect(Object.keys(JSON.parse(double.requests()[0].body))).toEqual(['data']);
	});

	it('of an app is offered the gateway too', async () => {
		const { error } = await send({
			parameters: {
				actionSource: 'app',
				sendThrough: 'conversionsApiGateway',
				sendServerEventThrough: 'conversionsApi',
				datasetId: dataset(DATASETS.app.id),
			},
			items: [
				lead({
					action_source: 'app',
					user_data: { madid: '38400000-8cf0-11bd-b23e-10b96e40000d' },
					app_data: {
						advertiser_tracking_enabled: 1,
						application_tracking_enabled: 1,
						extinfo: [
							'i2',
							'',
							'',
							'',
							'17.0',
							'x',
							'en',
							'C',
							'',
							'1',
							'1',
							'2',
							'1',
							'1',
							'1',
							'x',
						],
					},
				}),
			],
		});
		expect(error).toBeUndefined();
		expect(double.requests().map((request) => request.path)).toEqual([
			`/capi/${DATASETS.app.id}/events`,
		]);
	});

	it('says which labels were not sent', async () => {
		const { outputs } = await send({
			items: [lead()],
			parameters: { options: { testEventCode: 'TEST1', uploadTag: 'u', partnerAgent: 'shop-1' } },
		});
		expect(outputs[0][0].json.warnings).toEqual([
			{
				code: 'not_carried',
				field: 'test_event_code',
				message: 'Test Event Code was not sent: Meta documents none for a gateway.',
			},
			expect.objectContaining({ code: 'not_carried', field: 'partner_agent' }),
			expect.objectContaining({ code: 'not_carried', field: 'upload_tag' }),
		]);
		expect(Object.keys(JSON.parse(double.requests()[0].body))).toEqual(['accessKey', 'data']);
	});

	it('that Meta would refuse is refused before any request', async () => {
		const { error } = await send({ items: [lead({ event_name: 'Purchase' })] });
		expect(error?.message).toMatch(/^Nothing was sent/);
		expect(double.requests()).toEqual([]);
	});

	it('is validated without the credential', async () => {
		const { outputs, error } = await runNode({
			...runOf({ items: [lead()], parameters: { operation: 'validate' } }),
			credential: undefined,
		});
		expect(error).toBeUndefined();
		expect(outputs[0][0].json).toMatchObject({ status: 'valid', dataset_id: DATASETS.web.id });
	});
});

describe('beside Meta', () => {
	it('two nodes give the same events the same IDs, so that Meta counts them once', async () => {
		const items = [lead(), lead({ email: 'customer2@example.com' })];
		const direct = await runSendEvent(double, { items });
		const gateway = await send({ items });
		const idsOf = ({ outputs }: typeof direct) => outputs[0].map(({ json }) => json.event_id);
		expect(idsOf(gateway)).toEqual(idsOf(direct));
		expect(double.counters()).toMatchObject({ received: 4, stored: 2, duplicates: 2 });
	});
});

describe('a gateway that does not accept', () => {
	it('because of a single event gets the others', async () => {
		const messaging = (clid: string): IDataObject => ({
			event_name: 'LeadSubmitted',
			event_time: minutesAgo(5),
			action_source: 'business_messaging',
			messaging_channel: 'whatsapp',
			user_data: { whatsapp_business_account_id: '600000000000001', ctwa_clid: clid },
		});
		const { outputs } = await send({
			onError: 'continueRegularOutput',
			parameters: { datasetId: dataset(DATASETS.whatsapp.id) },
			items: ['ARAgood-1', INVENTED_CTWA_CLID, 'ARAgood-2'].map(messaging),
		});
		expect(outputs[0].map(({ json }) => json.status)).toEqual(['sent', 'refused', 'sent']);
		expect(outputs[0][1].json.error).toMatch(
			/^The gateway did not accept the request \(HTTP status 400\) \[item 1\]$/,
		);
	});

	it('for its access key says where to find another', async () => {
		const { error, stored } = await send({
			items: [lead(), lead({ email: 'b@example.com' })],
			credential: { accessKeySecret: 'another-access-key' },
		});
		expect(error?.message).toMatch(/The gateway did not accept the request \(HTTP status 403\)/);
		expect(textOf(error)).toMatch(
			/Copy the access key again from the admin console of the gateway/,
		);
		expect(stored).not.toContain('another-access-key');
		expect(double.requests()).toHaveLength(1);
	});

	it('for the dataset says what to check', async () => {
		const { error } = await send({
			items: [lead()],
			parameters: { datasetId: dataset('4444444444444444') },
		});
		expect(textOf(error)).toMatch(/HTTP status 404.*the dataset is connected with the gateway/);
	});

	it.each([
		['http://gateway.example.com', /Gateway URL of the credential must begin with https:/],
		['', /Gateway URL of the credential is not a URL\. Use https:\/\/gateway\.example\.com/],
		['https://gateway.example.com/?key=1', /Gateway URL of the credential may hold a host/],
	])('is not called at %j', async (gatewayUrl, words) => {
		const { error } = await send({ items: [lead()], credential: { gatewayUrl } });
		expect(textOf(error)).toMatch(words);
		expect(double.requests()).toEqual([]);
	});
});

it('lists no datasets, and says so', async () => {
	const node = new MetaSendEvent();
	const context = loadOptionsContext({ ...runOf({ items: [] }), node });
	await expect(node.methods.listSearch.searchDatasets.call(context)).rejects.toThrow(
		/A gateway does not list datasets: choose By ID/,
	);
});
