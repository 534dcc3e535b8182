import { leadOf, outcomeOf, webhook, without } from '../support';

const meta1 = {
	action: 'updated',
	change_source: 'app',
	company_id: 11149162,
	host: 'x.pipedrive.com',
	id: 1,
	object: 'deal',
	timestamp: 1791209101,
	user_id: 14542087,
	v: 1,
	webhook_id: '174632',
};
const meta2 = {
	action: 'change',
	company_id: '8087566',
	entity: 'deal',
	entity_id: '8',
	id: 'df47d877',
	timestamp: '2026-10-05T14:05:01.724Z',
	type: 'general',
	user_id: '12415231',
	version: '2.0',
	webhook_id: '4710827',
	attempt: 1,
	host: 'x.pipedrive.com',
};

describe('Pipedrive Deal', () => {
	const deal = {
		id: 8,
		title: 'Big deal',
		user_id: 14542087,
		owner_name: 'Sam Staff',
		creator_user_id: 14542087,
		person_id: 3,
		person_name: 'Mia Reed',
		org_id: 2,
		org_name: 'Client Inc.',
		cc_email: 'x+deal8@pipedrivemail.com',
		stage_id: 5,
		pipeline_id: 1,
		value: 2000.5,
		currency: 'EUR',
		status: 'won',
		add_time: '2026-09-05 14:05:00',
		update_time: '2026-10-05 14:05:01',
		stage_change_time: '2026-10-04 14:05:00',
		won_time: '2026-10-05 14:05:00',
		lost_time: null,
		expected_close_date: '2026-10-31',
	};
	const purchase = {
		format: 'pipedriveDeal',
		eventName: 'Purchase',
		event: {
			event_time: '2026-10-05T14:05:00Z',
			user_data: { fn: 'Mia', ln: 'Reed', external_id: 3 },
			custom_data: { value: 2000.5, currency: 'EUR', order_id: 8 },
		},
	};

	it.each([
		[
			'a webhook of version 1',
			webhook({
				v: 1,
				meta: meta1,
				current: deal,
				previous: { ...deal, status: 'open', won_time: null },
				event: 'updated.deal',
				retry: 0,
			}),
		],
		[
			"n8n's trigger",
			{ v: 1, meta: meta1, current: deal, previous: { status: 'open' }, event: 'updated.deal' },
		],
		['the deal by itself', deal],
		["the API's reply", { success: true, data: deal }],
	])('%s of a won deal is a Purchase', (_, json) => {
		expect(outcomeOf(json)).toEqual(purchase);
	});

	it('a webhook of version 2', () => {
		const data = {
			...without(deal, 'user_id', 'owner_name', 'person_name', 'org_name', 'cc_email'),
			owner_id: 12415231,
			add_time: '2026-09-05T14:05:00Z',
			stage_change_time: '2026-10-04T14:05:00Z',
			won_time: '2026-10-05T14:05:00Z',
			close_time: '2026-10-05T14:05:00Z',
			custom_fields: {
				'3d0fa3429dfa2d3dec265b4fc5dc8258ab66cdf3': {
					country: 'Estonia',
					locality: 'Tallinn',
					type: 'address',
				},
			},
		};
		const change = { data, previous: { status: 'open', won_time: null }, meta: meta2 };
		expect(outcomeOf(webhook(change))).toEqual({
			...purchase,
			event: { ...purchase.event, user_data: { external_id: 3 } },
		});
		expect(leadOf(change)).toEqual({
			stage: 'won',
			stage_time: '2026-10-05T14:05:00Z',
			created_time: '2026-09-05T14:05:00Z',
		});
	});

	it("the API gives the person's contacts, the primary one first", () => {
		const person_id = {
			name: 'Mia Reed',
			email: [
				{ label: 'home', value: 'home@client.example', primary: false },
				{ label: 'work', value: 'mia.reed@client.example', primary: true },
			],
			phone: [{ label: 'work', value: '+15125550147', primary: true }],
			owner_id: 14542087,
			value: 3,
		};
		const user_id = { id: 14542087, name: 'Sam Staff', email: 'sam@agency.example' };
		expect(outcomeOf({ ...deal, person_id, user_id }).event.user_data).toEqual({
			em: ['mia.reed@client.example', 'home@client.example'],
			ph: ['+15125550147'],
			fn: 'Mia',
			ln: 'Reed',
			external_id: 3,
		});
	});

	it('an open deal is no standard event, and says its stage', () => {
		const open = { ...deal, status: 'open', won_time: null };
		expect(outcomeOf(open).eventName).toBeUndefined();
		expect(leadOf(open)).toEqual({
			stage: 5,
			stage_time: '2026-10-04T14:05:00Z',
			created_time: '2026-09-05T14:05:00Z',
		});
	});

	it.each([
		[
			'a later change of a won deal',
			'not_a_conversion',
			{ v: 1, meta: meta1, current: deal, previous: deal, event: 'updated.deal' },
		],
		[
			'the same in version 2',
			'not_a_conversion',
			{ data: deal, previous: { label_ids: [] }, meta: meta2 },
		],
		[
			'a deleted deal',
			'deleted',
			{
				v: 1,
				meta: { ...meta1, action: 'deleted' },
				current: null,
				previous: deal,
				event: 'deleted.deal',
			},
		],
		[
			'the same in version 2',
			'deleted',
			{ data: null, previous: deal, meta: { ...meta2, action: 'delete' } },
		],
	])('%s is left out', (_, code, json) => {
		expect(outcomeOf(json).leftOut).toBe(code);
	});
});

