import { outcomeOf, refusalOf, warningsOf, webhook, without } from '../support';

describe('Calendly Invitee or Routing Form', () => {
	const invitee = {
		cancel_url: 'https://calendly.com/cancellations/AAAAAAAAAAAAAAAA',
		created_at: '2026-10-05T14:05:00.000000Z',
		email: 'test@example.com',
		event: 'https://api.calendly.com/scheduled_events/AAAAAAAAAAAAAAAA',
		name: 'John Doe',
		first_name: null,
		last_name: null,
		new_invitee: null,
		no_show: null,
		old_invitee: null,
		payment: {
			external_id: 'ch_A',
			provider: 'stripe',
			amount: 1234.56,
			currency: 'USD',
			terms: 'sample',
			successful: true,
		},
		questions_and_answers: [
			{ answer: '+1 404-555-1234', position: 0, question: 'Phone Number' },
			{ answer: 'radio button answer', position: 1, question: 'How did you hear of us?' },
		],
		reschedule_url: 'https://calendly.com/reschedulings/AAAAAAAAAAAAAAAA',
		rescheduled: false,
		status: 'active',
		text_reminder_number: null,
		timezone: 'America/New_York',
		tracking: {
			utm_campaign: null,
			utm_source: 'facebook',
			utm_medium: null,
			utm_content: 'fbclid',
			utm_term: null,
			salesforce_uuid: null,
		},
		updated_at: '2026-10-05T14:05:00.000000Z',
		uri: 'https://api.calendly.com/scheduled_events/AAAAAAAAAAAAAAAA/invitees/AAAAAAAAAAAAAAAA',
		scheduled_event: {
			uri: 'https://api.calendly.com/scheduled_events/AAAAAAAAAAAAAAAA',
			name: '15 Minute Meeting',
			start_time: '2026-10-12T14:00:00.000000Z',
			event_memberships: [
				{
					user: 'https://api.calendly.com/users/A',
					user_email: 'host@agency.example',
					user_name: 'Sam Host',
				},
			],
			event_guests: [{ email: 'guest@example.com' }],
		},
	};
	const event = {
		event: 'invitee.created',
		created_at: '2026-10-05T14:05:01.000000Z',
		created_by: 'https://api.calendly.com/users/A',
		payload: invitee,
	};
	const expected = {
		format: 'calendly',
		eventName: 'Schedule',
		event: {
			event_time: '2026-10-05T14:05:00.000000Z',
			event_id:
				'https://api.calendly.com/scheduled_events/AAAAAAAAAAAAAAAA/invitees/AAAAAAAAAAAAAAAA',
			user_data: { em: 'test@example.com', ph: '+1 404-555-1234', fn: 'John', ln: 'Doe' },
			custom_data: { value: 1234.56, currency: 'USD' },
		},
	};

	it.each([
		['a webhook', webhook(event)],
		["n8n's trigger", event],
		['the invitee by itself', invitee],
		["the API's reply", { resource: without(invitee, 'scheduled_event') }],
	])('%s is a Schedule', (_, json) => {
		expect(outcomeOf(json)).toEqual(expected);
	});

	it.each([
		[
			'a cancellation',
			{ event: 'invitee.canceled', payload: { ...invitee, status: 'canceled' } },
			'appointment_canceled',
		],
		['a no-show', { event: 'invitee_no_show.created' }, 'appointment_canceled'],
		['a no-show that was none', { event: 'invitee_no_show.deleted' }, 'not_a_conversion'],
		[
			'a moved appointment',
			{ payload: { ...invitee, old_invitee: `${invitee.uri}OLD` } },
			'appointment_moved',
		],
	])('%s is left out', (_, changes, leftOut) => {
		expect(outcomeOf({ ...event, ...changes }).leftOut).toBe(leftOut);
	});

	it('a routing form is a Lead', () => {
		const form = {
			event: 'routing_form_submission.created',
			created_at: '2026-10-05T14:05:01.000000Z',
			created_by: 'https://api.calendly.com/users/A',
			payload: {
				uri: 'https://api.calendly.com/routing_form_submissions/AAA',
				routing_form: 'https://api.calendly.com/routing_forms/AAA',
				questions_and_answers: [
					{ question_uuid: 'a', question: 'What is your email?', answer: 'john@example.com' },
					{ question_uuid: 'b', question: 'Name', answer: 'John Doe' },
					{ question_uuid: 'c', question: 'What industry are you in?', answer: 'Retail' },
				],
				tracking: { utm_source: 'facebook' },
				result: { type: 'event_type', value: 'https://api.calendly.com/event_types/AAA' },
				submitter: null,
				created_at: '2026-10-05T14:05:00.000000Z',
				updated_at: '2026-10-05T14:05:00.000000Z',
			},
		};
		expect(outcomeOf(webhook(form))).toEqual({
			format: 'calendly',
			eventName: 'Lead',
			event: {
				event_time: '2026-10-05T14:05:00.000000Z',
				event_id: 'https://api.calendly.com/routing_form_submissions/AAA',
				user_data: { em: 'john@example.com', fn: 'John', ln: 'Doe' },
				custom_data: {},
			},
		});
	});
});

