import { leadOf, outcomeOf, webhook, without } from '../support';

const user = {
	firstName: 'Sam',
	lastName: 'Staff',
	email: 'sam.staff@agency.example',
	phone: '+12145550100',
	extension: '',
};
const location = {
	name: 'Agency Gym',
	address: '9 Agency Rd',
	city: 'Dallas',
	state: 'TX',
	country: 'US',
	postalCode: '75201',
	id: 'L1',
};

const contact = {
	contact_id: 'nmFmQEsNgz6AVpgLVUJ0',
	first_name: 'Mia',
	last_name: 'Reed',
	full_name: 'Mia Reed',
	email: 'mia.reed@example.com',
	phone: '+15125550147',
	tags: '',
	address1: '1 Elm',
	city: 'Austin',
	state: 'TX',
	country: 'US',
	timezone: 'America/Chicago',
	date_created: '2026-10-05T14:05:00.000Z',
	postal_code: '78701',
	contact_source: 'form',
	full_address: '1 Elm, Austin TX 78701',
	contact_type: 'lead',
	location,
	user,
	workflow: { id: 'w', name: 'New lead' },
	contact: {
		attributionSource: {
			url: 'https://land.example/?fbclid=IwAR0abc',
			fbclid: 'IwAR0abc',
			fbc: 'fb.1.1791209000000.IwAR0abc',
			fbp: 'fb.1.1791209000000.1234567890',
			userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X)',
			ip: '81.2.69.160',
			referrer: 'https://l.facebook.com/',
		},
		lastAttributionSource: {},
	},
	attributionSource: {},
	customData: {},
};

const person = {
	em: 'mia.reed@example.com',
	ph: '+15125550147',
	fn: 'Mia',
	ln: 'Reed',
	ct: 'Austin',
	st: 'TX',
	zp: '78701',
	country: 'US',
	external_id: 'nmFmQEsNgz6AVpgLVUJ0',
};
const visit = {
	client_ip_address: '81.2.69.160',
	client_user_agent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X)',
	fbc: 'fb.1.1791209000000.IwAR0abc',
	fbp: 'fb.1.1791209000000.1234567890',
	fbclid: 'IwAR0abc',
};
const page = {
	event_source_url: 'https://land.example/?fbclid=IwAR0abc',
	referrer_url: 'https://l.facebook.com/',
};

describe('GoHighLevel Workflow', () => {
	it('a contact is a Lead', () => {
		expect(outcomeOf(webhook(contact))).toEqual({
			format: 'goHighLevel',
			eventName: 'Lead',
			event: {
				event_time: '2026-10-05T14:05:00.000Z',
				...page,
				user_data: { ...person, ...visit },
				custom_data: {},
			},
		});
	});

	it('a won opportunity is a Purchase, and not of the day on which the contact was created', () => {
		const won = {
			...without(contact, 'contact', 'contact_type'),
			opportunity_name: 'Mia Reed',
			status: 'won',
			lead_value: 500,
			pipleline_stage: 'Closing',
			pipeline_id: 'p',
			id: 'o1',
			customData: { currency: 'USD' },
		};
		expect(outcomeOf(webhook(won))).toEqual({
			format: 'goHighLevel',
			eventName: 'Purchase',
			event: { user_data: person, custom_data: { value: 500, currency: 'USD', order_id: 'o1' } },
		});
		expect(leadOf(won)).toEqual({ stage: 'Closing', created_time: '2026-10-05T14:05:00.000Z' });
	});

	const calendar = {
		title: 'Call',
		calendarName: 'Demo',
		appointmentId: 'a1',
		startTime: '2026-10-12T10:00:00',
		status: 'booked',
		appoinmentStatus: 'confirmed',
		date_created: '2026-10-06T10:00:00.000Z',
		created_by: 'Sam Staff',
	};

	it('an appointment is a Schedule', () => {
		const { eventName, event } = outcomeOf(webhook({ ...contact, calendar }));
		expect([eventName, event.event_time, event.event_id]).toEqual([
			'Schedule',
			'2026-10-06T10:00:00.000Z',
			'a1',
		]);
	});

	it.each(['cancelled', 'noshow'])('one that is %s is left out', (appoinmentStatus) => {
		expect(outcomeOf({ ...contact, calendar: { ...calendar, appoinmentStatus } }).leftOut).toBe(
			'appointment_canceled',
		);
	});

	it('nobody is the member of staff', () => {
		expect(
			outcomeOf({
				contact_id: 'n',
				location,
				user,
				workflow: {},
				contact: {},
				contact_type: 'lead',
			}).event.user_data,
		).toEqual({ external_id: 'n' });
	});
});

