/** Payloads in the shape of Chargebee's webhooks and API. */

/** The event of a webhook of Chargebee. */
export function chargebeeEvent(event_type: string, content: Readonly<Record<string, unknown>>) {
	return {
		id: 'ev_16BHbhF4s42tO2lK',
		occurred_at: 1791208809,
		source: 'admin_console',
		user: 'clerk@shop.example',
		object: 'event',
		api_version: 'v2',
		event_type,
		webhook_status: 'scheduled',
		content,
	};
}

export const chargebeeContent = {
	subscription: {
		id: '16BHbhF4s42tO2lJ',
		customer_id: '16BHbhF4s42tO2lI',
		status: 'active',
		currency_code: 'USD',
		created_at: 1791208800,
	},
	customer: {
		id: '16BHbhF4s42tO2lI',
		first_name: 'John',
		last_name: 'Doe',
		email: 'john.doe@example.com',
		phone: '+15125550147',
		billing_address: {
			first_name: 'John',
			last_name: 'Doe',
			city: 'Austin',
			state_code: 'TX',
			state: 'Texas',
			zip: '78701',
			country: 'US',
		},
	},
	invoice: {
		id: '203',
		subscription_id: '16BHbhF4s42tO2lJ',
		status: 'paid',
		total: 4999,
		amount_paid: 4999,
		currency_code: 'USD',
		date: 1791208800,
	},
	transaction: {
		id: 'txn_16BHbhF4s42tO2lM',
		type: 'payment',
		status: 'success',
		amount: 4999,
		currency_code: 'USD',
		date: 1791208801,
	},
};
