import { holdsOwnValue, isOwnValue } from '../../../../nodes/shared/capi/privacy';

const person = {
	fn: ' Wilhelmina ',
	ct: ['Zürich', 'Bern'],
	external_id: 70111,
	fbc: 'fb.1.1700000000000.IwAR0abcDEFghi',
	client_user_agent: 'Mozilla/5.0 (X11; Linux x86_64)',
	lead_id: '5268329338167120',
};

it.each([
	['a value, in another case', 'WILHELMINA', true],
	['one of a list', 'zürich', true],
	['a number', '70111', true],
	['what stands behind the time of a click ID', 'IwAR0abcDEFghi', true],
	['a word of a value', 'Linux', false],
	['a text with a value in it', 'order-5268329338167120', false],
	['something else', 'Qualified', false],
	['nothing', ' ', false],
])('tells %s: %s', (_, text, isOwn) => {
	expect(isOwnValue(text, person)).toBe(isOwn);
});

it.each([
	['a long value in a text', 'lead 5268329338167120 won', true],
	['a short value in a text', 'Sale in Bern', false],
	['a value alone', 'Bern', true],
])('tells %s: %s', (_, text, holds) => {
	expect(holdsOwnValue(text, person)).toBe(holds);
});

it.each([undefined, null, 'Wilhelmina', 5, []])(
	'finds nothing where there is no person: %j',
	(none) => {
		expect(isOwnValue('Wilhelmina', none)).toBe(false);
	},
);
