import { isJson } from '../../../../nodes/shared/n8n/parameters/isJson';
import { dependsOnJsonAlone } from '../../../../nodes/shared/n8n/parameters/jsonExpressions';

it.each([
	'$json.email.trim()',
	'$json.total / 100',
	'$json.a || $json.b',
	'$json["Order ID"] ?? null',
	'`${$json.first} ${$json.last}`',
	'$json.total >= 10 && $json.total !== 12 ? "a" : "b"',
	'$json.list.map((entry) => entry.id)',
	'$ifEmpty($json.email, "nobody")',
	'DateTime.fromISO($json.date).toISO()',
	'$now.toISO()',
	'$workflow.id',
])('%s depends on its item’s JSON alone', (code) => {
	expect(dependsOnJsonAlone(code)).toBe(true);
});

it.each([
	'$("Webhook").item.json.email',
	"$('Webhook').first().json.email",
	'$input.item.json.email',
	'$input.first().json.email',
	'$itemIndex',
	'$node["Webhook"].json.email',
	'$items("Webhook")[0].json.email',
	'$item(0).$json.email',
	'$binary.data.fileName',
	'$parameter.datasetId',
	'$prevNode.name',
	'$fromAI("email")',
	'$evaluateExpression("{{ $json.email }}")',
	'$jsonOther.email',
	'this.$json.email',
	'arguments[0].$json',
	'(function () { return this.$json })()',
])('%s does not', (code) => {
	expect(dependsOnJsonAlone(code)).toBe(false);
});

it.each([
	'($json.a = 1)',
	'($json.a += 1)',
	'($json.a ||= 1)',
	'($json.a >>= 1)',
	'($json.a <<= 1)',
	'$json.a++',
	'--$json.a',
	'delete $json.a',
	'$json.list.sort()',
	'$json.list["reverse"]()',
	'$json.list.push(1)',
	'Object.assign($json, { a: 1 })',
	'Object.defineProperty($json, "a", {})',
])('%s changes its item, so that others would see it', (code) => {
	expect(dependsOnJsonAlone(code)).toBe(false);
});

it.each([
	['a row', { a: 'x', b: 1.5, c: true, d: null, e: [1, { f: [] }] }, true],
	['a row without a prototype', Object.create(null), true],
	['a date', { when: new Date(0) }, false],
	['undefined', { a: undefined }, false],
	['not a number', { a: NaN }, false],
	['minus zero', { a: -0 }, false],
	['a hole', { list: new Array(2) }, false],
	['a big integer', { a: 10n }, false],
	['a function', { toJSON: () => 1 }, false],
	['a map', { a: new Map() }, false],
	['an object of a class', { a: new URL('https://example.com') }, false],
	['a name that every object inherits', { constructor: 'x' }, false],
	['a prototype of its own', JSON.parse('{ "__proto__": { "a": 1 } }'), false],
])('%s is JSON or not', (_what, value, is) => {
	expect(isJson(value)).toBe(is);
});

it('does not follow a row without end', () => {
	const row: Record<string, unknown> = {};
	row.self = row;
	expect(isJson(row)).toBe(false);
});
