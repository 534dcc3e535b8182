/** Items of unknown vendors: custom fields in lists, questions as names, marks of the user's own fields, wrapped persons. */
import { outcomeOf } from './support';

const personOf = (json: unknown): unknown => outcomeOf(json).event.user_data;

describe('read without a format', () => {
	test('a list of answers that say what they are, and no answer about somebody else', () => {
		expect(
			personOf({
				submitted_at: '2026-10-05T14:05:00Z',
				responses: [
					{ question: 'What is your full name?', answer: 'Mia Reed' },
					{ question: 'Email address', answer: 'mia.reed@example.com' },
					{ question: 'Your phone number', answer: '+15125550147' },
					{ question: 'Your manager email', answer: 'boss@corp.example' },
				],
			}),
		).toEqual({ em: 'mia.reed@example.com', ph: '+15125550147', fn: 'Mia', ln: 'Reed' });
	});

	test('a list of 10,000 of them, and nothing of a longer one, which is nobody’s form', () => {
		const answers = (length: number) => [
			...Array.from({ length: length - 1 }, () => ({ question: 'Colour', answer: 'red' })),
			{ question: 'Email address', answer: 'mia.reed@example.com' },
		];
		expect(personOf({ responses: answers(10_000) })).toEqual({ em: 'mia.reed@example.com' });
		expect(personOf({ responses: answers(10_001) })).toEqual({});
	});

	test('questions as names of columns', () => {
		expect(
			personOf({
				'What is your first name?': 'Mia',
				'What is your last name?': 'Reed',
				'What is your email address?': 'mia.reed@example.com',
			}),
		).toEqual({ fn: 'Mia', ln: 'Reed', em: 'mia.reed@example.com' });
	});

	test('names of the user’s own fields', () => {
		expect(
			personOf({ Mobile__c: '+15125550147', mx_City: 'Austin', x_email: 'a@b.example' }),
		).toEqual({
			ph: '+15125550147',
			ct: 'Austin',
			em: 'a@b.example',
		});
	});

	test('a name in parts, a list of contacts and a list of addresses', () => {
		expect(
			personOf({
				Name: { First: 'Mia', Last: 'Reed' },
				email_addresses: [{ email: 'mia.reed@example.com', field: 'EMAIL1' }],
				phone_numbers: [{ number: '+15125550147', type: 'Mobile' }],
				addresses: [{ locality: 'Austin', region: 'TX', zip_code: '78701', country_code: 'USA' }],
				owner_id: 991,
			}),
		).toEqual({
			fn: 'Mia',
			ln: 'Reed',
			em: ['mia.reed@example.com'],
			ph: ['+15125550147'],
			ct: 'Austin',
			st: 'TX',
			zp: '78701',
			country: 'USA',
		});
	});

	test('a person that an answer of an API wraps, with its time and its own fields', () => {
		expect(
			outcomeOf({
				subscriber: {
					id: 1,
					first_name: 'Mia',
					email_address: 'mia.reed@example.com',
					created_at: '2026-10-05T14:05:00Z',
					fields: { last_name: 'Reed', phone_number: '+15125550147' },
				},
			}).event,
		).toEqual({
			event_time: '2026-10-05T14:05:00Z',
			user_data: {
				fn: 'Mia',
				em: 'mia.reed@example.com',
				ln: 'Reed',
				ph: '+15125550147',
				external_id: '1',
			},
			custom_data: {},
		});
	});

	test('the user of a record that has an owner goes behind the customer', () => {
		expect(
			personOf({
				owner_id: 6,
				user_email: 'owner@agency.example',
				email_address: 'mia.reed@example.com',
			}),
		).toEqual({ em: 'mia.reed@example.com' });
	});

	test('the name of a user gives way to the customer’s, whichever comes first', () => {
		const names = { 'User Name': 'Olaf Owner', 'Invitee Name': 'Mia Reed' };
		expect(personOf({ ...names, 'Invitee Email': 'mia.reed@example.com' })).toEqual({
			em: 'mia.reed@example.com',
			fn: 'Mia',
			ln: 'Reed',
		});
		expect(personOf({ 'User Name': 'Mia Reed', email: 'mia.reed@example.com' })).toMatchObject({
			fn: 'Mia',
		});
	});

	test('the user of an export that calls the customer an invitee is the host', () => {
		expect(
			outcomeOf({
				'Invitee Name': 'Mia Reed',
				'Invitee Email': 'mia.reed@example.com',
				'Event Created Date & Time': '2026-10-05 14:05',
				'User Name': 'Olaf Owner',
				'User Email': 'owner@agency.example',
			}).event,
		).toEqual({
			event_time: '2026-10-05 14:05',
			user_data: { em: 'mia.reed@example.com', fn: 'Mia', ln: 'Reed' },
			custom_data: {},
		});
	});

	test.each([
		['Submit Date (UTC)', '2026-10-05 14:05:00'],
		['collector_tstamp', '2026-10-05 14:05:00'],
	])('%s is UTC', (name, time) => {
		expect(outcomeOf({ email: 'mia.reed@example.com', [name]: time }).event.event_time).toBe(
			'2026-10-05T14:05:00Z',
		);
	});

	test('the only person of a list', () => {
		expect(
			personOf({
				people: [{ firstName: 'Mia', emails: [{ value: 'mia.reed@example.com', isPrimary: 1 }] }],
			}),
		).toEqual({ fn: 'Mia', em: ['mia.reed@example.com'] });
	});
});
