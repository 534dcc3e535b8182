import { leadOf, outcomeOf, outcomesOf, webhook, without } from '../support';

/** A property as API v1 and workflows give it. */
function versioned(value: string, timestamp = 1791209100000) {
	return {
		value,
		timestamp,
		source: 'CRM_UI',
		sourceId: 'userId:50549138',
		updatedByUserId: 50549138,
		versions: [{ value, timestamp }],
	};
}

const person = {
	em: 'kovat@client.example',
	ph: '+15125550147',
	fn: 'Kovat',
	ln: 'Ng',
	ct: 'Austin',
	st: 'TX',
	zp: '78701',
	country: 'United States',
};

const plain = {
	createdate: '2026-10-05T14:05:00.000Z',
	email: person.em,
	firstname: 'Kovat',
	lastname: 'Ng',
	phone: '(512) 555-0199',
	mobilephone: person.ph,
	city: 'Austin',
	state: 'TX',
	zip: '78701',
	country: 'United States',
	hs_object_id: '251',
	hs_analytics_first_url: 'https://client.example/offer?fbclid=IwAR2qwertyUIOP',
	hs_lead_status: 'OPEN',
	lifecyclestage: 'marketingqualifiedlead',
	hubspot_owner_id: '823493108',
	company: 'Client Inc.',
};

describe('HubSpot Contact', () => {
	const event = {
		event_time: '2026-10-05T14:05:00.000Z',
		event_source_url: 'https://client.example/offer?fbclid=IwAR2qwertyUIOP',
		user_data: { ...person, external_id: '251', fbclid: 'IwAR2qwertyUIOP' },
		custom_data: {},
	};

	it.each([
		[
			'API v3',
			{
				id: '251',
				properties: plain,
				createdAt: '2026-10-05T14:05:00.000Z',
				updatedAt: '2026-10-05T14:06:00.000Z',
				archived: false,
			},
		],
		['a flat row', plain],
		[
			'a webhook with the record of API v3',
			webhook({ id: '251', properties: plain, createdAt: plain.createdate }),
		],
	])('%s is a Lead', (_, json) => {
		expect(outcomeOf(json)).toEqual({ format: 'hubspotContact', eventName: 'Lead', event });
	});

	const properties = Object.fromEntries(
		Object.entries({ ...plain, createdate: '1791209100000' }).map(([name, value]) => [
			name,
			versioned(value),
		]),
	);

	it.each([
		[
			"n8n's node and API v1",
			{ vid: 251, 'canonical-vid': 251, 'portal-id': 1, 'is-contact': true, properties },
		],
		[
			'the webhook of a workflow',
			webhook({
				portalId: 1,
				objectType: 'CONTACT',
				objectTypeId: '0-1',
				objectId: 251,
				properties,
			}),
		],
	])('%s is a Lead, and says since when the stage is', (_, json) => {
		expect(outcomeOf(json).event).toEqual({ ...event, event_time: '1791209100000' });
		expect(leadOf(json)).toEqual({
			stage: 'marketingqualifiedlead',
			stage_time: 1791209100000,
			created_time: '1791209100000',
		});
	});

	it('an empty property is none', () => {
		const empty = {
			...properties,
			phone: versioned(''),
			mobilephone: versioned(''),
			city: versioned(''),
		};
		expect(outcomeOf({ vid: 251, properties: empty }).event.user_data).toEqual({
			...without(person, 'ph', 'ct'),
			external_id: '251',
			fbclid: 'IwAR2qwertyUIOP',
		});
	});

	it('a row of the export', () => {
		const row = {
			'Record ID': '251',
			'First Name': 'Kovat',
			'Last Name': 'Ng',
			Email: person.em,
			'Phone Number': person.ph,
			'Contact owner': 'Sam Staff',
			'Lead Status': 'Open',
			'Lifecycle Stage': 'Lead',
			'Create Date': '2026-10-05 10:05',
			City: 'Austin',
			'State/Region': 'TX',
			'Postal Code': '78701',
			'Country/Region': 'United States',
		};
		expect(outcomeOf(row)).toEqual({
			format: 'hubspotContact',
			eventName: 'Lead',
			event: {
				event_time: '2026-10-05 10:05',
				user_data: { ...person, external_id: '251' },
				custom_data: {},
			},
		});
	});
});

