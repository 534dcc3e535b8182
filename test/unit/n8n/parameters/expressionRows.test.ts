/** Many items in one call: rows as a whole, and expression by expression where one throws. */
import { runInNewContext } from 'node:vm';

import { ExpressionBatch } from '../../../../nodes/shared/n8n/parameters/expressionBatch';

const COUNT = 100;

function run(textOf: (index: number) => string | null) {
	const items = Array.from({ length: COUNT }, (_, index) => ({ index, text: textOf(index) }));
	const value = (expression: string, $json: unknown): unknown =>
		runInNewContext(expression.slice(3, -2), { $json });
	const evaluate = jest.fn((expression: string, item: number) => value(expression, items[item]));
	const evaluateOver = jest.fn(value);
	const batch = new ExpressionBatch({
		evaluate,
		evaluateOver,
		itemJson: (item) => items[item],
		itemCount: COUNT,
	});
	const index = batch.add('={{ $json.index + 1 }}');
	const text = batch.add('={{ $json.text.trim() }}');
	const absent = batch.add('={{ $json.nothing }}');
	const read = items.map((_, item) => {
		try {
			return [index(item), text(item), absent(item)];
		} catch {
			return [index(item), 'threw', absent(item)];
		}
	});
	const ofEach = evaluateOver.mock.calls.filter(([code]) => code.includes('() =>')).length;
	return { read, calls: evaluateOver.mock.calls.length, ofEach };
}

it('makes rows as a whole where nothing throws', () => {
	const { read, calls, ofEach } = run((index) => ` ${index} `);
	expect(read).toEqual(
		Array.from({ length: COUNT }, (_, item) => [item + 1, `${item}`, undefined]),
	);
	expect({ calls, ofEach }).toEqual({ calls: 2, ofEach: 0 });
});

it('makes the other values of rows in which one throws', () => {
	const { read, calls, ofEach } = run((index) => (index % 10 === 0 ? null : 'a'));
	expect(read.map(([index]) => index)).toEqual(
		Array.from({ length: COUNT }, (_, item) => item + 1),
	);
	expect(read.filter(([, text]) => text === 'threw')).toHaveLength(COUNT / 10);
	expect({ calls, ofEach }).toEqual({ calls: 4, ofEach: 2 });
});

it('does not try rows as a whole any more where most of them throw', () => {
	const { read, calls, ofEach } = run(() => null);
	expect(read).toEqual(Array.from({ length: COUNT }, (_, item) => [item + 1, 'threw', undefined]));
	expect(calls - ofEach).toBe(1);
});
