/**
 * The floor: what no sender can do without. Plain Node, ten keys trimmed, lower-cased and hashed, JSON, and POSTs of 1,000
 * events. No rule of Meta's is kept, so the events would match few people.
 */
import { createHash } from 'node:crypto';

import axios from 'axios';
import type { IDataObject } from 'n8n-workflow';

const KEYS = {
	em: 'email',
	ph: 'phone',
	fn: 'first_name',
	ln: 'last_name',
	ct: 'city',
	st: 'state',
	zp: 'zip',
	country: 'country',
	db: 'date_of_birth',
	external_id: 'customer_id',
};

export async function sendByFloor(
	rows: readonly IDataObject[],
	url: string,
	token: string,
): Promise<void> {
	const bodies: string[] = [];
	for (let start = 0; start < rows.length; start += 1000) {
		bodies.push(JSON.stringify({ data: rows.slice(start, start + 1000).map(toEvent) }));
	}
	for (let start = 0; start < bodies.length; start += 3) {
		await Promise.all(
			bodies
				.slice(start, start + 3)
				.map((body) =>
					axios.post(url, body, {
						headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
					}),
				),
		);
	}
}

function toEvent(row: IDataObject): object {
	const user_data: Record<string, string[]> = {};
	for (const [key, field] of Object.entries(KEYS)) {
		user_data[key] = [
			createHash('sha256').update(String(row[field]).trim().toLowerCase()).digest('hex'),
		];
	}
	return {
		event_name: row.event_name,
		event_time: row.event_time,
		event_id: row.order_id,
		action_source: 'physical_store',
		user_data,
		custom_data: { value: row.value, currency: row.currency, order_id: row.order_id },
	};
}
