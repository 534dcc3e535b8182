import { ExpressionBatch } from '../../../../nodes/shared/n8n/parameters/expressionBatch';

/** An engine that knows numbers, lists of what it knows, and `boom`. */
function engine() {
	return jest.fn((expression: string, itemIndex: number): unknown => {
		if (expression.includes('boom')) throw new Error('boom');
		const code = expression.slice(3, -2).trim();
		if (code.startsWith('['))
			return [...code.matchAll(/\(\s*(\d+)\s*\)/g)].map((match) => Number(match[1]) + itemIndex);
		return /^\d+$/.test(code) ? Number(code) + itemIndex : `text of ${expression}`;
	});
}

/** A run of so few items that each is evaluated for itself. */
function batchOf(evaluate: ReturnType<typeof engine>): ExpressionBatch {
	return new ExpressionBatch({ evaluate, itemJson: () => ({}), itemCount: 2 });
}

it('evaluates all expressions of an item in one call', () => {
	const evaluate = engine();
	const batch = batchOf(evaluate);
	const readers = ['={{ 10 }}', '={{ 20 }}', '={{ 30 }}'].map((expression) =>
		batch.add(expression),
	);
	expect([0, 1].map((item) => readers.map((read) => read(item)))).toEqual([
		[10, 20, 30],
		[11, 21, 31],
	]);
	expect(evaluate).toHaveBeenCalledTimes(2);
});

it('evaluates a single expression as it is', () => {
	const evaluate = engine();
	expect(batchOf(evaluate).add('={{ 10 }}')(0)).toBe(10);
	expect(evaluate).toHaveBeenCalledWith('={{ 10 }}', 0);
});

it.each(['=Order {{ 10 }}', '={{ 10 }} ', '={{ 10 }}{{ 20 }}', '={{ "{{" }}', '=text'])(
	'leaves %s alone',
	(expression) => {
		const evaluate = engine();
		const batch = batchOf(evaluate);
		batch.add('={{ 10 }}');
		batch.add('={{ 20 }}');
		batch.add(expression)(0);
		expect(evaluate).toHaveBeenCalledTimes(1);
		expect(evaluate).toHaveBeenCalledWith(expression, 0);
	},
);

it('gives the other values when one expression throws, and stops trying the list', () => {
	const evaluate = engine();
	const batch = batchOf(evaluate);
	const [good, bad] = ['={{ 10 }}', '={{ boom }}'].map((expression) => batch.add(expression));
	for (let item = 0; item < 10; item++) {
		expect(good(item)).toBe(10 + item);
		expect(() => bad(item)).toThrow('boom');
	}
	expect(evaluate.mock.calls.filter(([expression]) => expression.includes('['))).toHaveLength(3);
});