describe('GoHighLevel API 2', () => {
	const created = {
		type: 'ContactCreate',
		locationId: 've9EPM428h8vShlRW1KT',
		id: 'nmFmQEsNgz6AVpgLVUJ0',
		address1: '3535 1st St N',
		city: 'Austin',
		state: 'TX',
		companyName: 'Client Inc.',
		country: 'US',
		source: 'xyz form',
		dateAdded: '2026-10-05T14:05:00.000Z',
		dateOfBirth: '1988-03-07',
		dnd: true,
		email: 'mia.reed@example.com',
		name: 'Mia Reed',
		firstName: 'Mia',
		lastName: 'Reed',
		phone: '+15125550147',
		postalCode: '78701',
		tags: ['id magna'],
		assignedTo: 'nmFmQEsNgz6AVpgLVUJ0',
		customFields: [{ id: 'BcdmQEsN', value: 'Value' }],
		webhookId: 'w1',
		timestamp: '2026-10-05T14:05:01.000Z',
	};
	const lead = {
		format: 'goHighLevelContact',
		eventName: 'Lead',
		event: {
			event_time: '2026-10-05T14:05:00.000Z',
			user_data: { ...person, db: '1988-03-07' },
			custom_data: {},
		},
	};

	it.each([
		['ContactCreate', webhook(created)],
		[
			'the contact of the API',
			{
				contact: { ...without(created, 'type', 'webhookId', 'timestamp'), type: 'lead' },
				traceId: 't',
			},
		],
		["n8n's node", without(created, 'type', 'webhookId', 'timestamp')],
	])('%s is a Lead', (_, json) => {
		expect(outcomeOf(json)).toEqual(lead);
	});

	it.each([
		['ContactDelete', 'deleted'],
		['ContactDndUpdate', 'not_a_conversion'],
		['ContactTagUpdate', 'not_a_conversion'],
	])('%s is left out', (type, code) => {
		expect(outcomeOf({ ...created, type }).leftOut).toBe(code);
	});

	it('ContactUpdate is no standard event', () => {
		expect(outcomeOf({ ...created, type: 'ContactUpdate' }).eventName).toBeUndefined();
	});

	const opportunity = {
		type: 'OpportunityStatusUpdate',
		locationId: 've9EPM428h8vShlRW1KT',
		id: 'wWhVuzqpRuOA1ZVWi4FC',
		assignedTo: 'bNl8QNGXhIQJLv8eeASQ',
		contactId: 'nmFmQEsNgz6AVpgLVUJ0',
		monetaryValue: 40,
		name: 'Loram ipsu',
		pipelineId: 'VDm7RPYC2GLUvdpKmBfC',
		pipelineStageId: 'e93ba61a-53b3-45e7-985a-c7732dbcdb69',
		source: 'form',
		status: 'won',
		dateAdded: '2026-09-05T14:05:00.000Z',
		timestamp: '2026-10-05T14:05:01.000Z',
	};

	it('a won opportunity is a Purchase of the moment of the webhook', () => {
		expect(outcomeOf(webhook({ ...opportunity, email: 'mia.reed@example.com' }))).toEqual({
			format: 'goHighLevelOpportunity',
			eventName: 'Purchase',
			event: {
				event_time: '2026-10-05T14:05:01.000Z',
				user_data: { external_id: 'nmFmQEsNgz6AVpgLVUJ0', em: 'mia.reed@example.com' },
				custom_data: { value: 40, order_id: 'wWhVuzqpRuOA1ZVWi4FC' },
			},
		});
	});

	it('a new stage is one for Lead Stage', () => {
		const moved = { ...opportunity, type: 'OpportunityStageUpdate', status: 'open' };
		expect(outcomeOf(moved).eventName).toBeUndefined();
		expect(leadOf(moved)).toEqual({
			stage: 'e93ba61a-53b3-45e7-985a-c7732dbcdb69',
			stage_time: '2026-10-05T14:05:01.000Z',
			created_time: '2026-09-05T14:05:00.000Z',
		});
	});

	it('an appointment is a Schedule at the time at which it was made', () => {
		const appointment = {
			id: '0TkCdp9PfvLeWKYRRvIz',
			contactId: 'nmFmQEsNgz6AVpgLVUJ0',
			calendarId: 'c',
			appointmentStatus: 'confirmed',
			assignedUserId: 'u',
			startTime: '2026-10-12T10:00:00Z',
			dateAdded: '2026-10-05T14:05:00Z',
		};
		const made = { type: 'AppointmentCreate', locationId: 'l', appointment };
		expect(outcomeOf(made)).toEqual({
			format: 'goHighLevelAppointment',
			eventName: 'Schedule',
			event: {
				event_time: '2026-10-05T14:05:00Z',
				event_id: '0TkCdp9PfvLeWKYRRvIz',
				user_data: { external_id: 'nmFmQEsNgz6AVpgLVUJ0' },
				custom_data: {},
			},
		});
		expect(outcomeOf({ ...made, type: 'AppointmentDelete' }).leftOut).toBe('appointment_canceled');
		expect(
			outcomeOf({ ...made, appointment: { ...appointment, appointmentStatus: 'cancelled' } })
				.leftOut,
		).toBe('appointment_canceled');
	});

	it('a new user is a member of staff', () => {
		const staff = {
			type: 'UserCreate',
			locationId: 'l',
			companyId: 'c',
			id: 'u',
			firstName: 'Sam',
			lastName: 'Staff',
			email: 'sam.staff@agency.example',
			phone: '+12145550100',
		};
		expect(outcomeOf(staff)).toEqual({
			format: 'goHighLevelOther',
			eventName: undefined,
			event: { user_data: {}, custom_data: {} },
			leftOut: 'not_a_conversion',
		});
	});
});

