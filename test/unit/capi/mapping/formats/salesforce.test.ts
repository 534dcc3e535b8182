import { leadOf, outcomeOf, outcomesOf, webhook, without } from '../support';

const lead = {
	attributes: { type: 'Lead', url: '/services/data/v59.0/sobjects/Lead/00Q5g00000AbCdEEAV' },
	Id: '00Q5g00000AbCdEEAV',
	FirstName: 'Kovat',
	LastName: 'Ng',
	Name: 'Kovat Ng',
	Company: 'Client Inc.',
	Email: 'kovat@client.example',
	Phone: null,
	MobilePhone: '(512) 555-0147',
	Street: '1 Elm',
	City: 'Austin',
	State: 'Texas',
	PostalCode: '78701',
	Country: 'United States',
	Status: 'Working - Contacted',
	LeadSource: 'Web',
	OwnerId: '0055g00000XyZabAAC',
	Owner: { attributes: { type: 'User' }, Name: 'Sam Staff', Email: 'sam@agency.example' },
	CreatedById: '0055g00000XyZabAAC',
	CreatedDate: '2026-10-05T14:05:00.000+0000',
	LastModifiedDate: '2026-10-05T15:05:00.000+0000',
	SystemModstamp: '2026-10-05T15:05:00.000+0000',
	IsConverted: false,
	Facebook_Lead_Id__c: '1234567890123456',
};

const user_data = {
	em: 'kovat@client.example',
	ph: '(512) 555-0147',
	fn: 'Kovat',
	ln: 'Ng',
	ct: 'Austin',
	st: 'Texas',
	zp: '78701',
	country: 'United States',
	external_id: '00Q5g00000AbCdEEAV',
	lead_id: '1234567890123456',
};

describe('Salesforce Lead or Contact', () => {
	const expected = {
		format: 'salesforceLead',
		eventName: 'Lead',
		event: { event_time: '2026-10-05T14:05:00.000+0000', user_data, custom_data: {} },
	};

	it.each([
		["n8n's trigger", lead],
		['a webhook', webhook(lead)],
		['a record without its attributes', without(lead, 'attributes')],
		['the reply of a query', { totalSize: 1, done: true, records: [lead] }],
	])('%s is a Lead', (_, json) => {
		expect(outcomeOf(json)).toEqual(expected);
	});

	it('says stage and creation, and no time of a stage, which the record does not have', () => {
		expect(leadOf(lead)).toEqual({
			stage: 'Working - Contacted',
			created_time: '2026-10-05T14:05:00.000+0000',
		});
	});

	it('a contact has its address under names of its own', () => {
		const contact = {
			attributes: { type: 'Contact' },
			Id: '0035g00000AbCdEAAV',
			FirstName: 'Kovat',
			LastName: 'Ng',
			Email: 'kovat@client.example',
			Phone: '+15125550147',
			Birthdate: '1988-03-07',
			MailingCity: 'Austin',
			MailingState: 'TX',
			MailingPostalCode: '78701',
			MailingCountry: 'US',
			AssistantPhone: '+15125550199',
			OwnerId: '0055g00000XyZabAAC',
			CreatedDate: '2026-10-05T14:05:00.000+0000',
		};
		expect(outcomeOf(contact).event.user_data).toEqual({
			em: 'kovat@client.example',
			ph: '+15125550147',
			fn: 'Kovat',
			ln: 'Ng',
			db: '1988-03-07',
			ct: 'Austin',
			st: 'TX',
			zp: '78701',
			country: 'US',
			external_id: '0035g00000AbCdEAAV',
		});
	});

	/** As n8n's Webhook node gives out the XML of an outbound message. */
	const notification = {
		id: '04l5g00000AbCdE',
		sobject: {
			$: { 'xsi:type': 'sf:Lead', 'xmlns:sf': 'urn:sobject.enterprise.soap.sforce.com' },
			'sf:id': '00Q5g00000AbCdEEAV',
			'sf:createddate': '2026-10-05T14:05:00.000Z',
			'sf:email': 'kovat@client.example',
			'sf:firstname': 'Kovat',
			'sf:lastname': 'Ng',
			'sf:mobilephone': '(512) 555-0147',
			'sf:phone': { $: { 'xsi:nil': 'true' } },
			'sf:ownerid': '0055g00000XyZabAAC',
			'sf:status': 'Qualified',
			'sf:facebook_lead_id__c': '1234567890123456',
		},
	};

	function outboundMessage(content: unknown) {
		return webhook({
			'soapenv:envelope': {
				$: { 'xmlns:soapenv': 'http://schemas.xmlsoap.org/soap/envelope/' },
				'soapenv:body': {
					notifications: {
						organizationid: '00D',
						actionid: '04k',
						enterpriseurl: 'https://x.my.salesforce.com',
						notification: content,
					},
				},
			},
		});
	}

	it('an outbound message', () => {
		const person = without(user_data, 'ct', 'st', 'zp', 'country');
		const event = { event_time: '2026-10-05T14:05:00.000Z', user_data: person, custom_data: {} };
		expect(outcomeOf(outboundMessage(notification))).toEqual({ ...expected, event });
		expect(outcomesOf(outboundMessage([notification, notification]))).toHaveLength(2);
		expect(leadOf(outboundMessage(notification))).toEqual({
			stage: 'Qualified',
			created_time: '2026-10-05T14:05:00.000Z',
		});
	});

	it('a change event says since when the stage is', () => {
		const change = {
			schema: 'IeRuaY6cbI_HsV8Rv1Mc5g',
			payload: {
				ChangeEventHeader: {
					entityName: 'Lead',
					recordIds: ['00Q5g00000AbCdEEAV'],
					changeType: 'UPDATE',
					commitTimestamp: 1791209100000,
					commitUser: '0055g',
				},
				Status: 'Qualified',
				LastModifiedDate: '2026-10-05T14:05:00Z',
			},
			event: { replayId: 1 },
		};
		expect(outcomeOf(change).eventName).toBeUndefined();
		expect(leadOf(change)).toEqual({ stage: 'Qualified', stage_time: 1791209100000 });
	});
});

