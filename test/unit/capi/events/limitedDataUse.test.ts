import { LDU_STATES } from '../../../../nodes/shared/capi/fields/limitedDataUse';
import { build, customer, eventFrom, ready, refusalsOf, userOf } from './support';

const withIp = userOf({ ...customer.userData, client_ip_address: '203.0.113.9' });
const event = (options: unknown, country?: unknown, state?: unknown) =>
	eventFrom('other', {
		data_processing_options: options,
		data_processing_options_country: country,
		data_processing_options_state: state,
	});
const sent = (options: unknown, country?: unknown, state?: unknown, user = customer) => {
	const {
		data_processing_options,
		data_processing_options_country,
		data_processing_options_state,
	} = ready(build(event(options, country, state), user));
	return [data_processing_options, data_processing_options_country, data_processing_options_state];
};

it.each([[['LDU']], ['LDU'], ['ldu'], ['["LDU"]'], [true], ['true'], [1]])(
	'%p turns it on',
	(options) => {
		expect(sent(options, 1, 1000)).toEqual([['LDU'], 1, 1000]);
	},
);

it.each([[[]], ['[]'], [false], ['false'], [0], [['']]])('%p states that it is off', (options) => {
	expect(sent(options, 1, 1000)).toEqual([[], undefined, undefined]);
});

it.each([[undefined], [null], ['']])('%p says nothing', (options) => {
	expect(sent(options, 1, 1000)).toEqual([undefined, undefined, undefined]);
});

it.each([['GDPR'], [['LDU', 'XYZ']], [{ LDU: true }]])(
	'%p is refused: a privacy choice is not dropped',
	(options) => {
		expect(refusalsOf(build(event(options), withIp))).toEqual([
			'value_not_allowed data_processing_options',
		]);
	},
);

describe('place', () => {
	it.each([
		[1, 1000],
		['1', '1000'],
		['United States', 'California'],
		['united states of america', 'california'],
		['US', 'CA'],
		['usa', ' ca '],
		[undefined, 'California'],
		['', 1000],
	])('country %p, state %p is California', (country, state) => {
		expect(sent(['LDU'], country, state)).toEqual([['LDU'], 1, 1000]);
	});

	/** docs/meta-api.md section 12.1 */
	const codes: [string, string, number][] = [
		['California', 'CA', 1000],
		['Colorado', 'CO', 1001],
		['Connecticut', 'CT', 1002],
		['Florida', 'FL', 1003],
		['Oregon', 'OR', 1004],
		['Texas', 'TX', 1005],
		['Montana', 'MT', 1006],
		['Delaware', 'DE', 1007],
		['Nebraska', 'NE', 1008],
		['New Hampshire', 'NH', 1009],
		['New Jersey', 'NJ', 1010],
		['Minnesota', 'MN', 1011],
		['Maryland', 'MD', 1012],
		['Rhode Island', 'RI', 1013],
	];
	it.each(codes)('%s (%s) has the code %d', (name, abbreviation, code) => {
		expect(sent('LDU', 'US', name)).toEqual([['LDU'], 1, code]);
		expect(sent('LDU', 'US', abbreviation.toLowerCase())).toEqual([['LDU'], 1, code]);
	});

	it('has no other states', () => {
		expect(LDU_STATES).toHaveLength(codes.length);
		expect(refusalsOf(build(event('LDU', 'US', 'Nevada'), withIp))).toEqual([
			'value_not_allowed data_processing_options_state',
		]);
	});

	it.each([
		['Germany', 1000],
		[2, 1000],
		[0, 'California'],
	])('country %p with state %p is refused', (country, state) => {
		expect(refusalsOf(build(event('LDU', country, state), withIp))).toEqual([
			'value_not_allowed data_processing_options_country',
		]);
	});

	it.each([
		[undefined, undefined, 0],
		[0, 0, 0],
		['0', undefined, 0],
		['US', undefined, 1],
		['US', 0, 1],
	])(
		'country %p, state %p leaves the place to Meta, which needs the IP address',
		(country, state, sentCountry) => {
			expect(sent('LDU', country, state, withIp)).toEqual([['LDU'], sentCountry, 0]);
			expect(refusalsOf(build(event('LDU', country, state), customer))).toEqual([
				'ldu_location_missing data_processing_options_state',
			]);
		},
	);

	it('counts no IP address that business messaging leaves out', () => {
		const raw = {
			...event('LDU'),
			action_source: 'business_messaging',
			messaging_channel: 'messenger',
		};
		const user = userOf({
			page_id: '1',
			page_scoped_user_id: '2',
			client_ip_address: '203.0.113.9',
		});
		expect(refusalsOf(build({ ...raw, event_name: 'QualifiedLead' }, user))).toEqual([
			'ldu_location_missing data_processing_options_state',
		]);
	});
});
