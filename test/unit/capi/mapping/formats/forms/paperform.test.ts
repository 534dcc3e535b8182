import { outcomeOf, warningsOf, webhook } from '../../support';

const submission = {
	data: [
		{
			title: 'First name',
			description: null,
			type: 'text',
			key: 'a',
			custom_key: null,
			value: 'Mia',
		},
		{ title: 'Where to?', type: 'email', key: 'b', custom_key: 'em', value: 'mia@example.com' },
		{ title: 'Style', type: 'dropdown', key: 'c', custom_key: null, value: 'Medium' },
	],
	form_id: '6924bccaef650f4f4c0aabc7',
	slug: 'q59luyjh',
	submission_id: '6924ca9a37b747c7b8025ffc',
	created_at: '2026-10-05 14:00:00',
	ip_address: '203.0.113.7',
	charge: { products: [], total: 0, total_cents: 0 },
	team_id: 505160,
	trigger: 'submission',
	device: {
		type: 'desktop',
		platform: 'Windows',
		browser: 'Edge',
		url: 'https://q59luyjh.paperform.co/',
		user_agent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)',
		ip_address: '203.0.113.7',
	},
};

describe('Paperform', () => {
	it('a submission is a Lead of its visitor; its time has no zone and is named', () => {
		expect(outcomeOf(webhook(submission))).toEqual({
			format: 'paperform',
			eventName: 'Lead',
			event: {
				event_id: '6924ca9a37b747c7b8025ffc',
				event_source_url: 'https://q59luyjh.paperform.co/',
				user_data: {
					em: 'mia@example.com',
					fn: 'Mia',
					client_ip_address: '203.0.113.7',
					client_user_agent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)',
				},
				custom_data: {},
			},
		});
		expect(warningsOf(webhook(submission))).toHaveLength(1);
	});

	it('one that was not sent off is left out', () => {
		const partial = { ...submission, submission_id: null, created_at: null, charge: null };
		expect(outcomeOf(webhook(partial)).leftOut).toBe('form_not_sent');
	});
});
