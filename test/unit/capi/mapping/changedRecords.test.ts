/** The record within a message of a queue, a bus or a database's trigger: its own time, and what a change of it means. */
import { readItem } from '../../../../nodes/shared/capi/mapping/readItem';
import type { ItemEvent } from '../../../../nodes/shared/capi/mapping/itemEvent';
import { webhook } from './support';

const PLACED = '2026-10-01T09:00:00Z';
const SENT = '2026-10-06T12:00:00Z';

const order = {
	id: 77,
	order_number: 'A-77',
	customer_email: 'ann.miles@example.com',
	total: 49.9,
	currency: 'EUR',
	status: 'paid',
	created_at: PLACED,
};
const undated = { ...order, created_at: undefined };
const contact = { id: 9, email: 'ann.miles@example.com', created_at: PLACED };

function read(json: unknown, eventName?: string): ItemEvent {
	const [reading, ...others] = readItem(json, { eventName });
	if (reading === undefined || others.length > 0 || 'refusal' in reading)
		throw new Error('not one event');
	return reading;
}

/** Hasura, Event Triggers: Payload. */
function hasura(op: string, old: unknown, now: unknown) {
	return {
		created_at: SENT,
		delivery_info: { max_retries: 0, current_retry: 0 },
		event: { op, data: { old, new: now }, session_variables: { 'x-hasura-role': 'user' } },
		id: '6d5b2a3c-1f2e-4a1b-8f3c-2a1b3c4d5e6f',
		table: { name: 'orders', schema: 'public' },
		trigger: { name: 'on_order' },
	};
}

/** Amazon SNS, Parsing Amazon SNS message formats: HTTP/HTTPS notification JSON format. */
function sns(message: unknown) {
	return {
		Type: 'Notification',
		MessageId: '22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324',
		TopicArn: 'arn:aws:sns:us-west-2:123456789012:Orders',
		Message: JSON.stringify(message),
		Timestamp: SENT,
		SignatureVersion: '1',
	};
}

/** Amazon EventBridge, Events in Amazon EventBridge: event structure reference. */
function eventBridge(detail: unknown) {
	return {
		version: '0',
		id: '17793124-05d4-b198-2fde-7ededc63b103',
		'detail-type': 'Order Paid',
		source: 'com.shop.orders',
		account: '111122223333',
		time: SENT,
		region: 'eu-west-1',
		resources: [],
		detail,
	};
}

/** CloudEvents 1.0, JSON event format. */
function cloudEvent(data: unknown) {
	return {
		specversion: '1.0',
		type: 'com.example.order.paid',
		source: '/shop',
		id: 'A234-1234-1234',
		time: SENT,
		datacontenttype: 'application/json',
		data,
	};
}

describe('the time of a sale within a message', () => {
	it.each([
		['Hasura', hasura('INSERT', null, order)],
		['Hasura, by a webhook', webhook(hasura('INSERT', null, order))],
		['SNS', sns(order)],
		['EventBridge', eventBridge(order)],
		['CloudEvents', cloudEvent(order)],
		['an envelope in another', { timestamp: SENT, payload: { time: SENT, data: order } }],
		['an order under its name', { event: 'order.paid', timestamp: SENT, order }],
		['beside its customer', { timestamp: SENT, customer: { email: 'a@example.com' }, order }],
	])('is its own: %s', (_, json) => {
		expect(read(json, 'Purchase').event.event_time).toBe(PLACED);
	});

	it.each([
		['Hasura', hasura('INSERT', null, undated)],
		['SNS', sns(undated)],
		['EventBridge', eventBridge(undated)],
		['CloudEvents', cloudEvent(undated)],
	])('is that of the message where it has none: %s', (_, json) => {
		expect(read(json, 'Purchase').event.event_time).toBe(SENT);
	});

	it.each([
		[{ ...order, total: undefined, amount_cents: 4990 }],
		[{ ...order, total: undefined, items: [{ sku: 'a', quantity: 1, price: 5 }] }],
		[{ ...order, total: undefined, amount_cents: 4990, order_number: undefined }],
	])('is its own wherever its amount stands: %j', (data) => {
		expect(read({ timestamp: SENT, data }, 'Purchase').event.event_time).toBe(PLACED);
	});

	it('is that of the message under the own name of Meta', () => {
		expect(read({ event_time: SENT, data: order }, 'Purchase').event.event_time).toBe(SENT);
	});

	it('is that of the order and not of the payment in it', () => {
		const json = {
			created_at: PLACED,
			customer: { email: 'ann.miles@example.com' },
			payment: { amount: 49.9, currency: 'EUR', created_at: SENT },
		};
		expect(read(json, 'Purchase').event.event_time).toBe(PLACED);
	});

	it.each([
		['of a contact', { event: 'tag.added', timestamp: SENT, data: { contact } }, 'Contact'],
		['of a shipped order', { event: 'shipped', timestamp: SENT, data: order }, 'OrderShipped'],
	])('is that of the message where it is none of a sale: %s', (_, json, name) => {
		expect(read(json, name).event.event_time).toBe(SENT);
	});

	describe('is that of the message beside what was made before the sale:', () => {
		const money = { amount: 10, currency: 'EUR' };
		const made = { id: 's-1', created_at: '2024-01-01T09:00:00Z' };
		const customer = { email: 'ann.miles@example.com', created_at: '2023-01-01T09:00:00Z' };

		it.each([
			['a subscription', { subscription: { ...made, ...money, customer } }],
			[
				'one beside the payment',
				{ payment: { id: 'p-1', ...money }, subscription: made, customer },
			],
			['one within the sale', { data: { ...money, email: 'a@example.com', subscription: made } }],
			['a deal', { deal: { ...made, ...money, email: 'a@example.com' } }],
			['an invoice', { invoice: { ...made, ...money, email: 'a@example.com' } }],
			[
				'an order and an invoice',
				{ data: { order: { ...made, ...money }, invoice: { created_at: PLACED }, customer } },
			],
		])('%s', (_, fields) => {
			const { event, warnings } = read({ timestamp: SENT, ...fields }, 'Purchase');
			expect(event.event_time).toBe(SENT);
			expect(warnings.filter(({ field }) => field === 'event_time')).toEqual([]);
		});
	});

	it('is shown where it stood', () => {
		const [reading] = readItem(hasura('INSERT', null, order), { showsMapping: true });
		const [undatedReading] = readItem(sns(undated), { showsMapping: true });
		expect('mapping' in reading && reading.mapping?.fields.event_time).toBe(
			'event.data.new.created_at',
		);
		expect('mapping' in undatedReading && undatedReading.mapping?.fields.event_time).toBe(
			'Timestamp',
		);
	});
});