describe('Pipedrive Person', () => {
	const person = {
		id: 3,
		company_id: 11149162,
		owner_id: 14542087,
		owner_name: 'Sam Staff',
		cc_email: 'x@pipedrivemail.com',
		org_name: 'Client Inc.',
		name: 'Mia Reed',
		first_name: 'Mia',
		last_name: 'Reed',
		email: [{ label: 'work', value: 'mia.reed@client.example', primary: true }],
		phone: [{ label: 'work', value: '+15125550147', primary: true }],
		primary_email: 'mia.reed@client.example',
		add_time: '2026-10-05 14:05:00',
		update_time: '2026-10-05 14:06:00',
	};
	const expected = {
		format: 'pipedrivePerson',
		eventName: 'Lead',
		event: {
			event_time: '2026-10-05T14:05:00Z',
			user_data: {
				em: ['mia.reed@client.example'],
				ph: ['+15125550147'],
				fn: 'Mia',
				ln: 'Reed',
				external_id: 3,
			},
			custom_data: {},
		},
	};

	it.each([
		[
			'a webhook of version 1',
			webhook({
				v: 1,
				meta: { ...meta1, object: 'person', action: 'added' },
				current: person,
				previous: null,
				event: 'added.person',
			}),
		],
		['the person by itself', person],
		[
			'a webhook of version 2',
			webhook({
				data: {
					...without(person, 'email', 'phone', 'primary_email'),
					emails: person.email,
					phones: person.phone,
				},
				previous: null,
				meta: { ...meta2, entity: 'person', action: 'create' },
			}),
		],
	])('%s is a Lead', (_, json) => {
		expect(outcomeOf(json)).toEqual(expected);
	});

	it('a change of a person is no standard event', () => {
		expect(
			outcomeOf({ v: 1, meta: { ...meta1, object: 'person' }, current: person, previous: person })
				.eventName,
		).toBeUndefined();
	});
});

it('a new lead of Pipedrive is a Lead', () => {
	const data = {
		add_time: '2026-10-05T14:05:00.675Z',
		creator_id: 12415231,
		custom_fields: {},
		id: 'b1810230-6c0d-11ed-9826-a53d0eb706a5',
		is_archived: false,
		organization_id: 2,
		owner_id: 12415231,
		person_id: 11,
		title: 'Lead Org lead',
		was_seen: true,
		value: { amount: 300, currency: 'EUR' },
	};
	const meta = { ...meta2, action: 'create', entity: 'lead' };
	expect(outcomeOf({ data, previous: null, meta, email: 'mia.reed@client.example' })).toEqual({
		format: 'pipedriveLead',
		eventName: 'Lead',
		event: {
			event_time: '2026-10-05T14:05:00.675Z',
			user_data: { external_id: 11, em: 'mia.reed@client.example' },
			custom_data: { value: 300, currency: 'EUR' },
		},
	});
});

it('an organization of Pipedrive is nobody', () => {
	const data = {
		id: 1,
		name: 'Client Inc.',
		address: { value: 'Tallinn', locality: 'Tallinn' },
		owner_id: 1,
		add_time: '2026-10-05T14:05:00Z',
	};
	const found = outcomeOf({ data, previous: null, meta: { ...meta2, entity: 'organization' } });
	expect(found).toEqual({
		format: 'pipedriveOther',
		eventName: undefined,
		event: { user_data: {}, custom_data: {} },
		leftOut: 'not_a_conversion',
	});
});
