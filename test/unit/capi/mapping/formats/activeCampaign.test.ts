import { leadOf, outcomeOf, webhook } from '../support';

const contact = {
	'contact[id]': '9',
	'contact[email]': 'mia.reed@example.com',
	'contact[first_name]': 'Mia',
	'contact[last_name]': 'Reed',
	'contact[phone]': '+15125550147',
	'contact[ip]': '81.2.69.160',
	'contact[tags]': 'lead, facebook',
	'contact[fields][city]': 'Austin',
	'contact[fields][fbclid]': 'IwAR2qwertyUIOP',
};

const call = {
	type: 'subscribe',
	date_time: '2026-10-05T09:05:00-05:00',
	initiated_from: 'public',
	initiated_by: 'contact',
	list: '1',
	customer_acct_id: '0',
	orgname: 'Client Inc.',
};

const user_data = {
	em: 'mia.reed@example.com',
	ph: '+15125550147',
	fn: 'Mia',
	ln: 'Reed',
	ct: 'Austin',
	external_id: '9',
	client_ip_address: '81.2.69.160',
	fbclid: 'IwAR2qwertyUIOP',
};

describe('ActiveCampaign Contact', () => {
	it.each([
		['a webhook', webhook({ ...call, ...contact })],
		["n8n's trigger", { ...call, ...contact }],
	])('%s is a Lead', (_, json) => {
		expect(outcomeOf(json)).toEqual({
			format: 'activeCampaignContact',
			eventName: 'Lead',
			event: { event_time: '2026-10-05T09:05:00-05:00', user_data, custom_data: {} },
		});
	});

	it.each(['unsubscribe', 'open', 'bounce', 'contact_tag_added'])('%s is left out', (type) => {
		expect(outcomeOf({ ...call, ...contact, type }).leftOut).toBe('not_a_conversion');
	});

	it('the contact of the API', () => {
		const found = {
			cdate: '2026-10-05T09:05:00-05:00',
			email: 'mia.reed@example.com',
			phone: '+15125550147',
			firstName: 'Mia',
			lastName: 'Reed',
			ip: '0',
			hash: 'x',
			id: '9',
			links: { contactAutomations: 'https://x' },
		};
		const event = {
			event_time: '2026-10-05T09:05:00-05:00',
			user_data: { em: user_data.em, ph: user_data.ph, fn: 'Mia', ln: 'Reed', external_id: '9' },
			custom_data: {},
		};
		expect(outcomeOf({ contact: found, contactAutomations: [] })).toEqual({
			format: 'activeCampaignContact',
			eventName: 'Lead',
			event,
		});
		expect(outcomeOf(found)).toEqual({ format: 'activeCampaignContact', eventName: 'Lead', event });
	});
});

describe('ActiveCampaign Deal', () => {
	const deal = {
		type: 'deal_update',
		date_time: '2026-10-05T09:05:00-05:00',
		initiated_from: 'admin',
		initiated_by: 'admin',
		'deal[id]': '1',
		'deal[title]': 'Big deal',
		'deal[create_date]': '2026-09-05 10:06:22',
		'deal[create_date_iso]': '2026-09-05T10:06:22-05:00',
		'deal[value]': '2,000.50',
		'deal[value_raw]': '2000.5',
		'deal[currency]': 'usd',
		'deal[status]': '1',
		'deal[stage_title]': 'Contract',
		'deal[stageid]': '4',
		'deal[pipelineid]': '1',
		'deal[owner]': '1',
		'deal[owner_firstname]': 'Sam',
		'deal[owner_lastname]': 'Staff',
		'deal[contactid]': '9',
		'deal[contact_email]': 'mia.reed@example.com',
		'deal[contact_firstname]': 'Mia',
		'deal[contact_lastname]': 'Reed',
		'contact[phone]': '+15125550147',
	};
	const person = {
		em: 'mia.reed@example.com',
		ph: '+15125550147',
		fn: 'Mia',
		ln: 'Reed',
		external_id: '9',
	};

	it('a won deal is a Purchase of the contact, not of its owner', () => {
		expect(outcomeOf(webhook(deal))).toEqual({
			format: 'activeCampaignDeal',
			eventName: 'Purchase',
			event: {
				event_time: '2026-10-05T09:05:00-05:00',
				user_data: person,
				custom_data: { value: '2,000.50', currency: 'usd', order_id: '1' },
			},
		});
		expect(leadOf(deal)).toEqual({
			stage: 'won',
			stage_time: '2026-10-05T09:05:00-05:00',
			created_time: '2026-09-05T10:06:22-05:00',
		});
	});

	it('an open deal is no standard event, and says its stage', () => {
		expect(outcomeOf({ ...deal, 'deal[status]': '0' }).eventName).toBeUndefined();
		expect(leadOf({ ...deal, 'deal[status]': '0' }).stage).toBe('Contract');
	});

	it('the API counts in cents', () => {
		const found = {
			deal: {
				id: '1',
				owner: '1',
				contact: '9',
				group: '1',
				stage: '4',
				title: 'Big deal',
				value: '200050',
				currency: 'usd',
				status: '1',
				cdate: '2026-09-05T10:06:22-05:00',
				mdate: '2026-10-05T09:05:00-05:00',
			},
		};
		expect(outcomeOf(found).event).toEqual({
			event_time: '2026-10-05T09:05:00-05:00',
			user_data: { external_id: '9' },
			custom_data: { value: 2000.5, currency: 'usd', order_id: '1' },
		});
	});
});
