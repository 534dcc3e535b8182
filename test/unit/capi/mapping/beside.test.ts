/** What a user put beside a vendor's payload. */
import { outcomeOf, without } from './support';
import { gumroad } from './payloads/gumroad';

const sale = without(gumroad, 'url_params');

function partsOf(beside: Record<string, unknown>) {
	const { user_data, custom_data } = outcomeOf({ ...sale, ...beside }).event;
	return { user_data, custom_data };
}

describe('Meta’s own parts beside a payload are read as they are in any other item', () => {
	const own = {
		user_data: { em: 'other@example.com', address: [{ city: 'Oslo', postal_code: '0150' }] },
		custom_data: { value: 12.5, total: 'kept as it is called' },
	};
	const expected = {
		user_data: {
			em: 'other@example.com',
			ct: 'Oslo',
			zp: '0150',
			fn: 'Mia',
			ln: 'Reed',
			country: 'United States',
			external_id: '5550321502811',
		},
		custom_data: {
			value: 12.5,
			total: 'kept as it is called',
			currency: 'USD',
			order_id: '524459935',
			content_ids: ['YVkLxkbRNHVmTPgVlrFbXQ=='],
			content_name: 'Ice Book',
		},
	};

	it('with the address of a person, and with names of custom properties that stay', () => {
		expect(partsOf(own)).toEqual(expected);
	});

	it('as JSON text', () => {
		const texts = {
			user_data: JSON.stringify(own.user_data),
			custom_data: JSON.stringify(own.custom_data),
		};
		expect(partsOf(texts)).toEqual(expected);
	});

	it('also match_keys, as the old API calls the person', () => {
		expect(partsOf({ match_keys: { em: 'other@example.com' } }).user_data).toMatchObject({
			em: 'other@example.com',
		});
	});

	it('what cannot be read goes to the checks as it came', () => {
		expect(partsOf({ user_data: '[1]' }).user_data).toBe('[1]');
	});
});
