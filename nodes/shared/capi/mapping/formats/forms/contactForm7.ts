import type { RawObject } from '../../../types';
import { answersOf, type Answer } from '../answers';
import { has, is, row, type Format } from '../format';

/**
 * A form of Contact Form 7 as the usual webhook plugins pass it on: the fields under the names of the form's tags
 * (`your-email`, `tel-123`), with those special mail tags that were asked for.
 */
export const contactForm7: Format = {
	id: 'contactForm7',
	displayName: 'Contact Form 7 Submission',
	sources: [
		'Contact Form 7: Editing form template',
		'Contact Form 7: Special mail tags',
		'CF7 to Webhook: plugin page',
	],
	unverified:
		'The page of the plugin was not at hand. Which fields come depends on the plugin that sends them; Contact Form 7 has no webhook of its own.',
	recognizedBy: [
		[has('your-email'), has('your-name')],
		[has('your-email'), has('your-message')],
		[has('your-email'), has('your-subject')],
		[has('_wpcf7'), has('_wpcf7_unit_tag')],
		[has('_wpcf7'), has('_wpcf7_version')],
		[has('_wpcf7_locale'), has('_wpcf7_unit_tag')],
	],
	eventNames: [{ when: [], event: 'Lead' }],
	leftOut: [
		{ when: [is('status', 'spam')], code: 'spam' },
		{ when: [is('_status', 'spam')], code: 'spam' },
	],
	rows: [
		row('event_source_url', '_url', '_post_url'),
		row('user_data.client_ip_address', '_remote_ip'),
		row('user_data.client_user_agent', '_user_agent'),
	],
	answers: readAnswers,
	timesWithoutZone: ['_date'],
	ignored: [
		'your-message',
		'your-subject',
		'_date',
		'_time',
		'_post_id',
		'_post_title',
		'_user_email',
		'_site_admin_email',
		'status',
	],
};

/** The names that the form editor gives to tags of its own accord: email-123, tel-456. */
const KIND = /^(email|tel)-\d+$/;

function readAnswers(record: RawObject): readonly Answer[] {
	return answersOf(record, '')
		.filter(({ labels: [name] }) => !name.startsWith('_'))
		.map((answer) => ({ ...answer, type: KIND.exec(answer.labels[0])?.[1] }));
}
