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
const CODE = [...FITTING, ...BREAKING];
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

export const ITEMS: IDataObject[] = [
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
];

/** The parameters of the probe: each expression alone, and all that fit into a list in a group. */
export const PROBE_PROPERTIES: INodeProperties[] = [
	{ displayName: 'Group', name: 'group', type: 'json', default: {} },
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
};

/** What one expression gave, as text: by n8n, by the package alone, and by the package among all other expressions. */
export interface Row {
	expression: string;
	n8n: string;
	alone: string;
	together: string;
}

export interface Readings {
	rows: Row[];
	/** The group of each item, and how often the package asked n8n's engine to read it. */
	groups: { n8n: string; ours: string; calls: number }[];
}

/** Readings that differ, and groups that took more than one call although each of their expressions has a value. */
export function findDifferences({ rows, groups }: Readings): unknown[] {
	return [
		...rows.filter(({ n8n, alone, together }) => n8n !== alone || n8n !== together),
		...groups.filter(
			({ n8n, ours, calls }) => n8n !== ours || (!n8n.startsWith('throws') && calls !== 1),
		),
	];
}

/** Reads every expression for every item both ways, inside a running node. */
export function readBothWays(context: IExecuteFunctions): Readings {
	const items = context.getInputData();
	let calls = 0;
	const counting: IExecuteFunctions = Object.create(context, {
		evaluateExpression: {
			value: (expression: string, item: number) => {
				calls += 1;
				return context.evaluateExpression(expression, item);
			},
		},
	});
	const group = parameterSource(counting).compile('group');
	const groups = items.map((_, item) => {
		const n8n = outcome(() => context.getNodeParameter('group', item));
		calls = 0;
		const ours = outcome(() => valueOf(group, item));
		return { n8n, ours, calls };
	});
	const source = parameterSource(context);
	const compiled = EXPRESSIONS.map((_, index) => source.compile(`e${index}`));
	const rows = items.flatMap((_, item) =>
		EXPRESSIONS.map((expression, index) => ({
			expression,
			n8n: outcome(() => context.getNodeParameter(`e${index}`, item)),
			alone: outcome(() => valueOf(parameterSource(context).compile(`e${index}`), item)),
			together: outcome(() => valueOf(compiled[index], item)),
		})),
	);
	return { rows, groups };
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
