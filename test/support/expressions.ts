/**
 * Expressions read by n8n and by the package, for items of every shape. The package reads parameters without n8n's engine
 * where it can and many at once where it cannot: what it reads has to be what n8n itself would give.
 */
import type {
	IDataObject,
	IExecuteFunctions,
	INodeParameters,
	INodeProperties,
} from 'n8n-workflow';

import { parameterSource } from '../../nodes/shared/n8n/parameters/nodeParameters';
import { valueOf } from '../../nodes/shared/n8n/parameters/parameters';

const PATHS = [
	'$json.email',
	'$json.customer',
	'$json.customer.name',
	'$json.customer.name.length',
	'$json.customer["first name"]',
	"$json['customer'].tags",
	'$json.customer.tags[0]',
	'$json.customer.tags[9]',
	'$json.customer.tags.length',
	'$json.missing',
	'$json.missing.deeper',
	'$json.missing.deeper.still',
	'$json.none',
	'$json.none.deeper',
	'$json.zero',
	'$json.no',
	'$json.empty',
	'$json.list',
	'$json.list[1].id',
	'$json.list[0]["id"]',
	'$json.big',
	'$json.text',
	'$json.text[0]',
	'$json.date',
	'$json["Order ID"]',
	'$json["äöü"]',
	'$json.$dollar',
	'$json._under',
	'$json.constructor',
	'$json.toString',
	'$json.hasOwnProperty',
	'$json.__proto__',
	'$json["with.dot"]',
	'$json.deep.a.b.c.d',
];
/** Expressions that can stand in a list with others for each of the items. */
const FITTING = [
	'$json.email?.toString()',
	'$json.zero + 1',
	'$json.zero || 7',
	'$json.zero ?? 7',
	'$json.no ? "a" : "b"',
	'$json.list?.length',
	'$json',
	'$itemIndex',
	'$runIndex',
	'1 + 1',
	'"text"',
	'null',
	'undefined',
	'true',
	'[1, 2]',
	'({ a: 1 })',
	'Number($json.big)',
	'String($json.zero)',
	'JSON.stringify($json.customer)',
	'$("Trigger").item.json.email',
	'$("Trigger").first().json.email',
	'$("Trigger").all().length',
	'$input.item.json.email',
	'$input.first().json.email',
	'$input.all().length',
	'$node["Trigger"].json.email',
	'$prevNode.name',
	'$workflow.id',
	'DateTime.fromISO("2026-01-31T10:00:00Z").toISO()',
	'DateTime.fromISO("2026-01-31T10:00:00Z")',
	'new Date(0)',
	'new Date(0).getTime()',
	'$now.year > 2000',
	'$today.hour',
	'$if($json.zero === 0, "zero", "other")',
	'$ifEmpty($json.empty, "nothing")',
	'$max(1, 2)',
	'$json.email // a comment',
	'/* a comment */ $json.email',
	'(() => { return $json.zero })()',
	'NaN',
	'-0',
	'[undefined, null]',
	'{ a: undefined }',
	'$json.missing',
	'$json.none',
	'$execution.id',
	'$execution.mode',
	'$json.list?.[1]?.id',
];
/** Expressions that throw, cannot be parsed, are swallowed by n8n, or do so for some of the items. */
const BREAKING = [
	'$json.email.toLowerCase()',
	'$json.list.map(x => x.id)',
	'$json.date.toDateTime().toISO()',
	'$json.email.extractDomain()',
	'$json.list.first().id',
	'$json.empty.isEmpty()',
	'$jmespath($json, "customer.name")',
	'$json.missing.deeper.toUpperCase()',
	'$json.list[7].id',
	'nonsense.property',
	'$json.customer.name.bogus()',
	'$("Nobody").item.json.email',
	'$json.a;',
	'{ broken',
	'$json.',
	'throw new Error("x")',
	'(() => { throw new Error("x") })()',
	'`Hello ${$json.customer.name}`',
	'"}" + "{"',
	'Infinity',
	'10n',
	'Symbol("s")',
	'() => 1',
	'new Map([[1, 2]])',
	'$json.email, 5',
	'process',
	'globalThis',
	'await 1',
	'$vars.x',
	'$env.HOME',
	'$parameter.group',
	'$secrets',
];
/** Expressions as people write them to clean a field: they ask for the item alone, and may throw for some items. */
const COMPUTED = [
	'$json.email.trim()',
	'$json.email.trim().toLowerCase()',
	'$json.zero / 100',
	'$json.email || $json.text',
	'$json.text ?? $json.email',
	'$json.customer?.name',
	'$json["Order ID"] + ""',
	'`${$json.text}-${$json.zero}`',
	'$json.list.map((entry) => entry.id).join()',
	'$json.list.filter((entry) => entry.id >= 2)',
	'Object.keys($json).length',
	'Object.keys($json)',
	'({ ...$json })',
	'"email" in $json',
	'$json.text === "}" + "}"',
	'$json.text?.length',
	'$json.text?.replace(/[`"$]/g, "")',
	'$json.note',
	'$json.code',
	'JSON.stringify($json)',
	'$json.email.isEmpty()',
	'$json.date.toDateTime().toISO()',
	'DateTime.fromISO($json.date)',
	'DateTime.fromISO($json.date).plus({ days: 1 }).toISODate()',
	'$ifEmpty($json.empty, "nothing")',
	'$if($json.zero > 0, $json.email, null)',
	'$json.email ? $json.email.split("@")[1] : undefined',
	'new Date($json.date)',
	'parseInt($json.zero) || -0',
	'$json.when',
	'$json.when?.getTime?.()',
	'typeof $json.when',
	'$workflow.id + $json.zero',
];
/** What is not the item's JSON: each is evaluated for its item alone. */
const NOT_OF_JSON = [
	'this.$json.email',
	'$itemIndex + ($json.zero || 0)',
	'$input.item.json.email || $json.email',
	'$("Trigger").item.json.email || $json.email',
	'$item(0).$json.email || $json.email',
	'$node["Trigger"].json.email || $json.email',
];
const CODE = [...FITTING, ...BREAKING, ...COMPUTED, ...NOT_OF_JSON];
const TEMPLATES = [
	'=Order {{ $json.zero }}',
	'={{ $json.email }} and {{ $json.zero }}',
	'= {{ $json.zero }}',
	'={{ $json.zero }} ',
	'={{ $json.missing }}-x',
	'=x{{ $json.customer }}',
	'=x{{ $json.list }}',
	'=x{{ $json.none }}',
	'=plain text',
	'=',
	'={{ }}',
	'={{}}',
	'=\\{{ $json.email }}',
	'=a {{ $json.customer.name }} b {{ 1 + 1 }} c',
	'={{ $json.email }}{{ $json.zero }}',
	'={{$json.email}}',
	'={{\n$json.email\n}}',
	'={{  $json.zero  }}',
	'={{ $json.email',
	'=$json.email }}',
	'={{ "{{" }}',
	'={{ "}}" }}',
];
const FIXED = ['', 'text', '{{ $json.email }}', ' ={{ $json.email }}', '5'];