describe('what a user put under Custom Data of the action', () => {
	it('is the event that it names', () => {
		const customData = {
			event_name: 'Contact',
			event_id: 'pixel-1',
			event_time: '2026-10-06T08:00:00Z',
			value: '5',
			currency: 'USD',
			order_id: 'A-1',
		};
		expect(outcomeOf({ ...contact, lead_value: 900, customData }).event).toMatchObject({
			event_name: 'Contact',
			event_id: 'pixel-1',
			event_time: '2026-10-06T08:00:00Z',
			custom_data: { value: '5', currency: 'USD', order_id: 'A-1' },
		});
	});
});

it.each(['lost', 'abandoned'])('an opportunity that was %s is in no stage any more', (status) => {
	const opportunity = { ...contact, id: 'o-1', pipeline_id: 'p-1', pipleline_stage: 'Qualified' };
	expect(leadOf({ ...opportunity, status })).toMatchObject({ stage: 'lost' });
	expect(leadOf({ ...opportunity, status: 'open' })).toMatchObject({ stage: 'Qualified' });
	expect(leadOf({ ...opportunity, status: 'won' })).toMatchObject({ stage: 'Qualified' });
});

describe('an order of HighLevel', () => {
	const order = {
		type: 'OrderCreate',
		locationId: 'Z4Bxl8J4SaPEPLq9IQ8g',
		_id: '660ed43bfdf9fc05a0de7a40',
		altId: 'Z4Bxl8J4SaPEPLq9IQ8g',
		altType: 'location',
		status: 'completed',
		taxSummary: [{ _id: 't', name: '10%', calculation: 'exclusive', rate: 10, amount: 12.1 }],
		fulfillmentStatus: 'unfulfilled',
		contactId: 'ff2JstbQJfRuofXzeT0M',
		currency: 'USD',
		amount: 150.1,
		liveMode: true,
		amountSummary: { subtotal: 138, discount: 0, tax: 12.1, shipping: 0 },
		source: { type: 'website', subType: 'store', id: 's', name: 'Ecom Store' },
		createdAt: '2026-10-05T16:24:27.036Z',
		updatedAt: '2026-10-05T16:24:31.297Z',
		contactSnapshot: {
			id: 'ff2JstbQJfRuofXzeT0M',
			locationId: 'Z4Bxl8J4SaPEPLq9IQ8g',
			firstName: 'Mia',
			lastName: 'Reed',
			email: 'mia.reed@example.com',
			phone: '+15125550147',
			dnd: false,
			source: 'Ecom Store',
			address1: '1 Elm',
			city: 'Austin',
			state: 'TX',
			postalCode: '78701',
			country: 'US',
			dateAdded: '2020-04-04T16:24:21.375Z',
		},
		items: [
			{
				name: 'Tee - XL',
				qty: 2,
				product: { _id: '660ecfe9', name: 'Tee' },
				price: { _id: '660ed200', name: 'XL', type: 'one_time', currency: 'USD', amount: 69 },
			},
		],
	};

	it('is a purchase of the contact as it was then, the same in both webhooks', () => {
		const expected = {
			format: 'goHighLevelOrder',
			eventName: 'Purchase',
			event: {
				event_time: '2026-10-05T16:24:27.036Z',
				user_data: {
					em: 'mia.reed@example.com',
					ph: '+15125550147',
					fn: 'Mia',
					ln: 'Reed',
					ct: 'Austin',
					st: 'TX',
					zp: '78701',
					country: 'US',
					external_id: 'ff2JstbQJfRuofXzeT0M',
				},
				custom_data: {
					value: 150.1,
					currency: 'USD',
					order_id: '660ed43bfdf9fc05a0de7a40',
					contents: [{ id: '660ecfe9', quantity: 2, title: 'Tee - XL', item_price: 69 }],
				},
			},
		};
		expect(outcomeOf(webhook(order))).toEqual(expected);
		expect(outcomeOf(webhook({ ...order, type: 'OrderStatusUpdate' }))).toEqual(expected);
	});

	it('is not paid yet while it is pending, and none of a test', () => {
		expect(outcomeOf({ ...order, status: 'pending' }).unpaid).toBe(true);
		expect(outcomeOf({ ...order, liveMode: false }).leftOut).toBe('test_payload');
		expect(outcomeOf({ ...order, status: 'refunded' }).leftOut).toBe('refund');
	});
});
