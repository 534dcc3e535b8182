import { remembering } from '../../../../nodes/shared/capi/fields/remembering';

/** How often a question is answered anew in three times that it is asked. */
function answersTo(key: string): number {
	let answers = 0;
	const ask = remembering((asked) => {
		answers++;
		return `${asked}!`;
	});
	for (let time = 0; time < 3; time++) expect(ask(key)).toBe(`${key}!`);
	return answers;
}

it.each(['order_note', 'utm_source', 'items[].name', 'line-item.id2', 'addr1'])(
	'keeps the answer for a plain word: %s',
	(key) => {
		expect(answersTo(key)).toBe(1);
	},
);

it.each([
	'mia.reed@example.com',
	'mia.reed%40example.com',
	'+49 151 23456789',
	'4915123456789',
	'phone_15123456',
	'p1-5-1-2-3',
	'4111 1111 1111 1111',
	'Mia Reed',
	'Größe',
	'',
	'a'.repeat(41),
	`a${'_1'.repeat(4)}${'b'.repeat(40)}`,
])('keeps nothing that may be of a person: %s', (key) => {
	expect(answersTo(key)).toBe(3);
});

it('keeps a thousand answers at the most', () => {
	let answers = 0;
	const ask = remembering(() => {
		answers++;
		return true;
	});
	const letters = [...'abcdefghij'];
	const keys = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => `${a}${b}${c}`)));
	for (const key of [...keys, 'x', 'y']) ask(key);
	ask('aaa');
	ask('y');
	expect(answers).toBe(1003);
});
