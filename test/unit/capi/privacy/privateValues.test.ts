import { privateValuesOf } from '../../../../nodes/shared/capi';

it('lists every identifier that was given or is sent, in the parts that tell as much', () => {
	const given = {
		fn: 'Mary Ann',
		em: ['mary@example.com'],
		external_id: 77812,
		fbc: 'fb.1.1700000000000.IwAR0abcDEF',
		madid: '38400000-8cf0-11bd-b23e-10b96e40000d',
		client_ip_address: '203.0.113.7',
	};
	const sent = JSON.stringify({
		event_name: 'Purchase',
		event_source_url: 'https://shop.example/?fbclid=IwZXh0bgNhZW0&x=1',
		custom_data: { content_name: 'Red Shoe', order_id: 'O-1' },
		user_data: { fn: ['973dfe463ec85785f5f95af5ba3906eedb2d931c24e69824a89ea65dba4e813b'] },
		app_data: { vendor_id: 'V-9', app_version: '1.4' },
		anon_id: 'XZ-anon',
	});
	const values = privateValuesOf([given], [sent]);
	expect(values).toEqual(
		expect.arrayContaining([
			'Mary Ann',
			'Mary',
			'Ann',
			'mary@example.com',
			'77812',
			'fb.1.1700000000000.IwAR0abcDEF',
			'IwAR0abcDEF',
			'38400000-8cf0-11bd-b23e-10b96e40000d',
			'38400000-8cf0',
			'b23e-10b96e40000d',
			'10b96e40000d',
			'38400000',
			'203.0.113.7',
			'IwZXh0bgNhZW0',
			'973dfe463ec85785f5f95af5ba3906eedb2d931c24e69824a89ea65dba4e813b',
			'V-9',
			'XZ-anon',
		]),
	);
	for (const harmless of ['Purchase', 'Red Shoe', 'O-1', '1.4'])
		expect(values).not.toContain(harmless);
});

it('takes whatever stands where customer information should', () => {
	const circular: unknown[] = [];
	circular.push(circular);
	for (const given of [undefined, null, 'x', 7, circular, { em: { a: { b: null } } }])
		expect(() => privateValuesOf([given], ['', 'no json'])).not.toThrow();
});
