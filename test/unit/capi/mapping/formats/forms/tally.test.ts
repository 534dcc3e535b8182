import { outcomeOf, webhook } from '../../support';

const response = {
	eventId: 'a4cb511e-d513-4fa5-baee-b815d718dfd1',
	eventType: 'FORM_RESPONSE',
	createdAt: '2026-10-05T14:05:01.030Z',
	data: {
		responseId: '2wgx4n',
		submissionId: '2wgx4n',
		respondentId: 'dwQKYm',
		formId: 'VwbNEw',
		formName: 'Contact form',
		createdAt: '2026-10-05T14:05:00.000Z',
		fields: [
			{ key: 'question_3EKz4n', label: 'Wie heißt du?', type: 'INPUT_TEXT', value: 'Ada' },
			{ key: 'question_1a2b', label: 'Vorname', type: 'INPUT_TEXT', value: 'Ada' },
			{ key: 'question_1a2c', label: 'Nachname', type: 'INPUT_TEXT', value: 'Lovelace' },
			{
				key: 'question_3c4d',
				label: 'Wohin dürfen wir schreiben?',
				type: 'INPUT_EMAIL',
				value: 'ada@example.com',
			},
			{
				key: 'question_5e6f',
				label: 'Telefon',
				type: 'INPUT_PHONE_NUMBER',
				value: '+4915112345678',
			},
			{
				key: 'question_7a8b',
				label: 'Land',
				type: 'DROPDOWN',
				value: ['e16c2aca'],
				options: [
					{ id: 'e16c2aca', text: 'Deutschland' },
					{ id: '7ce2a1b2', text: 'Österreich' },
				],
			},
			{ key: 'question_9c0d', label: 'fbclid', type: 'HIDDEN_FIELDS', value: 'IwAR2qwertyUIOP' },
			{ key: 'question_9c0e', label: 'utm_source', type: 'HIDDEN_FIELDS', value: 'facebook' },
			{ key: 'question_9c0f', label: 'Nachricht', type: 'TEXTAREA', value: 'Hallo' },
		],
	},
};

describe('Tally Response', () => {
	it.each([
		['a webhook', webhook(response)],
		['the body by itself', response],
		['the response by itself', response.data],
	])('%s is a Lead', (_, json) => {
		expect(outcomeOf(json)).toEqual({
			format: 'tally',
			eventName: 'Lead',
			event: {
				event_time: '2026-10-05T14:05:00.000Z',
				event_id: '2wgx4n',
				user_data: {
					fn: 'Ada',
					ln: 'Lovelace',
					em: 'ada@example.com',
					ph: '+4915112345678',
					country: 'Deutschland',
					fbclid: 'IwAR2qwertyUIOP',
				},
				custom_data: {},
			},
		});
	});
});
