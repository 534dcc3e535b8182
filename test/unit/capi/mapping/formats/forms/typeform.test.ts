import { leadOf, outcomeOf, webhook } from '../../support';

/** Typeform's own example, with the questions that a lead form has. */
const response = {
	event_id: 'LtWXD3crgy',
	event_type: 'form_response',
	form_response: {
		form_id: 'lT4Z3j',
		token: 'a3a12ec67a1365927098a606107fac15',
		landed_at: '2026-10-05T14:00:00Z',
		submitted_at: '2026-10-05T14:05:00Z',
		calculated: { score: 9 },
		hidden: {
			fbclid: 'IwAR2qwertyUIOP',
			fbp: 'fb.1.1791000000000.1234567890',
			utm_source: 'facebook',
			user_id: 'abc123456',
		},
		definition: {
			id: 'lT4Z3j',
			title: 'Webhooks example',
			fields: [
				{
					id: 'DlXFaesGBpoF',
					title: 'What is it like where you live?',
					type: 'long_text',
					ref: 'readable_ref_long_text',
				},
				{
					id: 'SMEUb7VJz92Q',
					title: 'Where may we write to?',
					type: 'email',
					ref: 'readable_ref_email',
				},
				{
					id: 'JwWggjAKtOkA',
					title: 'What is your first name?',
					type: 'short_text',
					ref: 'readable_ref_short_text',
				},
				{ id: 'Lw1ggjAKtOkB', title: 'Last name', type: 'short_text', ref: 'b1' },
				{ id: 'PhWggjAKtOkC', title: 'Phone number', type: 'phone_number', ref: 'b2' },
				{ id: 'CoWggjAKtOkD', title: 'Country', type: 'dropdown', ref: 'b3' },
				{
					id: 'DaWggjAKtOkE',
					title: 'When did you move to the place where you live?',
					type: 'date',
					ref: 'b4',
				},
			],
		},
		answers: [
			{
				type: 'text',
				text: 'It is cold right now!',
				field: { id: 'DlXFaesGBpoF', type: 'long_text', ref: 'readable_ref_long_text' },
			},
			{
				type: 'email',
				email: 'laura@example.com',
				field: { id: 'SMEUb7VJz92Q', type: 'email', ref: 'readable_ref_email' },
			},
			{
				type: 'text',
				text: 'Laura',
				field: { id: 'JwWggjAKtOkA', type: 'short_text', ref: 'readable_ref_short_text' },
			},
			{ type: 'text', text: 'Stein', field: { id: 'Lw1ggjAKtOkB', type: 'short_text', ref: 'b1' } },
			{
				type: 'phone_number',
				phone_number: '+15125550147',
				field: { id: 'PhWggjAKtOkC', type: 'phone_number', ref: 'b2' },
			},
			{
				type: 'choice',
				choice: { id: 'x', label: 'Germany', ref: 'y' },
				field: { id: 'CoWggjAKtOkD', type: 'dropdown', ref: 'b3' },
			},
			{ type: 'date', date: '2005-10-15', field: { id: 'DaWggjAKtOkE', type: 'date', ref: 'b4' } },
		],
	},
};

const expected = {
	format: 'typeform',
	eventName: 'Lead',
	event: {
		event_time: '2026-10-05T14:05:00Z',
		event_id: 'a3a12ec67a1365927098a606107fac15',
		user_data: {
			em: 'laura@example.com',
			fn: 'Laura',
			ln: 'Stein',
			ph: '+15125550147',
			country: 'Germany',
			fbclid: 'IwAR2qwertyUIOP',
			fbp: 'fb.1.1791000000000.1234567890',
			external_id: 'abc123456',
		},
		custom_data: {},
	},
};

describe('Typeform Response', () => {
	it.each([
		['a webhook', webhook(response)],
		["n8n's trigger", response],
		['the response by itself', response.form_response],
	])('%s is a Lead', (_, json) => {
		expect(outcomeOf(json)).toEqual(expected);
	});

	it("n8n's trigger may give the answers by their questions", () => {
		const answers = {
			'What is it like where you live?': 'It is cold right now!',
			Email: 'laura@example.com',
			'What is your first name?': 'Laura',
			'Last name': 'Stein',
			'Phone number': '+15125550147',
			Country: 'Germany',
		};
		const simplified = { ...response, form_response: { ...response.form_response, answers } };
		expect(outcomeOf(simplified)).toEqual(expected);
	});

	it('the Responses API names questions by their reference only', () => {
		const found = outcomeOf({
			landing_id: '21085286190ffad1248d17c4135ee56f',
			token: '21085286190ffad1248d17c4135ee56f',
			response_id: '21085286190ffad1248d17c4135ee56f',
			landed_at: '2026-10-05T14:00:00Z',
			submitted_at: '2026-10-05T14:05:00Z',
			metadata: {
				user_agent: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_12_2)',
				platform: 'other',
				referer: 'https://user_id.typeform.com/to/lR6F4j',
				network_id: 'responsdent_network_id',
				browser: 'default',
			},
			answers: [
				{
					field: { id: 'hVONkQcnSNRj', type: 'email', ref: 'my_email' },
					type: 'email',
					email: 'lian1078@example.com',
				},
				{
					field: { id: 'RUqkXSeXBXSd', type: 'short_text', ref: 'first_name' },
					type: 'text',
					text: 'Lian',
				},
				{
					field: { id: 'RUqkXSeXBXSe', type: 'short_text', ref: 'favorite_color' },
					type: 'text',
					text: 'blue',
				},
			],
			hidden: {},
			calculated: { score: 2 },
		});
		expect(found).toEqual({
			format: 'typeform',
			eventName: 'Lead',
			event: {
				event_time: '2026-10-05T14:05:00Z',
				event_id: '21085286190ffad1248d17c4135ee56f',
				event_source_url: 'https://user_id.typeform.com/to/lR6F4j',
				user_data: {
					em: 'lian1078@example.com',
					fn: 'Lian',
					client_user_agent: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_12_2)',
				},
				custom_data: {},
			},
		});
	});

	it('a response that was not sent off is left out', () => {
		expect(outcomeOf({ ...response, event_type: 'form_response_partial' }).leftOut).toBe(
			'form_not_sent',
		);
	});

	it("the address of somebody else is not the person's, whatever the kind of question", () => {
		const fields = [
			{ id: 'a', title: 'Email of the friend who referred you', type: 'email', ref: 'r' },
		];
		const answers = [
			{ type: 'email', email: 'friend@example.com', field: { id: 'a', type: 'email', ref: 'r' } },
		];
		const other = { ...response.form_response, definition: { fields }, answers, hidden: {} };
		expect(outcomeOf({ ...response, form_response: other }).event.user_data).toEqual({});
	});

	it('says when a lead was created', () => {
		expect(leadOf(response)).toEqual({ created_time: '2026-10-05T14:05:00Z' });
	});
});
