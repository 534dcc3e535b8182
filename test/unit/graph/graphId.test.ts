import { adAccountDigits, readGraphId } from '../../../nodes/shared/graph/ids';

describe('readGraphId', () => {
	it.each<[unknown, string]>([
		['1234567890123456', '1234567890123456'],
		[' 42 ', '42'],
		[1234567890123456, '1234567890123456'],
		[{ __rl: true, mode: 'list', value: '77' }, '77'],
	])('takes %p', (value, id) => {
		expect(readGraphId(value, 'object')).toBe(id);
	});

	it.each([
		...[
			'',
			'me',
			'act_1',
			'1/2',
			'1?x=1',
			'1#',
			'..',
			'-1',
			'1.5',
			'１２',
			'123456789012345678901',
			'1\n2',
			'1%2F2',
		],
		...[undefined, null, true, [], {}, 1.5, -1, 2 ** 53, NaN, Infinity],
	])('refuses %p', (value) => {
		expect(readGraphId(value, 'object')).toBeUndefined();
	});

	it.each([
		['act_123', 'act_123'],
		['123', 'act_123'],
		[123, 'act_123'],
	])('takes the ad account %p', (value, id) => {
		expect(readGraphId(value, 'adAccount')).toBe(id);
	});

	it.each(['act_', 'act_1/ads', 'act_act_1', 'ACT_1', 'me'])(
		'refuses the ad account %p',
		(value) => {
			expect(readGraphId(value, 'adAccount')).toBeUndefined();
		},
	);

	it('gives the digits of an ad account', () => {
		expect(adAccountDigits('act_123')).toBe('123');
	});
});
