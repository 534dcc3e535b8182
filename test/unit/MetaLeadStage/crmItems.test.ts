/** What Lead Stage reads of the records of each CRM: the stage, since when it is, and when the lead was created. */
import { compileDateColumns } from '../../../nodes/MetaLeadStage/reading/dateColumns';
import { readLeadItem, type LeadItem } from '../../../nodes/MetaLeadStage/reading/leadItem';
import { STAGE_ALIASES } from '../../../nodes/MetaLeadStage/reading/stageAliases';
import { readAutomatically } from '../../../nodes/MetaLeadStage/reading/stageReading';
import { readFunnel } from '../../../nodes/MetaLeadStage/stages/funnel';
import { fold } from '../../../nodes/shared/capi';

const read = readFunnel({
	stages: [
		{ eventName: 'Raw Lead', crmValues: 'new, open, 1, subscriber' },
		{
			eventName: 'Qualified',
			crmValues: 'Qualified, Working - Contacted, marketingqualifiedlead, 5, stage-2',
		},
		{ eventName: 'Converted', crmValues: 'won, closedwon, Closed Won, customer' },
	],
});
if (!('funnel' in read)) throw new Error('no funnel');
const { funnel } = read;

function leadOf(json: unknown): LeadItem {
	const [reading] = readAutomatically(json);
	if ('skip' in reading) throw new Error(reading.skip.reason);
	const item =
		'refusal' in reading
			? reading
			: readLeadItem(
					reading,
					{ funnel, readDateColumns: compileDateColumns(funnel, 'UTC') },
					false,
				);
	if ('refusal' in item) throw new Error(item.refusal.message);
	return item;
}

const CREATED = '2026-10-01T09:00:00Z';
const CHANGED = '2026-10-05T14:05:00Z';

type Case = readonly [
	name: string,
	record: object,
	stage: unknown,
	since: unknown,
	created: unknown,
];

const RECORDS: readonly Case[] = [
	[
		'ActiveCampaign Deal that is won, whose own field stage is a number',
		{
			deal: {
				id: '9',
				title: 'Solar',
				value: '150000',
				currency: 'usd',
				stage: '5',
				group: '1',
				owner: '1',
				status: '1',
				cdate: CREATED,
				mdate: CHANGED,
			},
		},
		'won',
		CHANGED,
		CREATED,
	],
	[
		'a column of the user’s own in Salesforce’s and Notion’s notation',
		{ email: 'a@client.example', property_stage: 'Qualified', stage_time: CHANGED },
		'Qualified',
		CHANGED,
		undefined,
	],
	[
		'monday.com Item',
		{
			id: '1',
			name: 'Mia Reed',
			created_at: CREATED,
			column_values: [{ id: 's', title: 'Status', text: 'Qualified', value: '{"index":1}' }],
		},
		'Qualified',
		undefined,
		CREATED,
	],
	[
		'Notion Page',
		{
			object: 'page',
			created_time: CREATED,
			properties: {
				Stage: { type: 'status', status: { name: 'Qualified' } },
				'Stage Date': { type: 'date', date: { start: CHANGED, end: null } },
			},
		},
		'Qualified',
		CHANGED,
		CREATED,
	],
	[
		'HubSpot Contact',
		{
			properties: {
				email: 'a@client.example',
				hs_object_id: '1',
				lifecyclestage: { value: 'marketingqualifiedlead', timestamp: 1791209100000 },
				createdate: { value: '1790845200000' },
			},
			objectTypeId: '0-1',
		},
		'marketingqualifiedlead',
		1791209100000,
		'1790845200000',
	],
	[
		'HubSpot Deal',
		{ properties: { dealstage: 'closedwon', closedate: CHANGED, createdate: CREATED } },
		'closedwon',
		CHANGED,
		CREATED,
	],
	[
		'HubSpot Property Change',
		{
			subscriptionType: 'contact.propertyChange',
			portalId: 1,
			contactId: 2,
			occurredAt: 1791209100000,
			propertyName: 'lifecyclestage',
			propertyValue: 'customer',
		},
		'customer',
		1791209100000,
		undefined,
	],
	[
		'Salesforce Lead',
		{
			attributes: { type: 'Lead' },
			Id: '00Q1',
			Status: 'Working - Contacted',
			CreatedDate: CREATED,
			LastModifiedDate: CHANGED,
		},
		'Working - Contacted',
		undefined,
		CREATED,
	],
	[
		'Salesforce Opportunity',
		{
			attributes: { type: 'Opportunity' },
			Id: '0061',
			StageName: 'Closed Won',
			CloseDate: '2027-01-01',
			CreatedDate: CREATED,
			LastStageChangeDate: CHANGED,
		},
		'Closed Won',
		CHANGED,
		CREATED,
	],
	[
		'Pipedrive Deal',
		{
			data: { id: 8, stage_id: 5, status: 'open', add_time: CREATED, stage_change_time: CHANGED },
			previous: { stage_id: 1 },
			meta: { action: 'change', entity: 'deal' },
		},
		'5',
		CHANGED,
		CREATED,
	],
	[
		'GoHighLevel Workflow',
		{
			contact_id: 'n',
			pipleline_stage: 'Qualified',
			pipeline_id: 'p',
			status: 'open',
			date_created: CREATED,
		},
		'Qualified',
		undefined,
		CREATED,
	],
	[
		'GoHighLevel Workflow, won',
		{
			contact_id: 'n',
			pipleline_stage: 'Qualified',
			pipeline_id: 'p',
			status: 'won',
			date_created: CREATED,
		},
		'won',
		undefined,
		CREATED,
	],
	[
		'GoHighLevel Opportunity',
		{
			type: 'OpportunityStageUpdate',
			locationId: 'l',
			contactId: 'c',
			pipelineId: 'p',
			pipelineStageId: 'stage-2',
			status: 'open',
			dateAdded: CREATED,
			timestamp: CHANGED,
		},
		'stage-2',
		CHANGED,
		CREATED,
	],
	[
		'Zoho CRM Lead',
		{ Last_Name: 'Ng', Lead_Status: 'Qualified', Created_Time: CREATED, Owner: { name: 'Sam' } },
		'Qualified',
		undefined,
		CREATED,
	],
	[
		'Zoho CRM Deal',
		{
			data: [
				{
					Deal_Name: 'Big',
					Stage: 'Closed Won',
					Closing_Date: '2027-01-01',
					Created_Time: CREATED,
				},
			],
		},
		'Closed Won',
		undefined,
		CREATED,
	],
	[
		'ActiveCampaign Deal',
		{
			type: 'deal_update',
			date_time: CHANGED,
			'deal[id]': '1',
			'deal[pipelineid]': '1',
			'deal[status]': '0',
			'deal[stage_title]': 'Qualified',
			'deal[create_date_iso]': CREATED,
		},
		'Qualified',
		CHANGED,
		CREATED,
	],
	[
		'Freshsales Deal',
		{ deal: { deal_stage_id: 5, amount: '1', created_at: CREATED, stage_updated_time: CHANGED } },
		'5',
		CHANGED,
		CREATED,
	],
	[
		'Close Lead',
		{
			event: {
				object_type: 'lead',
				organization_id: 'o',
				action: 'updated',
				date_created: CHANGED,
				previous_data: { status_id: 's' },
				data: { status_label: 'Qualified', date_created: CREATED },
			},
		},
		'Qualified',
		CHANGED,
		CREATED,
	],
];

