import { leadOf, outcomeOf, outcomesOf, refusalOf, webhook, without } from '../support';

const Owner = {
	name: 'Patricia Boyle',
	id: '4150868000000225013',
	email: 'patricia.b@agency.example',
};

const lead = {
	Owner,
	Company: 'Client Inc.',
	Email: 'kovat@client.example',
	$currency_symbol: '$',
	Last_Activity_Time: '2026-10-06T11:04:20+05:30',
	$converted: false,
	Currency: 'USD',
	Zip_Code: '78701',
	id: '4150868000002748014',
	First_Visited_URL: 'https://client.example/offer?fbclid=IwAR2qwertyUIOP',
	Created_Time: '2026-10-05T19:35:00+05:30',
	Modified_Time: '2026-10-06T11:04:20+05:30',
	Created_By: Owner,
	Modified_By: Owner,
	First_Name: 'Kovat',
	Last_Name: 'Ng',
	Full_Name: 'Kovat Ng',
	Lead_Status: 'Contacted',
	Lead_Source: 'Facebook',
	Phone: '(512) 555-0199',
	Mobile: '+15125550147',
	City: 'Austin',
	State: 'TX',
	Country: 'United States',
	Tag: [],
};

describe('Zoho CRM Lead or Contact', () => {
	const user_data = {
		em: 'kovat@client.example',
		ph: '+15125550147',
		fn: 'Kovat',
		ln: 'Ng',
		ct: 'Austin',
		st: 'TX',
		zp: '78701',
		country: 'United States',
		external_id: '4150868000002748014',
		fbclid: 'IwAR2qwertyUIOP',
	};
	const expected = {
		format: 'zohoLead',
		eventName: 'Lead',
		event: {
			event_time: '2026-10-05T19:35:00+05:30',
			event_source_url: lead.First_Visited_URL,
			user_data,
			custom_data: {},
		},
	};

	it.each([
		["n8n's node", lead],
		['a webhook', webhook(lead)],
		["the API's list", { data: [lead], info: { count: 1, more_records: false } }],
	])('%s is a Lead', (_, json) => {
		expect(outcomeOf(json)).toEqual(expected);
	});

	it('each of a list is one', () => {
		expect(outcomesOf({ data: [lead, lead] })).toEqual([expected, expected]);
	});

	it('a contact has its address under names of its own, and its assistant is somebody else', () => {
		const contact = {
			Owner,
			id: '1',
			Last_Name: 'Ng',
			Email: 'kovat@client.example',
			Date_of_Birth: '1988-03-07',
			Mailing_City: 'Austin',
			Mailing_State: 'TX',
			Mailing_Zip: '78701',
			Mailing_Country: 'US',
			Asst_Phone: '+15125550199',
			Account_Name: { name: 'Client Inc.', id: '2' },
			Created_Time: '2026-10-05T19:35:00+05:30',
		};
		expect(outcomeOf(contact).event.user_data).toEqual({
			em: 'kovat@client.example',
			ln: 'Ng',
			db: '1988-03-07',
			ct: 'Austin',
			st: 'TX',
			zp: '78701',
			country: 'US',
			external_id: '1',
		});
	});

	it('the owner is nobody', () => {
		expect(outcomeOf(without(lead, 'Email', 'Phone', 'Mobile')).event.user_data).not.toHaveProperty(
			'em',
		);
	});

	it('says stage and creation', () => {
		expect(leadOf(lead)).toEqual({ stage: 'Contacted', created_time: '2026-10-05T19:35:00+05:30' });
	});
});

describe('Zoho CRM Deal', () => {
	const deal = {
		Owner,
		id: '4150868000003194003',
		Deal_Name: 'Big deal',
		Stage: 'Closed Won',
		Amount: 5000.5,
		Currency: 'EUR',
		Closing_Date: '2026-10-31',
		Contact_Name: { name: 'Kovat Ng', id: '4150868000002748014' },
		Account_Name: { name: 'Client Inc.', id: '2' },
		Created_Time: '2026-09-05T19:35:00+05:30',
		Modified_Time: '2026-10-05T19:35:00+05:30',
	};

	it('a won deal is a Purchase', () => {
		expect(outcomeOf(deal)).toEqual({
			format: 'zohoDeal',
			eventName: 'Purchase',
			event: {
				event_time: '2026-10-05T19:35:00+05:30',
				user_data: { fn: 'Kovat', ln: 'Ng', external_id: '4150868000002748014' },
				custom_data: { value: 5000.5, currency: 'EUR', order_id: '4150868000003194003' },
			},
		});
		expect(leadOf(deal)).toEqual({
			stage: 'Closed Won',
			created_time: '2026-09-05T19:35:00+05:30',
		});
	});

	it('another stage is no standard event', () => {
		expect(outcomeOf({ ...deal, Stage: 'Qualification' }).eventName).toBeUndefined();
	});
});

it('a notification of Zoho CRM tells too little', () => {
	const notification = {
		server_time: 1791209100000,
		module: 'Leads',
		resource_uri: 'https://www.zohoapis.com/crm/v8/Leads',
		ids: ['1'],
		operation: 'insert',
		channel_id: '1000000068001',
		token: '',
	};
	expect(refusalOf(webhook(notification))?.code).toBe('payload_incomplete');
});
