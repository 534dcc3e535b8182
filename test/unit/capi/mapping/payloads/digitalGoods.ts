/** Sales in the shape of platforms for courses, tickets and the like. */

export const thriveCart = {
	event: 'order.success',
	mode: 'live',
	mode_int: '2',
	thrivecart_account: 'acme',
	thrivecart_secret: 'S',
	base_product: '12',
	order_id: '9001',
	invoice_id: '000000009',
	order_date: '2026-10-05 14:00:00',
	order_timestamp: '1791208800',
	currency: 'USD',
	customer_id: '55',
	customer: {
		id: '55',
		email: 'mia.reed@example.com',
		first_name: 'Mia',
		last_name: 'Reed',
		ip_address: '81.2.69.160',
		contactno: '+15125550147',
		address: { line1: '1 Main', city: 'Austin', state: 'TX', zip: '78701', country: 'US' },
	},
	order: {
		id: '9001',
		total: '4999',
		total_str: '49.99',
		charges: [{ name: 'Course', reference: '12', amount: '4999', quantity: '1' }],
	},
};

export const digistore24 = {
	event: 'on_payment',
	api_mode: 'live',
	order_id: 'ABC12345',
	transaction_id: '123',
	order_date: '2026-10-05',
	order_time: '16:00:00',
	product_id: '4711',
	product_name: 'Kurs',
	quantity: '1',
	email: 'jana.krueger@example.com',
	buyer_id: '99',
	address_first_name: 'Jana',
	address_last_name: 'Krüger',
	address_city: 'Köln',
	address_zipcode: '50667',
	address_country: 'DE',
	address_phone_no: '0221 9950123',
	transaction_amount: '97.00',
	transaction_currency: 'EUR',
	amount_vendor: '80.00',
	affiliate_name: 'partner',
	merchant_id: '5',
};

export const eduzz = {
	id: 'z1',
	event: 'myeduzz.invoice_paid',
	data: {
		id: '92849',
		status: 'paid',
		buyer: {
			id: '1',
			name: 'Ana Silva',
			email: 'ana.silva@example.com',
			phone: '',
			cellphone: '+5511987654321',
		},
		producer: { id: '12', name: 'Producer', email: 'producer@example.org' },
		items: [{ name: 'Curso', productId: '15112', price: { value: 21.45, currency: 'BRL' } }],
		price: { value: 21.45, currency: 'BRL' },
		paid: { value: 21.45, currency: 'BRL' },
		createdAt: '2026-10-05T13:59:00.000Z',
		paidAt: '2026-10-05T14:00:00.000Z',
	},
	sentDate: '2026-10-05T14:00:05.000Z',
};

export const ticto = {
	version: '2.0',
	commission_type: 'producer',
	status: 'authorized',
	status_date: '2026-10-05 11:00:00',
	order: {
		id: 9,
		hash: 'TOC1',
		transaction_hash: 'TPC1',
		paid_amount: 9700,
		order_date: '2026-10-05 10:59:00',
	},
	item: { product_name: 'Curso', product_id: 111, quantity: 1, amount: 9700 },
	customer: {
		name: 'Ana Silva',
		email: 'ana.silva@example.com',
		phone: { ddd: '11', ddi: '+55', number: '987654321' },
	},
	producer: { id: 1, name: 'Prod', email: 'producer@example.org', amount: 9000 },
};

export const monetizze = {
	chave_unica: 'a',
	produto: { codigo: '77', nome: 'Curso' },
	venda: {
		codigo: '123456',
		dataInicio: '2026-10-05 10:59:00',
		dataFinalizada: '2026-10-05 11:00:00',
		status: 'Finalizada',
		valor: '97.00',
		valorRecebido: '90.00',
	},
	comprador: {
		nome: 'Ana Silva',
		email: 'ana.silva@example.com',
		telefone: '+5511987654321',
		cidade: 'São Paulo',
		estado: 'SP',
		cep: '01310-100',
		pais: 'Brasil',
	},
	produtor: { nome: 'Produtora', email: 'producer@example.org' },
};

export const eventbrite = {
	costs: {
		gross: { currency: 'USD', value: 5432, major_value: '54.32', display: '54.32 USD' },
		eventbrite_fee: { currency: 'USD', value: 432, major_value: '4.32' },
	},
	resource_uri: 'https://www.eventbriteapi.com/v3/orders/1000001/',
	id: '1000001',
	changed: '2026-10-05T14:00:05Z',
	created: '2026-10-05T14:00:00Z',
	name: 'Mia Reed',
	first_name: 'Mia',
	last_name: 'Reed',
	email: 'mia.reed@example.com',
	status: 'placed',
	event_id: '22',
};