it.each(RECORDS)('%s', (_, record, stage, since, created) => {
	const { current, createdTime } = leadOf(record);
	expect([current?.value, current?.time, createdTime]).toEqual([stage, since, created]);
});

describe('what of an item belongs to another event or to the request', () => {
	const codesOf = (item: object) =>
		leadOf(item).warnings.map(({ code, field }) => `${code} ${field}`);

	it('is said not to be sent', () => {
		const lead = { lead_id: '1234567890123456', stage: 'Qualified', event_id: 'own-1' };
		expect(codesOf({ ...lead, test_event_code: 'TEST1', partner_agent: 'px' })).toEqual([
			'request_field_left_out test_event_code',
			'request_field_left_out partner_agent',
			'field_dropped event_id',
		]);
	});

	it('is no vendor’s own ID of its webhook', () => {
		const stage = { objectId: 7, propertyName: 'lifecyclestage', propertyValue: 'lead' };
		expect(
			codesOf({ ...stage, eventId: 1, subscriptionType: 'contact.propertyChange', portalId: 5 }),
		).toEqual([]);
	});
});

describe('columns of a spreadsheet', () => {
	const at = (row: object) => leadOf({ email: 'a@client.example', ...row }).current;

	it.each([
		'Status changed',
		'Stage Updated At',
		'Date entered stage',
		'lastStageChange',
		'Stage since',
		'Lead Status Modified Date',
	])('%s is when the stage was reached', (name) => {
		expect(at({ Stage: 'Qualified', [name]: CHANGED })).toEqual({
			value: 'Qualified',
			time: CHANGED,
		});
	});

	it.each([
		['Stage updated', 'yes'],
		['Stage owner changed', CHANGED],
		['Changed', CHANGED],
	])('%s with %s is not', (name, value) => {
		expect(at({ Stage: 'Qualified', [name]: value })).toMatchObject({ time: undefined });
	});

	it.each([
		'Phase',
		'Étape',
		'estágio',
		'Etapa do funil',
		'Aşama',
		'ステージ',
		'销售阶段',
		'단계',
		'चरण',
	])('%s is the stage', (name) => {
		expect(at({ [name]: 'Qualified' })).toMatchObject({ value: 'Qualified' });
	});

	it.each(['lead_status', 'Lead Status', 'Leadstatus'])('%s goes before an open status', (name) => {
		expect(at({ status: 'OPEN', [name]: 'Qualified' })?.value).toBe('Qualified');
	});

	it('no name says two things', () => {
		const names = Object.values(STAGE_ALIASES).map((list) => [...new Set(list.map(fold))]);
		const all = names.flat();
		expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([]);
	});

	it('tells the region of an address from a status', () => {
		const row = { email: 'a@client.example', etapa: 'Qualified', estado: 'SP', país: 'BR' };
		const { raw, current } = leadOf(row);
		expect([current?.value, raw.user_data]).toMatchObject(['Qualified', { st: 'SP' }]);
	});
});

