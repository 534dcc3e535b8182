import { build, purchase, ready, refusalsOf, warningsOf, withCustomData } from './support';

const sentOf = (customData: Record<string, unknown>) => {
	const { value, currency, ...rest } = ready(build(withCustomData(customData))).custom_data ?? {};
	expect([value, currency]).toEqual([12.5, 'EUR']);
	return rest;
};
const warnings = (customData: Record<string, unknown>) =>
	warningsOf(build(withCustomData(customData)));

describe('known fields', () => {
	it.each([
		['content_ids', ['A1', 'B2'], ['A1', 'B2']],
		['content_ids', [101, 102], ['101', '102']],
		['content_ids', 'A1, B2,', ['A1', 'B2']],
		['content_ids', '["A1", 102]', ['A1', '102']],
		['content_ids', '[101,102]', ['101', '102']],
		['content_ids', 101, ['101']],
		['content_ids', 'A1', ['A1']],
		['content_name', 4711, '4711'],
		['content_name', 'None', 'None'],
		['content_category', ' Shoes ', 'Shoes'],
		['content_type', 'product', 'product'],
		['content_type', 'Product Group', 'product_group'],
		['num_items', 3, 3],
		['num_items', '3', 3],
		['num_items', '3.0', 3],
		['order_id', 10023, '10023'],
		['order_id', 'R-7', 'R-7'],
		['item_number', 2, '2'],
		['predicted_ltv', '1.234,56', 1234.56],
		['net_revenue', '7.50', 7.5],
		['search_string', 'unknown', 'unknown'],
		['status', true, true],
		['status', 'completed', 'completed'],
		['delivery_category', 'In Store', 'in_store'],
		['delivery_category', 'home-delivery', 'home_delivery'],
		['customer_segmentation', 'new_customer_to_business', 'new_customer_to_business'],
		[
			'store_data',
			{ store_page_id: 123, store_code: 'B12' },
			{ store_page_id: '123', store_code: 'B12' },
		],
		['store_data', '{"brand_page_id":"77"}', { brand_page_id: '77' }],
		['description', 'x', 'x'],
		['level', 7, '7'],
		['max_rating_value', '5', 5],
		['success', 'yes', true],
		['success', 0, false],
	])('%s: %p is sent as %p', (key, raw, sent) => {
		expect(sentOf({ [key]: raw })).toEqual({ [key]: sent });
		expect(warnings({ [key]: raw })).toEqual([]);
	});

	it.each([
		['content_ids', { id: 1 }],
		['content_ids', [{ id: 1 }]],
		['content_ids', '[broken'],
		['num_items', 2.5],
		['num_items', 'three'],
		['num_items', true],
		['predicted_ltv', '1,234'],
		['net_revenue', 'much'],
		['delivery_category', 'by drone'],
		['customer_segmentation', 'vip'],
		['store_data', 'Berlin'],
		['content_name', { en: 'Shoe' }],
		['success', 'perhaps'],
		['max_rating_value', 'high'],
		['mood', { happy: true }],
	])('%s: %p is left out with a warning, and the event stays', (key, raw) => {
		expect(sentOf({ [key]: raw })).toEqual({});
		expect(warnings({ [key]: raw })).toEqual([`field_dropped custom_data.${key}`]);
	});

	it.each([
		[
			{
				order_id: 'n/a',
				num_items: '',
				content_ids: [],
				content_name: null,
				predicted_ltv: 'null',
			},
		],
		[{ item_number: 'none', contents: [], store_data: undefined, delivery_category: '-' }],
		[
			{
				search_string: 'undefined',
				level: '[object Object]',
				max_rating_value: 'unknown',
				success: 'n/a',
			},
		],
	])('empty fields are left out without a word: %p', (customData) => {
		expect(sentOf(customData)).toEqual({});
		expect(warnings(customData)).toEqual([]);
	});

	it('takes a store code of up to 64 letters and digits', () => {
		expect(sentOf({ store_data: { store_code: 'a'.repeat(64) } })).toEqual({
			store_data: { store_code: 'a'.repeat(64) },
		});
		for (const code of ['a'.repeat(65), 'B-12']) {
			expect(sentOf({ store_data: { store_code: code, store_page_id: '1' } })).toEqual({
				store_data: { store_page_id: '1' },
			});
			expect(warnings({ store_data: { store_code: code } })).toEqual([
				'field_dropped custom_data.store_data.store_code',
			]);
		}
	});

	it("puts customer_segmentation of the event into custom_data, where Meta's sample has it", () => {
		const event = ready(build(purchase({ customer_segmentation: 'Customer in loyalty program' })));
		expect(event.custom_data).toMatchObject({
			customer_segmentation: 'customer_in_loyalty_program',
		});
		expect(event).not.toHaveProperty('customer_segmentation');
	});

	it('reads custom_data that is JSON text or a list of one, and refuses what is no object', () => {
		const text = '{"value":"12.50","currency":"eur","order_id":1001}';
		for (const given of [text, `[${text}]`, [JSON.parse(text)]]) {
			expect(ready(build(purchase({ custom_data: given }))).custom_data).toEqual({
				value: 12.5,
				currency: 'EUR',
				order_id: '1001',
			});
		}
		for (const given of [[1, 2], [{ value: 1 }, { value: 2 }], 'value=1', '{"value":', 7]) {
			expect(refusalsOf(build(purchase({ custom_data: given })))).toEqual([
				'wrong_type custom_data',
			]);
		}
	});
});

