/** A status in the field of a region, and regions whose names are words. */
import { autoMap } from '../../../../nodes/shared/capi/mapping/readItem';
import { readObject } from '../../../../nodes/shared/capi/values';
import { isStatusNotRegion } from '../../../../nodes/shared/capi/statuses';

const regionOf = (fields: Record<string, unknown>) =>
	readObject(autoMap({ email: 'mia.reed@example.com', ...fields }, false).user_data)?.st;

it.each(['OK', 'IN', 'OR', 'ME', 'HI', 'DE', 'CO', 'PA', 'ok', 'NO', 'ON'])(
	'%s is a region in an address',
	(state) => {
		expect(regionOf({ state, country: 'US' })).toBe(state);
		expect(regionOf({ state, city: 'Tulsa', zip: '74103' })).toBe(state);
		expect(regionOf({ address: { state, city: 'Tulsa' } })).toBe(state);
		expect(regionOf({ billing_state: state })).toBe(state);
		expect(regionOf({ user_data: { st: state } })).toBe(state);
	},
);

it('a region may be a record with a name and a code', () => {
	const state = { name: 'Texas', code: 'TX' };
	expect(regionOf({ state, country: 'US' })).toBe('Texas');
	expect(regionOf({ state: { id: 43, abbr: 'OH' } })).toBe('OH');
	expect(regionOf({ state: { short_name: 'OH', long_name: 'Ohio' } })).toBe('Ohio');
	expect(regionOf({ address: { state: { name: 'Bayern' }, city: 'Bonn' } })).toBe('Bayern');
	expect(regionOf({ state: { name: 'Closed won' } })).toBeUndefined();
});

it.each(['Salé', 'Neuquén', 'Szeged', 'El Oued'])('%s is a region', (state) => {
	expect(regionOf({ state })).toBe(state);
});

it.each(['fermé', 'Concluído', 'Zrušená', 'sale'])('%s is a status', (state) => {
	expect(regionOf({ state })).toBeUndefined();
});

it.each([
	...['EMEA', 'apac', 'DACH', 'LATAM', 'Nordics', 'Benelux', 'AMER', 'North America', 'EU'],
	...['Asia Pacific', 'UK&I', 'EMEA - DACH', 'Rest of World', 'Worldwide', 'Latinoamérica'],
	...['us-east-1', 'eu-west', 'ap-southeast-2', 'Western Europe'],
])('%s is no region, and another field may hold one', (region) => {
	expect(regionOf({ region })).toBeUndefined();
	expect(regionOf({ region, state: 'Bayern' })).toBe('Bayern');
});

it.each(['North West', 'West Java', 'Northern Territory', 'Central', 'Nordeste', 'West Coast'])(
	'%s is a region',
	(region) => {
		expect(regionOf({ region })).toBe(region);
	},
);

it.each(['OK', 'ok', 'no', 'on', 'off', 'new', 'won'])('%s alone is no region', (state) => {
	expect(regionOf({ state })).toBeUndefined();
});

it.each([
	...['open deal', 'Open Deal', 'hot lead', 'Proposal sent', 'no answer', 'in transit'],
	...[
		'payment received',
		'deal won',
		'waiting for approval',
		'Closed Won',
		'contract signed by customer',
	],
	...['registered', 'reactivated', 'logged_in', 'Customer', 'MQL', 'approved by manager'],
	...['order delivered', 'lead_qualified', 'follow up', 'not interested', 'to do'],
])('%s is no region, with an address or without', (state) => {
	expect(regionOf({ state })).toBeUndefined();
	expect(regionOf({ state, country: 'DE', city: 'Bonn' })).toBeUndefined();
});

it.each([
	...[
		'New York',
		'New South Wales',
		'Nova Scotia',
		'Nuevo León',
		'Nueva Ecija',
		'Novara',
		'Novo mesto',
	],
	...[
		'Pará',
		'Como',
		'Ontario',
		'Victoria',
		'Paris',
		'Centre',
		'Western Cape',
		'North Holland',
		'Down',
	],
	...[
		'Uusimaa',
		'Нижний Новгород',
		'Đồng Nai',
		'เชียงใหม่',
		'東京都',
		'新疆',
		'경기도',
		'Pago Pago Bay',
	],
])('%s is a region', (name) => {
	expect(isStatusNotRegion(name, true)).toBe(false);
	expect(regionOf({ state: name })).toBe(name);
});
