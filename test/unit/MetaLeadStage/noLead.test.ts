/** What a vendor marks as a test, spam or deleted has reached no stage, whatever stage stands in it. */
import { readAutomatically } from '../../../nodes/MetaLeadStage/reading/stageReading';

const skipOf = (json: unknown): string | undefined => {
	const [reading] = readAutomatically(json);
	return 'skip' in reading ? reading.skip.code : undefined;
};

const DEAL = {
	id: 61,
	title: 'Solar',
	stage_id: 5,
	pipeline_id: 1,
	person_id: 3,
	status: 'open',
	add_time: '2026-10-01T09:00:00Z',
	facebook_lead_id: '1234567890123456',
};

describe('skipped with the reason', () => {
	test.each<readonly [string, string, unknown]>([
		[
			'a test lead of Meta',
			'test_payload',
			{
				id: '1234567890123456',
				created_time: '2026-10-01T09:00:00+0000',
				form_id: '55',
				full_name: '<test lead: dummy data for full_name>',
			},
		],
		[
			'an entry of Gravity Forms in the spam folder',
			'spam',
			{
				id: '99',
				form_id: '3',
				date_created: '2026-10-01 09:00:00',
				source_url: 'https://shop.example/contact/',
				user_agent: 'Mozilla/5.0',
				status: 'spam',
				email: 'mia.reed@example.com',
				stage: 'new',
			},
		],
		[
			'a deleted deal of Pipedrive',
			'deleted',
			{
				meta: { action: 'delete', entity: 'deal', company_id: '77', version: '2.0' },
				data: null,
				previous: DEAL,
			},
		],
		[
			'a deleted lead of Salesforce',
			'deleted',
			{
				schema: 's',
				payload: {
					ChangeEventHeader: { entityName: 'Lead', recordIds: ['00QA'], changeType: 'DELETE' },
				},
			},
		],
		[
			'a response of Typeform that was not sent off',
			'form_not_sent',
			{
				event_type: 'form_response_partial',
				form_response: { form_id: 'a', token: 'b', answers: [] },
				stage: 'new',
			},
		],
	])('%s', (_, code, json) => {
		expect(skipOf(json)).toBe(code);
	});

	test('a changed deal is read', () => {
		expect(skipOf({ meta: { action: 'change', entity: 'deal' }, data: DEAL })).toBeUndefined();
	});
});