describe('Salesforce Opportunity', () => {
	const opportunity = {
		attributes: { type: 'Opportunity' },
		Id: '0065g00000AbCdEAAV',
		Name: 'Big deal',
		StageName: 'Closed Won',
		Amount: 5000.5,
		CurrencyIsoCode: 'EUR',
		CloseDate: '2026-10-31',
		IsClosed: true,
		IsWon: true,
		ContactId: '0035g00000AbCdEAAV',
		Contact: {
			attributes: { type: 'Contact' },
			Email: 'kovat@client.example',
			FirstName: 'Kovat',
			LastName: 'Ng',
			MobilePhone: '+15125550147',
		},
		OwnerId: '0055g00000XyZabAAC',
		CreatedDate: '2026-09-05T14:05:00.000+0000',
		LastStageChangeDate: '2026-10-05T14:05:00.000+0000',
		LastModifiedDate: '2026-10-05T15:05:00.000+0000',
	};

	it('a won opportunity is a Purchase when it got its stage', () => {
		expect(outcomeOf(opportunity)).toEqual({
			format: 'salesforceOpportunity',
			eventName: 'Purchase',
			event: {
				event_time: '2026-10-05T14:05:00.000+0000',
				user_data: {
					em: 'kovat@client.example',
					ph: '+15125550147',
					fn: 'Kovat',
					ln: 'Ng',
					external_id: '0035g00000AbCdEAAV',
				},
				custom_data: { value: 5000.5, currency: 'EUR', order_id: '0065g00000AbCdEAAV' },
			},
		});
		expect(leadOf(opportunity)).toEqual({
			stage: 'Closed Won',
			stage_time: '2026-10-05T14:05:00.000+0000',
			created_time: '2026-09-05T14:05:00.000+0000',
		});
	});

	it('an open or lost one is no standard event', () => {
		expect(
			outcomeOf({ ...opportunity, StageName: 'Prospecting', IsWon: false, IsClosed: false })
				.eventName,
		).toBeUndefined();
		expect(
			outcomeOf({ ...opportunity, StageName: 'Closed Lost', IsWon: false }).eventName,
		).toBeUndefined();
	});
});

it('a person account of Salesforce has the fields of its person under names of their own', () => {
	const account = {
		attributes: { type: 'Account' },
		Id: '0015g00000AbCdEEAV',
		LastName: 'Ng',
		PersonEmail: 'kovat@client.example',
		PersonMobilePhone: '(512) 555-0147',
		PersonBirthdate: '1990-04-22',
		PersonMailingCity: 'Austin',
		PersonMailingState: 'Texas',
		PersonMailingPostalCode: '78701',
		PersonMailingCountry: 'United States',
		CreatedDate: '2026-10-05T14:05:00.000+0000',
	};
	expect(outcomeOf(account)).toMatchObject({
		format: 'salesforceLead',
		event: {
			event_time: '2026-10-05T14:05:00.000+0000',
			user_data: {
				em: 'kovat@client.example',
				ph: '(512) 555-0147',
				ln: 'Ng',
				db: '1990-04-22',
				ct: 'Austin',
				st: 'Texas',
				zp: '78701',
				country: 'United States',
				external_id: '0015g00000AbCdEEAV',
			},
		},
	});
});

it('an object of another API is none, although it has a type among its attributes', () => {
	expect(
		outcomeOf({ attributes: { type: 'lead', email: 'mia.reed@example.com' } }).format,
	).toBeUndefined();
});