export const EXPRESSIONS = [
	...PATHS.map((code) => `={{ ${code} }}`),
	...CODE.map((code) => `={{ ${code} }}`),
	...TEMPLATES,
	...FIXED,
];

const SHAPES: IDataObject[] = [
	{
		email: 'A@Example.com',
		customer: { name: 'Ann', 'first name': 'Ann', tags: ['x', 'y'] },
		none: null,
		zero: 0,
		no: false,
		empty: '',
		list: [{ id: 1 }, { id: 2 }],
		big: 9007199254740991,
		text: 'text',
		date: '2026-01-31T10:00:00Z',
		'Order ID': 5,
		äöü: 'u',
		$dollar: 1,
		_under: 2,
		'with.dot': 'dot',
		deep: { a: { b: { c: { d: 'deep' } } } },
	},
	{},
	{
		email: null,
		customer: 'a text',
		list: { 0: 'no list' },
		text: 7,
		deep: { a: null },
		zero: '0',
		no: 'false',
	},
	{
		email: ['a@example.com', 'b@example.com'],
		customer: { name: null, tags: [] },
		list: [],
		date: 'no date',
		constructor: 'own',
		toString: 'own',
	},
	{
		email: 5,
		customer: [],
		none: { deeper: 'found' },
		missing: { deeper: { still: 'found' } },
		empty: ' ',
		text: { 0: 'zero' },
	},
	{
		email: ' }} ${1 + 1} `x` ',
		text: '}}',
		note: '"]); throw new Error("x"); // \\" \\u2028 \u2028 \u2029 \ud800 </script>',
		code: '{{ $json.email }}',
		'n8n-nodes-meta-conversions rows': '[{"email":"another"}]',
		date: '2026-01-31',
		zero: 1.5,
	},
	JSON.parse('{ "__proto__": { "email": "inherited" }, "zero": 3, "text": "t" }'),
];
/** What can be in an item in memory and in no JSON; a workflow that is saved has none of it. */
const NO_JSON: IDataObject[] = [
	{ email: 'a@example.com', when: new Date(0), text: 't' },
	{ email: undefined, zero: -0, text: 't' },
	{ email: 'b@example.com', zero: NaN, list: [{ id: 2 }] },
];
const ROUNDS = 3;

