import type { RawObject } from '../../../types';
import { isObject } from '../../../values';
import { answersOf, type Answer } from '../answers';
import { has, is, row, type Format } from '../format';

const WHO = ['contact', 'customer'] as const;

/** A webhook of systeme.io: somebody who opted in on a page of a funnel, or bought there. Of a sale the amount has to be given. */
export const systemeIoEvent: Format = {
	id: 'systemeIoEvent',
	displayName: 'systeme.io Event',
	sources: [
		'systeme.io: How to create and trigger a webhook after an opt-in or a sale, Webhook data structure documentation',
	],
	unverified:
		'The payload of a sale, which could be opened in parts only: its names are those of payloads that others published. Whether direct_charge_amount counts in cents is not known, so it is not read as Value.',
	recognizedBy: [
		[is('type', 'contact.optin.completed'), has('data.contact')],
		[is('type', 'customer.sale.completed'), has('data.customer')],
	],
	recordAt: ['data'],
	eventNames: [
		{ when: [is('@body.type', 'contact.optin.completed')], event: 'Lead' },
		{ when: [is('@body.type', 'customer.sale.completed')], event: 'Purchase' },
	],
	rows: [
		row('event_time', 'order.created_at', '@body.created_at'),
		row('event_source_url', 'source_url'),
		row('user_data.em', ...WHO.map((who) => `${who}.email`)),
		row('user_data.client_ip_address', ...WHO.map((who) => `${who}.ip`)),
		row('user_data.external_id', 'contact.id', 'customer.contact_id'),
		row('custom_data.currency', 'offer_price_plan.currency'),
		row('custom_data.order_id', 'order.id'),
	],
	answers: readFields,
	ignored: ['type', 'data', 'account', 'created_at'],
};

function readFields(record: RawObject): readonly Answer[] {
	return WHO.flatMap((who) => {
		const person = record[who];
		return isObject(person) ? answersOf(person.fields, `${who}.fields`) : [];
	});
}
