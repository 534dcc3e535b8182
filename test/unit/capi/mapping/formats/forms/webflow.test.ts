import { outcomeOf, webhook } from '../../support';

const payload = {
	name: 'Contact Us Form',
	siteId: '65427cf400e02b306eaa049c',
	data: {
		'First Name': 'John',
		'Last Name': 'Doe',
		email: 'john.doe@example.com',
		message: 'Hello',
		fbp: 'fb.1.1791000000000.1',
	},
	submittedAt: '2026-10-05T14:05:00.000Z',
	id: '65a5d3c8f7e2b40012345678',
	formId: '65429eadebe8a9f3a30f62d0',
};

const event = {
	event_time: '2026-10-05T14:05:00.000Z',
	event_id: '65a5d3c8f7e2b40012345678',
	user_data: { fn: 'John', ln: 'Doe', em: 'john.doe@example.com', fbp: 'fb.1.1791000000000.1' },
	custom_data: {},
};

describe('Webflow Form Submission', () => {
	it.each([
		['the webhook of version 2', webhook({ triggerType: 'form_submission', payload })],
		["n8n's trigger", { triggerType: 'form_submission', payload }],
		['the submission by itself', payload],
		[
			'the webhook of version 1',
			webhook({
				name: 'Contact',
				site: '62749158efef318abc8d5a0f',
				data: payload.data,
				d: payload.submittedAt,
				_id: payload.id,
			}),
		],
		[
			'the API',
			{
				id: payload.id,
				displayName: 'Contact',
				siteId: 's',
				dateSubmitted: payload.submittedAt,
				formResponse: payload.data,
			},
		],
	])('%s is a Lead', (_, json) => {
		expect(outcomeOf(json)).toEqual({ format: 'webflowForm', eventName: 'Lead', event });
	});
});
