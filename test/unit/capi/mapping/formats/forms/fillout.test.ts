import { outcomeOf, webhook } from '../../support';

const submission = {
	submissionId: 'abc',
	submissionTime: '2026-10-05T14:00:00.324Z',
	lastUpdatedAt: '2026-10-05T14:00:00.324Z',
	questions: [
		{ id: 'a', name: 'What is your name?', type: 'ShortAnswer', value: 'Mia Reed' },
		{ id: 'b', name: 'Where do we write to?', type: 'EmailInput', value: 'mia@example.com' },
		{ id: 'c', name: 'Best number', type: 'PhoneNumber', value: '+15125550147' },
		{ id: 'd', name: 'Your favorite color', type: 'ShortAnswer', value: 'Red' },
	],
	calculations: [{ id: 'p', name: 'price', type: 'number', value: '12.50' }],
	urlParameters: [{ id: 'fbclid', name: 'fbclid', value: 'IwAR0abc123456789012' }],
	quiz: { score: 5, maxScore: 10 },
	documents: [],
};

describe('Fillout', () => {
	it.each([
		['of a webhook', webhook({ formId: 'f', formName: 'Form', submission })],
		['of the API', submission],
	])('a submission %s is a Lead', (_, json) => {
		expect(outcomeOf(json)).toEqual({
			format: 'fillout',
			eventName: 'Lead',
			event: {
				event_time: '2026-10-05T14:00:00.324Z',
				event_id: 'abc',
				user_data: {
					em: 'mia@example.com',
					ph: '+15125550147',
					fn: 'Mia',
					ln: 'Reed',
					fbclid: 'IwAR0abc123456789012',
				},
				custom_data: {},
			},
		});
	});

	it('where nobody asked for the address, that of the booking or the payment counts', () => {
		const [name] = submission.questions;
		const given = (email: string) => [{ id: 'x', name: 'Book', value: { email } }];
		const asked = { ...submission, questions: [name] };
		for (const extra of [
			{ scheduling: given('mia@example.com') },
			{ payments: given('mia@example.com') },
		]) {
			expect(outcomeOf({ ...asked, ...extra }).event.user_data).toMatchObject({
				em: 'mia@example.com',
			});
		}
	});
});