it('a deal of Pipedrive that is lost is no longer in the stage whose number it keeps', () => {
	const deal = { id: 9, stage_id: 5, person_id: 3, add_time: CREATED, lost_time: CHANGED };
	expect(leadOf({ ...deal, status: 'lost' }).current?.value).toBe('lost');
	expect(leadOf({ ...deal, status: 'open' }).current?.value).toBe('5');
});

describe('a lead that was lost, in a funnel without a lost stage', () => {
	const lead = { lead_id: '1234567890123456', stage: 'Qualified', stage_time: CHANGED };

	it.each([
		['status', 'lost'],
		['deal_status', 'Closed Lost'],
		['lead_status', 'Lost'],
		['opportunity_status', 'abandoned'],
		['status', 'perdido'],
	])('is in none of its stages any more: %s %s', (name, value) => {
		expect(leadOf({ ...lead, [name]: value }).current?.value).toBe(value);
	});

	it.each([
		['status', 'open'],
		['lost_reason', 'lost'],
		['status', 'Lost & Found'],
	])('is not lost by %s %s', (name, value) => {
		expect(leadOf({ ...lead, [name]: value }).current?.value).toBe('Qualified');
	});
});

it('finds Meta’s lead ID in a property of Notion', () => {
	expect(leadOf({ property_lead_id: '1234567890123456', property_stage: 'won' }).raw).toMatchObject(
		{
			user_data: { lead_id: '1234567890123456' },
		},
	);
});

describe('a time that its vendor gives in UTC, too', () => {
	const CLOCKS = { date_created: '2026-10-05T10:00:00', date_created_gmt: '2026-10-05T14:00:00' };

	it('is read of an order of WooCommerce', () => {
		const order = { order_key: 'wc_1', billing: { email: 'a@b.example' }, total: '5', status: 'x' };
		expect(leadOf({ ...order, ...CLOCKS }).createdTime).toBe('2026-10-05T14:00:00Z');
	});

	it.each(['created_at_gmt', 'Created At (UTC)', 'created_at_utc'])('is read of %s', (name) => {
		const row = { email: 'a@b.example', stage: 'Qualified', created_at: '2026-10-05T10:00:00' };
		const { createdTime, current } = leadOf({ ...row, [name]: '2026-10-05T14:00:00' });
		expect([createdTime, current?.value]).toEqual(['2026-10-05T14:00:00Z', 'Qualified']);
	});
});

test.each(['Lost', 'closed lost', 'Abandoned', 'Perdido'])(
	'a deal whose status is %s is in no stage any more',
	(status) => {
		const record = { lead_id: '1234567890123456', stage: 'Qualified', stage_time: CHANGED };
		expect(leadOf({ ...record, status }).current?.value).toBe(status);
		expect(leadOf({ ...record, status: 'Pending' }).current?.value).toBe('Qualified');
	},
);

describe('a record that its CRM calls deleted', () => {
	const RECORD = { lead_id: '1234567890123456', stage: 'Qualified', stage_time: CHANGED };

	it.each([
		{ is_deleted: true },
		{ isDeleted: 'true' },
		{ deleted: 1 },
		{ deleted_at: CHANGED },
		{ 'Deleted At': CHANGED },
	])('is no lead: %j', (flag) => {
		expect([...readAutomatically({ ...RECORD, ...flag })]).toMatchObject([
			{ skip: { code: 'deleted' } },
		]);
	});

	it.each([{ is_deleted: false }, { deleted: 0 }, { deleted_at: null }, { deleted_items: 2 }])(
		'is one where it is not: %j',
		(flag) => {
			expect(leadOf({ ...RECORD, ...flag }).current?.value).toBe('Qualified');
		},
	);
});
