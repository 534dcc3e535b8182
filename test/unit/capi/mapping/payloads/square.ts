/** Payloads in the shape of Square's webhooks and API. */

/** The event of a webhook of Square around an object. */
export function squareEvent(type: string, kind: string, object: Readonly<Record<string, unknown>>) {
	return {
		merchant_id: '6SSW7HV8K2ST5',
		type,
		event_id: '6a8f5f28-54a1-4eb0-a98a-3111513fd4fc',
		created_at: '2026-10-05T14:00:09.308Z',
		data: { type: kind, id: object.id, object: { [kind]: object } },
	};
}

const SQUARE_ADDRESS = {
	address_line_1: '1 Elm',
	locality: 'Austin',
	administrative_district_level_1: 'TX',
	postal_code: '78701',
	country: 'US',
	first_name: 'Mia',
	last_name: 'Reed',
};

export const squarePayment = {
	id: 'KkAkhdMsgzn59SM8A89WgKwekxLZY',
	created_at: '2026-10-05T14:00:00.000Z',
	amount_money: { amount: 4500, currency: 'USD' },
	tip_money: { amount: 499, currency: 'USD' },
	total_money: { amount: 4999, currency: 'USD' },
	status: 'COMPLETED',
	source_type: 'CARD',
	location_id: 'L88917AVBK2S5',
	team_member_id: 'TMoK_ogh6rH1o4dV',
	order_id: 'pRsjRTgFWATl7so6DxdKBJa7ssbZY',
	reference_id: 'POS-6735',
	buyer_email_address: 'mia.reed@example.com',
	billing_address: SQUARE_ADDRESS,
	customer_id: 'W92WH6P11H4Z77CTET0RNTGFW8',
	receipt_number: 'KkAk',
};

export const squareRefund = {
	id: 'KkAk_ptNB',
	status: 'COMPLETED',
	amount_money: { amount: 1000, currency: 'USD' },
	payment_id: 'KkAkhdMsgzn59SM8A89WgKwekxLZY',
	order_id: 'pRsjRTgFWATl7so6DxdKBJa7ssbZY',
	location_id: 'L88917AVBK2S5',
	team_member_id: 'TMoK_ogh6rH1o4dV',
	created_at: '2026-10-06T14:00:00.000Z',
};

export const squareCustomer = {
	id: 'W92WH6P11H4Z77CTET0RNTGFW8',
	created_at: '2026-10-05T14:00:00.000Z',
	given_name: 'Mia',
	family_name: 'Reed',
	email_address: 'mia.reed@example.com',
	phone_number: '+15125550147',
	birthday: '1990-02-03',
	address: SQUARE_ADDRESS,
	reference_id: 'user_42',
	creation_source: 'THIRD_PARTY',
};