describe('Cal.com Booking', () => {
	const payload = {
		type: '60min',
		title: '60min between Pro Example and John Doe',
		startTime: '2026-10-12T09:30:00Z',
		endTime: '2026-10-12T10:30:00Z',
		organizer: {
			id: 5,
			name: 'Pro Example',
			email: 'pro@example.com',
			username: 'pro',
			timeZone: 'Asia/Kolkata',
		},
		responses: {
			name: { label: 'your_name', value: 'John Doe' },
			email: { label: 'email_address', value: 'john.doe@example.com' },
			attendeePhoneNumber: { label: 'phone_number', value: '+15125550147' },
			location: { label: 'location', value: { optionValue: '', value: 'inPerson' } },
			notes: { label: 'additional_notes' },
			guests: { label: 'additional_guests', value: ['guest@example.com'] },
		},
		userFieldsResponses: {},
		attendees: [
			{
				email: 'john.doe@example.com',
				name: 'John Doe',
				timeZone: 'Asia/Kolkata',
				language: { locale: 'en' },
			},
		],
		location: 'Calcom HQ',
		eventTypeId: 7,
		uid: 'bFJeNb2uX8ANpT3JL5EfXw',
		price: 4900,
		currency: 'usd',
		length: 60,
		bookingId: 91,
		metadata: { fbclid: 'IwAR2qwertyUIOP' },
		status: 'ACCEPTED',
	};
	const booking = {
		triggerEvent: 'BOOKING_CREATED',
		createdAt: '2026-10-05T09:30:00.538Z',
		payload,
	};
	const user_data = {
		em: 'john.doe@example.com',
		ph: '+15125550147',
		fn: 'John',
		ln: 'Doe',
		fbclid: 'IwAR2qwertyUIOP',
	};

	it.each([
		['a webhook', webhook(booking)],
		[
			"n8n's trigger",
			{ triggerEvent: 'BOOKING_CREATED', createdAt: '2026-10-05T09:30:00.538Z', ...payload },
		],
	])('%s is a Schedule', (_, json) => {
		expect(outcomeOf(json)).toEqual({
			format: 'calCom',
			eventName: 'Schedule',
			event: {
				event_time: '2026-10-05T09:30:00.538Z',
				event_id: 'bFJeNb2uX8ANpT3JL5EfXw',
				user_data,
				custom_data: {},
			},
		});
	});

	it("the API's booking is one, and its host nobody's customer", () => {
		const found = outcomeOf({
			status: 'success',
			data: {
				id: 123,
				uid: 'booking_uid_123',
				status: 'accepted',
				hosts: [{ id: 1, name: 'Sam Host', email: 'host@agency.example' }],
				start: '2026-10-12T09:30:00Z',
				eventTypeId: 7,
				createdAt: '2026-10-05T09:30:00.538Z',
				attendees: [
					{
						name: 'John Doe',
						email: 'john.doe@example.com',
						timeZone: 'America/New_York',
						phoneNumber: '+15125550147',
					},
				],
				bookingFieldsResponses: { customField: 'customValue' },
			},
		});
		expect(found).toEqual({
			format: 'calCom',
			eventName: 'Schedule',
			event: {
				event_time: '2026-10-05T09:30:00.538Z',
				event_id: 'booking_uid_123',
				user_data: without(user_data, 'fbclid'),
				custom_data: {},
			},
		});
	});

	it.each([
		['BOOKING_CANCELLED', 'appointment_canceled'],
		['BOOKING_REJECTED', 'appointment_canceled'],
		['BOOKING_NO_SHOW_UPDATED', 'appointment_canceled'],
		['BOOKING_RESCHEDULED', 'appointment_moved'],
		['PING', 'test_payload'],
	])('%s is left out as %s', (triggerEvent, leftOut) => {
		expect(outcomeOf({ ...booking, triggerEvent }).leftOut).toBe(leftOut);
	});

	it.each(['BOOKING_REQUESTED', 'BOOKING_PAID', 'MEETING_ENDED', 'RECORDING_READY'])(
		'%s is no standard event',
		(triggerEvent) => {
			expect(outcomeOf({ ...booking, triggerEvent }).eventName).toBeUndefined();
		},
	);

	it('a form of it is a Lead', () => {
		const form = {
			triggerEvent: 'FORM_SUBMITTED',
			createdAt: '2026-10-05T09:30:00.538Z',
			payload: {
				formId: 'f',
				formName: 'Routing',
				teamId: null,
				responses: { Email: { value: 'john.doe@example.com' }, Color: { value: 'red' } },
			},
		};
		expect(outcomeOf(webhook(form))).toEqual({
			format: 'calCom',
			eventName: 'Lead',
			event: {
				event_time: '2026-10-05T09:30:00.538Z',
				user_data: { em: 'john.doe@example.com' },
				custom_data: {},
			},
		});
	});
});

