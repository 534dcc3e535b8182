/** Rows as a shop's nightly export has them; the same rows for every contender. */
import type { IDataObject } from 'n8n-workflow';

const FIRST_NAMES = ['Anna', 'José', 'Zoë', 'Lukas', 'Mary Ann', '정', 'Björn', 'O’Brien'];
const LAST_NAMES = [
	'Müller',
	'García',
	'Smith-Jones',
	'D’Angelo',
	'Nguyen',
	'Sørensen',
	'Kowalska',
	'Yamada',
];
const PLACES = [
	{ city: 'München', state: 'Bayern', zip: '80331', country: 'DE', phone: '0151 2345' },
	{ city: 'London', state: 'England', zip: 'SW1A 1AA', country: 'GB', phone: '07400 12' },
	{ city: 'São Paulo', state: 'SP', zip: '01310-100', country: 'BR', phone: '(11) 96123-' },
	{ city: 'Austin', state: 'Texas', zip: '73301-0001', country: 'US', phone: '(512) 555-' },
];

/** `count` rows with ten identifiers each; the event times lie within the last hour before `nowSeconds`. */
export function makeRows(count: number, nowSeconds: number): IDataObject[] {
	return Array.from({ length: count }, (_, index) => {
		const { phone, ...place } = PLACES[index % PLACES.length];
		return {
			event_name: 'Purchase',
			event_time: nowSeconds - (index % 3600),
			order_id: `R-${index}`,
			email: ` Customer.${index}@Example.com`,
			phone: phone + String(1000 + (index % 9000)),
			first_name: FIRST_NAMES[index % FIRST_NAMES.length],
			last_name: LAST_NAMES[(index >> 3) % LAST_NAMES.length],
			...place,
			date_of_birth: `19${50 + (index % 50)}-0${1 + (index % 9)}-1${index % 10}`,
			customer_id: `C${index}`,
			value: (index % 500) + 0.99,
			currency: 'EUR',
		};
	});
}

/** The same sales as n8n's Postgres node reads them from the table of the examples. */
export function toTableRows(rows: readonly IDataObject[]): IDataObject[] {
	return rows.map(({ event_time, order_id, email, country, currency }, index) => ({
		row_id: String(index + 1),
		receipt_id: order_id,
		created_at: new Date(Number(event_time) * 1000),
		email,
		phone: null,
		first_name: null,
		last_name: null,
		postal_code: null,
		country,
		total: '24.50',
		currency,
	}));
}