/** Items of every shape, some of each: many enough to be read many at a time. */
export const ITEMS: IDataObject[] = Array.from({ length: ROUNDS }, () => SHAPES).flat();
export const ITEMS_IN_MEMORY: IDataObject[] = [...ITEMS, ...NO_JSON];
/** So few that each is read for itself. */
const FEW = SHAPES.length;

/** The parameters of the probe: each expression alone, and all that fit into a list in a group. */
export const PROBE_PROPERTIES: INodeProperties[] = [
	{ displayName: 'Group', name: 'group', type: 'json', default: {} },
	{ displayName: 'Computed', name: 'computed', type: 'json', default: {} },
	...EXPRESSIONS.map((_, index) => ({
		displayName: `E${index}`,
		name: `e${index}`,
		type: 'string' as const,
		default: '',
	})),
];

export const PROBE_PARAMETERS: INodeParameters = {
	...Object.fromEntries(EXPRESSIONS.map((expression, index) => [`e${index}`, expression])),
	group: {
		fixed: 'x',
		nested: { list: FITTING.map((code) => `={{ ${code} }}`) },
		time: '={{ DateTime.fromISO("2026-01-31T10:00:00Z") }}',
	},
	computed: { list: COMPUTED.map((code) => `={{ ${code} }}`) },
};

/** What one expression gave, as text: by n8n, by the package alone, and by the package among all other expressions. */
export interface Row {
	expression: string;
	n8n: string;
	alone: string;
	together: string;
}

interface Group {
	n8n: string;
	ours: string;
}

export interface Readings {
	rows: Row[];
	/** The group of each of few items, and how often the package asked n8n's engine to read it. */
	groups: (Group & { calls: number })[];
	/** The computed fields of each of many items. */
	computed: Group[];
}

/** Readings that differ, and groups that took more calls although each of their expressions has a value. */
export function findDifferences({ rows, groups, computed }: Readings): unknown[] {
	return [
		...rows.filter(({ n8n, alone, together }) => n8n !== alone || n8n !== together),
		...groups.filter(
			({ n8n, ours, calls }) => n8n !== ours || (!n8n.startsWith('throws') && calls !== 1),
		),
		...computed.filter(({ n8n, ours }) => n8n !== ours),
	];
}

/** Reads every expression for every item both ways, inside a running node. */
export function readBothWays(context: IExecuteFunctions): Readings {
	const items = context.getInputData();
	const compiled = EXPRESSIONS.map((_, index) => parameterSource(context).compile(`e${index}`));
	const source = parameterSource(context);
	const together = EXPRESSIONS.map((_, index) => source.compile(`e${index}`));
	const rows = items.flatMap((_, item) =>
		EXPRESSIONS.map((expression, index) => ({
			expression,
			n8n: outcome(() => context.getNodeParameter(`e${index}`, item)),
			alone: outcome(() => valueOf(compiled[index], item)),
			together: outcome(() => valueOf(together[index], item)),
		})),
	);
	return { rows, groups: readGroups(context), computed: readComputed(context) };
}

function readGroups(context: IExecuteFunctions): Readings['groups'] {
	const few = context.getInputData().slice(0, FEW);
	let calls = 0;
	const counting = counted(context, () => (calls += 1));
	const group = parameterSource(
		Object.create(counting, { getInputData: { value: () => few } }),
	).compile('group');
	return few.map((_, item) => {
		const n8n = outcome(() => context.getNodeParameter('group', item));
		calls = 0;
		const ours = outcome(() => valueOf(group, item));
		return { n8n, ours, calls };
	});
}

function readComputed(context: IExecuteFunctions): Group[] {
	const compiled = parameterSource(context).compile('computed');
	return context.getInputData().map((_, item) => ({
		n8n: outcome(() => context.getNodeParameter('computed', item)),
		ours: outcome(() => valueOf(compiled, item)),
	}));
}

/** The context, with every call of n8n's engine noted. */
export function counted(context: IExecuteFunctions, note: () => void): IExecuteFunctions {
	return Object.create(context, {
		evaluateExpression: {
			value(this: object, expression: string, item: number): unknown {
				note();
				return Reflect.apply(context.evaluateExpression, this, [expression, item]);
			},
		},
	});
}

function outcome(read: () => unknown): string {
	try {
		return describeValue(read());
	} catch (error) {
		return `throws ${error instanceof Error ? error.message : String(error)}`;
	}
}

function describeValue(value: unknown): string {
	if (value instanceof Date) return `date ${value.getTime()}`;
	if (typeof value === 'function') return 'function';
	if (typeof value === 'bigint' || typeof value === 'symbol')
		return `${typeof value} ${String(value)}`;
	const json = JSON.stringify(value, (_key, entry: unknown) =>
		entry === undefined ? '(undefined)' : entry,
	);
	return `${typeof value} ${Object.is(value, -0) ? '-0' : json}`;
}