describe('HubSpot Deal', () => {
	const won = {
		amount: '5000.50',
		deal_currency_code: 'EUR',
		dealname: 'Big deal',
		dealstage: 'closedwon',
		closedate: '2026-10-05T14:05:00.000Z',
		createdate: '2026-09-05T14:05:00.000Z',
		hs_lastmodifieddate: '2026-10-05T14:09:00.000Z',
		hs_object_id: '7036839888',
		hubspot_owner_id: '823493108',
		pipeline: 'default',
	};
	const custom_data = { value: '5000.50', currency: 'EUR', order_id: '7036839888' };

	it.each([
		[
			'API v3',
			{
				id: '7036839888',
				properties: won,
				createdAt: won.createdate,
				updatedAt: won.hs_lastmodifieddate,
				archived: false,
			},
		],
		['a flat row', won],
	])('%s of a won deal is a Purchase at its close date', (_, json) => {
		expect(outcomeOf(json)).toEqual({
			format: 'hubspotDeal',
			eventName: 'Purchase',
			event: { event_time: '2026-10-05T14:05:00.000Z', user_data: {}, custom_data },
		});
	});

	it.each([
		[
			'the webhook of a workflow',
			(properties: object) =>
				webhook({
					portalId: 1,
					objectType: 'DEAL',
					objectTypeId: '0-3',
					objectId: 7036839888,
					properties,
				}),
		],
		[
			"n8n's node and API v1",
			(properties: object) => ({
				portalId: 1,
				dealId: 7036839888,
				isDeleted: false,
				associations: { associatedVids: [251] },
				properties,
			}),
		],
	])('%s says when the deal got its stage', (_, item) => {
		const json = item(
			Object.fromEntries(
				Object.entries({ ...won, closedate: '1791209000000' }).map(([name, value]) => [
					name,
					versioned(value),
				]),
			),
		);
		expect(outcomeOf(json)).toEqual({
			format: 'hubspotDeal',
			eventName: 'Purchase',
			event: { event_time: 1791209100000, user_data: {}, custom_data },
		});
		expect(leadOf(json)).toEqual({
			stage: 'closedwon',
			stage_time: 1791209100000,
			created_time: '2026-09-05T14:05:00.000Z',
		});
	});

	it('the stage of a pipeline of its own is won where HubSpot says so', () => {
		expect(
			outcomeOf({ id: '1', properties: { ...won, dealstage: '1845623', hs_is_closed_won: 'true' } })
				.eventName,
		).toBe('Purchase');
	});

	it('the close date of an open deal is a plan', () => {
		const open = {
			id: '1',
			properties: {
				...won,
				dealstage: 'appointmentscheduled',
				closedate: '2027-01-31T00:00:00.000Z',
			},
		};
		const { eventName, event } = outcomeOf(open);
		expect([eventName, event.event_time]).toEqual([undefined, '2026-10-05T14:09:00.000Z']);
	});

	it('what was entered beside a deal is the contact', () => {
		expect(
			outcomeOf({ id: '1', properties: won, email: person.em, phone: person.ph }).event.user_data,
		).toEqual({ em: person.em, ph: person.ph });
	});
});