describe('Acuity Appointment', () => {
	const appointment = {
		id: 54321,
		firstName: 'Bob',
		lastName: 'McTest',
		phone: '(512) 555-0147',
		email: 'bob.mctest@example.com',
		date: 'October 12, 2026',
		time: '10:15am',
		endTime: '11:15am',
		dateCreated: 'October 5, 2026',
		datetimeCreated: '2026-10-05T10:05:00-0500',
		datetime: '2026-10-12T10:15:00-0500',
		price: '10.00',
		paid: 'no',
		amountPaid: '0.00',
		type: 'Regular Visit',
		appointmentTypeID: 1,
		duration: '60',
		calendar: 'My Calendar',
		calendarID: 27238,
		timezone: 'America/Chicago',
		canceled: false,
		confirmationPage:
			'https://acuityscheduling.com/schedule.php?owner=1&id[]=1220aa9f41091c50c0cc659385cfa1d0',
		forms: [
			{
				id: 1,
				name: 'Intake',
				values: [
					{ value: 'Austin', name: 'City', fieldID: 1, id: 21502993 },
					{ value: 'yes', name: 'Is this your first visit?' },
				],
			},
		],
	};

	it('the appointment is a Schedule at the time at which it was made', () => {
		expect(outcomeOf(appointment)).toEqual({
			format: 'acuity',
			eventName: 'Schedule',
			event: {
				event_time: '2026-10-05T10:05:00-0500',
				event_id: 54321,
				user_data: {
					em: 'bob.mctest@example.com',
					ph: '(512) 555-0147',
					fn: 'Bob',
					ln: 'McTest',
					ct: 'Austin',
				},
				custom_data: {},
			},
		});
	});

	it('a day of its creation alone is not read, and the day of the appointment never', () => {
		const older = without(appointment, 'datetimeCreated');
		expect(outcomeOf(older).event).not.toHaveProperty('event_time');
		expect(warningsOf(older)).toEqual(['event_time_not_used event_time']);
	});

	it('the webhook itself tells too little', () => {
		const body = { action: 'scheduled', id: '54321', calendarID: '27238', appointmentTypeID: '1' };
		expect(refusalOf(webhook(body))?.code).toBe('payload_incomplete');
	});

	it.each([
		[{ canceled: true }, 'appointment_canceled'],
		[{ action: 'canceled' }, 'appointment_canceled'],
		[{ action: 'rescheduled' }, 'appointment_moved'],
		[{ action: 'changed' }, 'not_a_conversion'],
	])('%j is left out', (changes, leftOut) => {
		expect(outcomeOf({ ...appointment, ...changes }).leftOut).toBe(leftOut);
	});
});
