/** Every field that leaves unhashed is looked through, and nothing else of the event is touched. */
import { guardParameters } from '../../../../../nodes/shared/capi';
import { guard } from './support';

const MAIL = 'joe@example.com';

describe('custom data', () => {
	it.each([
		...[
			'order_id',
			'item_number',
			'content_name',
			'content_category',
			'content_type',
			'search_string',
			'status',
			'lead_event_source',
			'my_note',
		],
	])('%s is removed', (field) => {
		const { event, found } = guard({ custom_data: { [field]: MAIL, kept: 'yes' } });
		expect(found).toEqual([`personal_data_removed custom_data.${field}`]);
		expect(event?.custom_data).toEqual({ kept: 'yes' });
	});

	it('an entry of a list goes, the others stay', () => {
		const { event, found } = guard({ custom_data: { content_ids: ['A-1', MAIL], tags: [MAIL] } });
		expect(found).toEqual([
			'personal_data_removed custom_data.content_ids[1]',
			'personal_data_removed custom_data.tags[0]',
		]);
		expect(event?.custom_data).toEqual({ content_ids: ['A-1'] });
	});

	it('a product stays with what is left of it, its ID as a hash', () => {
		const { event, found } = guard({
			custom_data: {
				contents: [
					{
						id: 'A-1',
						quantity: 2,
						title: MAIL,
						description: 'fine',
						brand: 'Acme',
						category: `x ${MAIL}`,
					},
					{ id: MAIL, quantity: 1, item_price: 3 },
				],
			},
		});
		expect(found).toEqual([
			'personal_data_removed custom_data.contents[0].title',
			'personal_data_removed custom_data.contents[0].category',
			'personal_data_hashed custom_data.contents[1].id',
		]);
		expect(event?.custom_data?.contents).toEqual([
			{ id: 'A-1', quantity: 2, description: 'fine', brand: 'Acme' },
			// SHA-256 of value:joe@example.com
			{
				id: '09b5a4fb0cb236dc6e69b86a01727e2f1f323dda5b39a528119ad83a89e7c41e',
				quantity: 1,
				item_price: 3,
			},
		]);
	});

	it('a property with personal data in its name goes as a whole, however it is to be treated', () => {
		for (const inFields of ['remove', 'hash']) {
			const { event, found } = guard({ custom_data: { [MAIL]: 1, b: 2 } }, { inFields });
			expect(found).toEqual(['personal_data_removed custom_data.(unnamed)']);
			expect(event?.custom_data).toEqual({ b: 2 });
		}
	});

	it('a page address in a property is cleaned as one', () => {
		const { event, found } = guard({
			custom_data: { landing: 'https://a.example/?email=joe&x=1' },
		});
		expect(found).toEqual(['page_address_cleaned custom_data.landing']);
		expect(event?.custom_data).toEqual({ landing: 'https://a.example/?x=1' });
	});

	it('tells of twenty fields one by one, and how many more there are', () => {
		const many = Object.fromEntries(
			Array.from({ length: 25 }, (_, index) => [`note_${String.fromCharCode(97 + index)}`, MAIL]),
		);
		const { event, found, messages } = guard({ custom_data: many });
		expect(found).toHaveLength(21);
		expect(messages[20]).toContain('in 5 more places');
		expect(event?.custom_data).toEqual({});
	});
});

describe('the other parts of an event', () => {
	it.each([
		['advanced_measurement_table', { advanced_measurement_table: MAIL }],
		['attribution_data.auditing_token', { attribution_data: { auditing_token: MAIL } }],
		['original_event_data.order_id', { original_event_data: { order_id: MAIL } }],
	])('%s is removed', (field, part) => {
		const { event, found } = guard(part);
		expect(found).toEqual([`personal_data_removed ${field}`]);
		expect(JSON.stringify(event)).not.toContain(MAIL);
	});

	it('the install referrer of an app is looked through', () => {
		const { event, found } = guard({
			action_source: 'app',
			app_data: {
				advertiser_tracking_enabled: 1,
				application_tracking_enabled: 1,
				extinfo: ['a2', '', '', '', '14.4.1', '', '', '', '', '', '', '', '', '', '', ''],
				install_referrer: `utm_source=x&user=${MAIL}`,
			},
		});
		expect(found).toEqual(['personal_data_removed app_data.install_referrer']);
		expect(event?.app_data).not.toHaveProperty('install_referrer');
	});

	it('an event ID and the ID of the earlier event get the same hash, so that they are still the same', () => {
		const { event, found } = guard({
			event_id: MAIL,
			original_event_data: { event_name: 'Lead', event_id: MAIL },
		});
		expect(found).toEqual([
			'personal_data_hashed event_id',
			'personal_data_hashed original_event_data.event_id',
		]);
		expect(event?.event_id).toMatch(/^[0-9a-f]{32}$/);
		expect(event?.original_event_data).toEqual({ event_name: 'Lead', event_id: event?.event_id });
	});

	it('an event ID that was made here is as it was', () => {
		const made = guard({ custom_data: { order_id: MAIL } }).event?.event_id;
		expect(made).toMatch(/^[0-9a-f]{32}$/);
		expect(guard({ custom_data: { order_id: MAIL } }, { inFields: 'send' }).event?.event_id).toBe(
			made,
		);
	});

	it('the names of the earlier event and of the event are refused', () => {
		expect(guard({ event_name: `Signup ${MAIL}` }).found).toEqual([
			'personal_data_found event_name',
		]);
		expect(guard({ original_event_data: { event_name: MAIL } }).found).toEqual([
			'personal_data_found original_event_data.event_name',
		]);
	});
});

it('customer information is left to its own rules', () => {
	const { event, found } = guard({}, {}, { em: MAIL, subscription_id: 'S 4111 1111 1111 1111' });
	expect(found).toEqual([]);
	expect(event?.user_data.subscription_id).toBe('S 4111 1111 1111 1111');
});

it('an event in which nothing is found is what it was', () => {
	const custom_data = {
		value: 1,
		currency: 'EUR',
		order_id: '1001',
		contents: [{ id: 'a', quantity: 1, title: 'Mug' }],
		tags: ['a', 1, true, null],
		points: 1700000000000,
	};
	const { event, found } = guard({
		event_id: 'order-1001',
		custom_data,
		event_source_url: 'https://a.example/a?b=1#c',
	});
	expect(found).toEqual([]);
	expect(event).toMatchObject({
		event_id: 'order-1001',
		custom_data: { ...custom_data, tags: ['a', 1, true, null] },
		event_source_url: 'https://a.example/a?b=1#c',
	});
});

it('parameters that only the App Events API has are looked through as IDs', () => {
	const { parameters, warnings } = guardParameters({ app_user_id: MAIL, install_id: 'A-1' }, {});
	expect(parameters).toEqual({ install_id: 'A-1' });
	expect(warnings.map(({ code, field }) => `${code} ${field}`)).toEqual([
		'personal_data_removed app_events.app_user_id',
	]);
});