describe('HubSpot Property Change', () => {
	const change = {
		eventId: 1,
		subscriptionId: 2,
		portalId: 3,
		appId: 4,
		occurredAt: 1791209100000,
		subscriptionType: 'deal.propertyChange',
		attemptNumber: 0,
		objectId: 123,
		propertyName: 'dealstage',
		propertyValue: 'closedwon',
		changeSource: 'CRM',
	};

	it('a body is a list of changes', () => {
		const creation = {
			...without(change, 'propertyName', 'propertyValue'),
			subscriptionType: 'contact.creation',
			objectId: 251,
		};
		expect(outcomesOf(webhook([change, creation]))).toEqual([
			{
				format: 'hubspotPropertyChange',
				eventName: 'Purchase',
				event: { event_time: 1791209100000, user_data: {}, custom_data: { order_id: 123 } },
			},
			{
				format: 'hubspotPropertyChange',
				eventName: 'Lead',
				event: { event_time: 1791209100000, user_data: { external_id: 251 }, custom_data: {} },
			},
		]);
	});

	it("n8n's trigger names the record by its kind", () => {
		const creation = {
			...without(change, 'propertyName', 'propertyValue', 'objectId'),
			subscriptionType: 'contact.creation',
			contactId: 251,
			email: person.em,
		};
		expect(outcomeOf(creation)).toEqual({
			format: 'hubspotPropertyChange',
			eventName: 'Lead',
			event: {
				event_time: 1791209100000,
				user_data: { external_id: 251, em: person.em },
				custom_data: {},
			},
		});
	});

	it('generic subscriptions say by a number what kind of object it is', () => {
		const creation = {
			...without(change, 'propertyName', 'propertyValue'),
			subscriptionType: 'object.creation',
			objectTypeId: '0-1',
			objectId: 251,
		};
		expect(outcomeOf(creation).eventName).toBe('Lead');
	});

	it.each([
		['contact.deletion', 'deleted'],
		['contact.privacyDeletion', 'deleted'],
		['contact.merge', 'deleted'],
		['deal.associationChange', 'not_a_conversion'],
	])('%s is left out', (subscriptionType, code) => {
		expect(outcomeOf({ ...change, subscriptionType }).leftOut).toBe(code);
	});

	it('only stages are stages', () => {
		expect(leadOf(change)).toEqual({ stage: 'closedwon', stage_time: 1791209100000 });
		expect(leadOf({ ...change, propertyName: 'amount', propertyValue: '5' })).toEqual({});
	});
});

describe('HubSpot Form Submission', () => {
	const user_data = {
		em: 'example@example.com',
		fn: 'Test',
		ln: 'Name',
		ph: '+15125550147',
		fbclid: 'IwAR2qwertyUIOP',
	};
	const values = [
		{ name: 'firstname', value: 'Test' },
		{ name: 'lastname', value: 'Name' },
		{ name: 'email', value: 'example@example.com' },
		{ name: 'mobilephone', value: '+15125550147' },
		{ name: 'message', value: 'Hello' },
	];

	it('each entry of the list of the API is a Lead', () => {
		const entry = {
			conversionId: 'c1',
			submittedAt: 1791209100000,
			values,
			pageUrl: 'https://client.example/offer?fbclid=IwAR2qwertyUIOP',
		};
		const event = {
			event_time: 1791209100000,
			event_id: 'c1',
			event_source_url: entry.pageUrl,
			user_data,
			custom_data: {},
		};
		expect(outcomesOf({ results: [entry, { ...entry, conversionId: 'c2' }], paging: {} })).toEqual([
			{ format: 'hubspotForm', eventName: 'Lead', event },
			{ format: 'hubspotForm', eventName: 'Lead', event: { ...event, event_id: 'c2' } },
		]);
	});

	it('what is sent to the API is a Lead', () => {
		const submission = {
			fields: values.map((value) => ({ objectTypeId: '0-1', ...value })),
			context: {
				hutk: 'abc',
				pageUri: 'https://client.example/offer?fbclid=IwAR2qwertyUIOP',
				pageName: 'Offer',
				ipAddress: '81.2.69.160',
			},
		};
		expect(outcomeOf(webhook(submission)).event).toEqual({
			event_source_url: submission.context.pageUri,
			user_data: { ...user_data, client_ip_address: '81.2.69.160' },
			custom_data: {},
		});
	});
});

it('a company is nobody', () => {
	const company = {
		portalId: 1,
		objectType: 'COMPANY',
		objectTypeId: '0-2',
		objectId: 5,
		properties: { phone: versioned('+15125550199'), city: versioned('Austin') },
	};
	expect(outcomeOf(company)).toEqual({
		format: 'hubspotOther',
		eventName: undefined,
		event: { user_data: {}, custom_data: {} },
		leftOut: 'not_a_conversion',
	});
});

it('an archived contact is gone', () => {
	const archived = {
		id: '5',
		archived: true,
		properties: { hs_object_id: '5', email: 'mia.reed@example.com' },
	};
	expect(outcomeOf(archived).leftOut).toBe('deleted');
});
