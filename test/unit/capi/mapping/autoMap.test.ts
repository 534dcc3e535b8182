import { ALIASES, fold } from '../../../../nodes/shared/capi/mapping/aliases';
import { autoMap } from '../../../../nodes/shared/capi/mapping/readItem';

describe('automatic mapping', () => {
	it('keeps an event in Meta’s shape as it is', () => {
		const event = {
			event_name: 'Purchase',
			event_time: 1790000000,
			event_id: 'order-1',
			action_source: 'website',
			event_source_url: 'https://shop.example.com',
			user_data: { em: ['a@example.com'], client_user_agent: 'UA' },
			custom_data: { value: 12.5, currency: 'EUR', my_property: { a: 1 } },
		};
		expect(autoMap(event, false)).toEqual(event);
	});

	it.each<[name: string, section: string, field: string]>([
		['email', 'user_data', 'em'],
		['E-Mail', 'user_data', 'em'],
		['Email Address', 'user_data', 'em'],
		['phone_number', 'user_data', 'ph'],
		['Mobile', 'user_data', 'ph'],
		['firstName', 'user_data', 'fn'],
		['First Name', 'user_data', 'fn'],
		['last-name', 'user_data', 'ln'],
		['zip', 'user_data', 'zp'],
		['postalCode', 'user_data', 'zp'],
		['postcode', 'user_data', 'zp'],
		['city', 'user_data', 'ct'],
		['state', 'user_data', 'st'],
		['country_code', 'user_data', 'country'],
		['date_of_birth', 'user_data', 'db'],
		['gender', 'user_data', 'ge'],
		['_fbp', 'user_data', 'fbp'],
		['fbclid', 'user_data', 'fbclid'],
		['browser_ip', 'user_data', 'client_ip_address'],
		['user_agent', 'user_data', 'client_user_agent'],
		['leadgen_id', 'user_data', 'lead_id'],
		['customer_id', 'user_data', 'external_id'],
		['total_price', 'custom_data', 'value'],
		['order_number', 'custom_data', 'order_id'],
		['currency', 'custom_data', 'currency'],
		['os_version', 'app_data', 'os_version'],
	])('finds %s as %s.%s', (name, section, field) => {
		expect(autoMap({ [name]: 'x' }, false)).toMatchObject({ [section]: { [field]: 'x' } });
	});

	it('takes a list of products as the products, and no other list', () => {
		const line_items = [{ sku: 'A', quantity: 1 }];
		expect(autoMap({ line_items }, false)).toMatchObject({ custom_data: { contents: line_items } });
		expect(autoMap({ items: ['a', 'b'] }, false).custom_data).toEqual({});
	});

	it('takes the time of an order as the event time', () => {
		expect(autoMap({ created_at: '2026-11-20T10:00:00Z' }, false).event_time).toBe(
			'2026-11-20T10:00:00Z',
		);
	});

	it('prefers Meta’s own name, then the stronger alias, and skips empty values', () => {
		expect(
			autoMap(
				{ customer_email: 'c@example.com', em: 'a@example.com', email: 'b@example.com' },
				false,
			).user_data,
		).toEqual({
			em: 'a@example.com',
		});
		expect(
			autoMap({ em: '', email: null, customer_email: 'c@example.com' }, false).user_data,
		).toEqual({
			em: 'c@example.com',
		});
	});

	it('lets an object in Meta’s shape win over flat fields beside it', () => {
		const mapped = autoMap(
			{ email: 'flat@example.com', user_data: { em: 'nested@example.com' }, phone: '+491511' },
			false,
		);
		expect(mapped.user_data).toEqual({ em: 'nested@example.com', ph: '+491511' });
	});

	it('understands a row of the old Offline Conversions API', () => {
		const row = {
			match_keys: {
				email: ['a@example.com'],
				phone: ['16505551212'],
				gen: 'f',
				zip: '94035',
				extern_id: 'C-1',
				madid: 'M',
			},
			event_name: 'Purchase',
			event_time: 1790000000,
			value: 10,
			currency: 'USD',
			order_id: 'R-1',
			item_number: '1',
			contents: [{ id: 'A', quantity: 1 }],
		};
		expect(autoMap(row, false)).toEqual({
			event_name: 'Purchase',
			event_time: 1790000000,
			user_data: {
				em: ['a@example.com'],
				ph: ['16505551212'],
				ge: 'f',
				zp: '94035',
				external_id: 'C-1',
				madid: 'M',
			},
			custom_data: {
				value: 10,
				currency: 'USD',
				order_id: 'R-1',
				item_number: '1',
				contents: [{ id: 'A', quantity: 1 }],
			},
		});
	});

	it('reads the person from the objects in which shops nest it; a field beside them wins', () => {
		const order = {
			email: 'order@example.com',
			customer: { email: 'customer@example.com', first_name: 'Ann', id: 17 },
			billing_address: { last_name: 'Lee', country_code: 'DE', zip: '10115' },
		};
		expect(autoMap(order, false).user_data).toEqual({
			em: 'order@example.com',
			external_id: '17',
			fn: 'Ann',
			ln: 'Lee',
			country: 'DE',
			zp: '10115',
		});
	});

	it('reads the body of an item of the Webhook node, never its headers', () => {
		const item = {
			headers: { 'user-agent': 'the shop’s server', host: 'n8n' },
			params: {},
			query: {},
			body: { email: 'a@example.com' },
		};
		expect(autoMap(item, false)).toEqual({ user_data: { em: 'a@example.com' }, custom_data: {} });
	});

	it('leaves unknown fields out unless asked for, and never lets them replace a known one', () => {
		const item = { email: 'a@example.com', color: 'red', sizes: ['M'] };
		expect(autoMap(item, false).custom_data).toEqual({});
		expect(autoMap(item, true).custom_data).toEqual({ color: 'red', sizes: ['M'] });
	});

	it.each([[null], [undefined], ['text'], [7], [[1, 2]]])('gives an empty event for %p', (json) => {
		expect(autoMap(json, false)).toEqual({ user_data: {}, custom_data: {} });
	});
});

describe('the alias table', () => {
	it('gives every name one meaning', () => {
		const names = ALIASES.flatMap(({ names }) => names.map(fold));
		expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
	});
});
