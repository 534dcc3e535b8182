/** Megabytes of what nobody means are looked at in few steps; counted, because times differ. */
import { identify } from '../../../nodes/shared/capi/identity';
import { readContacts } from '../../../nodes/shared/capi/mapping/contacts';
import { cleanAddress } from '../../../nodes/shared/capi/privacy/guard/address/cleanAddress';
import { decode } from '../../../nodes/shared/capi/privacy/guard/address/decode';
import { findNumber } from '../../../nodes/shared/capi/privacy/guard/detectors/numberKinds';
import { DEFAULT_GUARD } from '../../../nodes/shared/capi/privacy/guard/treatments';
import { countOperations } from '../../support/operationCount';

const NOW = Date.UTC(2026, 10, 22, 12);
const CONTEXT = { nowMilliseconds: NOW, eventTimeMilliseconds: NOW, timezone: 'UTC' };

test('of a text with a number and groups of digits without end the first groups are looked at', () => {
	const textOf = (groups: number) => `123456789 ${'1/'.repeat(groups)}`;
	const steps = (groups: number) => countOperations(() => findNumber(textOf(groups), false, ''));
	const more = textOf(50_000).length - textOf(1000).length;
	// One look at the whole text says that it is not digits alone.
	expect(steps(50_000) - steps(1000)).toBeLessThanOrEqual(more);
});

test('a date is told from a number by one look', () => {
	const date = '31.12.1999 123';
	expect(countOperations(() => findNumber(date, true, ''))).toBeLessThan(3 * date.length);
	expect(findNumber('529.982.247-25', true, '')).toBe('cpf');
});

test.each(['ph', 'em'])(
	'of a list of %s the first thousand empty objects are put together',
	(key) => {
		const steps = (count: number) =>
			countOperations(() =>
				identify(
					{ [key]: Array.from({ length: count }, () => ({})) },
					{ ...CONTEXT, hashExternalId: true, sendBothForms: false },
				),
			);
		expect(steps(20_000) - steps(10_000)).toBeLessThan(3 * 10_000);
	},
);

test('of a list of contacts nothing is looked for behind a thousand that are empty', () => {
	const empty = (count: number) => Array.from({ length: count }, () => ({}));
	const steps = (count: number) => countOperations(() => readContacts(empty(count)));
	expect(steps(20_000)).toBe(steps(10_000));
	expect(readContacts([...empty(1000), { value: 'a@b.example' }])).toEqual(['a@b.example']);
	expect(readContacts([...empty(1001), { value: 'a@b.example' }])).toBeUndefined();
});

test('pluses that stand together are one step for many', () => {
	const text = '+'.repeat(10_000);
	expect(countOperations(() => decode(text))).toBeLessThan(1.5 * text.length);
	expect(decode('a++b+c=+49+1')).toBe('a  b c=+49 1');
	expect(decode('++49')).toBe('  49');
});

test('behind a thousand parameters of a page address nothing is looked at, and all of it is taken out', () => {
	const clean = (parameters: number, rest = '') =>
		cleanAddress(
			`https://shop.example/?${'a=1&'.repeat(parameters)}${rest}`,
			DEFAULT_GUARD,
			undefined,
		);
	const steps = (parameters: number) => countOperations(() => clean(parameters));
	expect(steps(20_000) - steps(10_000)).toBeLessThan(3 * 10_000);
	expect(clean(998, 'b=2').address).toMatch(/&b=2$/);
	expect(clean(1000, 'b=2&email=mia@shop.example')).toEqual({
		address: `https://shop.example/?${'a=1&'.repeat(1000).slice(0, -1)}`,
		found: ['personalField'],
	});
});