describe('vertical parameters', () => {
	it.each([
		['travel_class', 'Business', 'business'],
		['body_style', 'suv', 'SUV'],
		['drivetrain', '4x4', '4X4'],
		['fuel_type', 'Plugin Hybrid', 'PLUGIN_HYBRID'],
		['fuel_type', 'NONE', 'NONE'],
		['transmission', 'manual', 'MANUAL'],
		['availability', 'for sale', 'for_sale'],
		['listing_type', 'NEW_LISTING', 'new_listing'],
		['property_type', 'Condo', 'condo'],
		['checkin_date', '2026-12-24', '2026-12-24'],
		['travel_start', '20261224', '20261224'],
		['travel_end', '2026-12-24T10:00+01:00', '2026-12-24T10:00+01:00'],
		['departing_departure_date', '2026-12-24T10:00:00Z', '2026-12-24T10:00:00Z'],
		['year', 2020, 2020],
		['trim', 'x'.repeat(50), 'x'.repeat(50)],
		['num_adults', 2, 2],
		['mileage', { unit: 'KM', value: 5 }, { unit: 'KM', value: 5 }],
		['mileage.value', 5, 5],
		['city', 'Berlin', 'Berlin'],
		['postal_code', '10115', '10115'],
	])('%s: %p is sent as %p', (key, raw, sent) => {
		expect(sentOf({ [key]: raw })).toEqual({ [key]: sent });
		expect(warnings({ [key]: raw })).toEqual([]);
	});

	it.each([
		['travel_class', 'cargo'],
		['body_style', 'BOAT'],
		['checkin_date', '24.12.2026'],
		['returning_arrival_date', 'soon'],
		['year', '20'],
		['trim', 'x'.repeat(51)],
		['content_type', 'products'],
	])('%s: %p is sent as it is, with a warning', (key, raw) => {
		expect(sentOf({ [key]: raw })).toEqual({ [key]: raw });
		expect(warnings({ [key]: raw })).toEqual([`value_not_recognized custom_data.${key}`]);
	});
});

describe('custom properties', () => {
	it('keep their JSON type', () => {
		const properties = {
			score: 7,
			ratio: 0.5,
			member: true,
			tags: ['a', 2, false, null],
			tier: 'gold',
			zero: 0,
		};
		expect(sentOf(properties)).toEqual(properties);
		expect(warnings(properties)).toEqual([]);
	});

	it('become JSON: a Date is ISO text, a bigint is text', () => {
		expect(
			sentOf({ since: new Date('2026-01-02T03:04:05Z'), serial: 12345678901234567890n }),
		).toEqual({
			since: '2026-01-02T03:04:05.000Z',
			serial: '12345678901234567890',
		});
	});

	it('cannot reach the prototype', () => {
		const raw = withCustomData(JSON.parse('{"__proto__": {"polluted": 1}, "constructor": "x"}'));
		const sent = ready(build(raw)).custom_data;
		expect(JSON.parse(JSON.stringify(sent))).toEqual({
			value: 12.5,
			currency: 'EUR',
			constructor: 'x',
		});
		expect(sent).not.toHaveProperty('polluted');
		expect({}).not.toHaveProperty('polluted');
	});
});

describe('what does not belong into custom_data', () => {
	it.each([
		'em',
		'ph',
		'fn',
		'ln',
		'db',
		'ge',
		'ct',
		'st',
		'zp',
		'external_id',
		'client_ip_address',
		'client_user_agent',
		'fbc',
		'fbp',
		'madid',
		'email',
		'E-Mail',
		'emailAddress',
		'phone',
		'phone_number',
		'firstName',
		'last_name',
		'Date of Birth',
		'gender',
		'IP',
		'userAgent',
		'customer_email',
		'billingAddress',
	])('%s is taken out with a warning', (key) => {
		expect(sentOf({ [key]: 'someone' })).toEqual({});
		expect(build(withCustomData({ [key]: 'someone' })).warnings).toEqual([
			expect.objectContaining({ code: 'personal_field_removed' }),
		]);
	});

	it.each([
		['event_time', 1795348000],
		['event_id', 'x'],
		['action_source', 'website'],
		['event_source_url', 'https://a.example'],
		['data_processing_options', ['LDU']],
		['opt_out', true],
		['user_data', { em: 'x' }],
		['lead_id', '1234567890123456'],
		['page_id', '1'],
		['extinfo', ['a2']],
	])('%s is left out with a warning that says where it belongs', (key, value) => {
		expect(sentOf({ [key]: value })).toEqual({});
		expect(warnings({ [key]: value })).toEqual([`misplaced_field custom_data.${key}`]);
	});

	it('refuses nothing for it', () => {
		expect(refusalsOf(build(withCustomData({ em: 'a@b.example', event_time: 1 })))).toEqual([]);
	});
});