/** Debezium, PostgreSQL connector: update events. */
function debezium(before: unknown, after: unknown) {
	const source = { connector: 'postgresql', ts_ms: 1_790_000_000_000, table: 'orders' };
	return { before, after, source, op: 'u', ts_ms: 1_790_000_000_000 };
}

/** Supabase, Database Webhooks: Payload. */
function supabase(old_record: unknown, record: unknown) {
	return { type: 'UPDATE', table: 'orders', schema: 'public', record, old_record };
}

/** MongoDB, Change Events: update event. */
function mongo(before: unknown, fullDocument: unknown) {
	return { operationType: 'update', fullDocument, fullDocumentBeforeChange: before };
}

describe('a row that was changed', () => {
	const SOURCES = [
		['Hasura', (old: unknown, now: unknown) => hasura('UPDATE', old, now)],
		['Debezium', debezium],
		['Debezium with its schema', (b: unknown, a: unknown) => ({ payload: debezium(b, a) })],
		['Supabase', supabase],
		['MongoDB', mongo],
		[
			'Maxwell',
			({ status }: { status?: string }, data: unknown) => ({
				type: 'update',
				data,
				old: { status },
			}),
		],
	] as const;

	it.each(SOURCES)('is a sale as soon as it is paid: %s', (_, change) => {
		const { leftOut, isUnpaid, event } = read(change({ ...order, status: 'pending' }, order));
		expect({ leftOut, isUnpaid, time: event.event_time }).toStrictEqual({
			leftOut: undefined,
			isUnpaid: false,
			time: PLACED,
		});
	});

	it.each(SOURCES)('is no new sale where it was the same before: %s', (_, change) => {
		expect(read(change(order, { ...order, note: 'by courier' })).leftOut).toBe('updated');
	});

	it('is none under the name Purchase of the node either, and what the user wants under others', () => {
		const change = hasura('UPDATE', order, { ...order, note: 'by courier' });
		expect(read(change, 'Purchase').leftOut).toBe('updated');
		expect(read(change, 'OrderUpdated').leftOut).toBeUndefined();
	});

	it('stays what it is where it was refunded', () => {
		expect(read(supabase(order, { ...order, status: 'refunded' })).leftOut).toBe('refund');
	});

	it('is sold once while nobody has paid for it', () => {
		const pending = { ...order, status: 'pending' };
		expect(read(supabase(pending, { ...pending, note: 'x' })).leftOut).toBe('updated');
	});

	it('is no lead by itself, and has its own time as one', () => {
		expect(read(supabase(contact, { ...contact, city: 'Ulm' })).isOtherEvent).toBe(true);
		expect(read(hasura('UPDATE', contact, contact), 'Lead').event.event_time).toBe(PLACED);
	});

	it.each([
		['Supabase', { type: 'DELETE', table: 'orders', record: null, old_record: order }],
		['Debezium', { before: order, after: null, op: 'd' }],
	])('is gone where only the former is there: %s', (_, json) => {
		expect(read(json).leftOut).toBe('deleted');
	});
});
