/** Items as a stranger may send them: names that the nodes understand, and values that no one expects under them. */
import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';

import { PAYLOADS } from '../unit/capi/mapping/payloads';

/** Each is found in no output. They stand only where a person's data may stand. */
export const SECRETS = [
	'zq7.secret@person.example',
	'+4915112345678',
	'Zqsecretname',
	'Zqsecretstadt',
	'zq7secretexternal',
] as const;

const PERSON_NAMES = [
	...['email', 'em', 'user_data', 'phone', 'ph', 'first_name', 'fn', 'last_name', 'ln', 'name'],
	...['city', 'ct', 'zip', 'external_id', 'customer', 'billing', 'contact', 'db', 'date_of_birth'],
];
const OTHER_NAMES = [
	...['event_name', 'event_time', 'event_id', 'action_source', 'event_source_url', 'custom_data'],
	...[
		'value',
		'currency',
		'order_id',
		'contents',
		'content_ids',
		'items',
		'line_items',
		'num_items',
	],
	...['stage', 'status', 'stage_history', 'history', 'lead_id', 'created_time', 'created_at', 'id'],
	...['opt_out', 'data_processing_options', 'app_data', 'extinfo', 'attribution_data', 'body'],
	...[
		'headers',
		'query',
		'data',
		'event',
		'object',
		'properties',
		'fbc',
		'fbp',
		'country',
		'consent',
	],
	...['client_ip_address', 'client_user_agent', 'original_event_data', 'messaging_channel', 'date'],
];
const HOSTILE_NAMES = [
	...['', ' ', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length', 'then', '0'],
	...['a.b', 'a[0]', '[', 'e-mail address?', 'İ', '\u0000', '\ud800', 'x'.repeat(5000)],
];

const SCALARS: readonly unknown[] = [
	...[null, undefined, true, false, 0, -0, -1, 1, 0.1, 1e21, 1e308, NaN, Infinity, -Infinity],
	...[2 ** 53, 2 ** 53 + 2, 123456789012345, 1794268800, 1794268800000, 45000, '2026-11-10'],
	...['', ' ', '0', 'null', 'NaN', '[object Object]', '[]', '{}', '[', '{"a":', '"', '\u0000'],
	...['\ud800', '\u202e', '\ufeff', 'İ', 'ß', '😀', '\u0301'.repeat(50), '{{ $json.x }}', '=1+1'],
	...[
		'10/11/2026',
		'31.02.2026',
		'2026-11-10T10:00:00+25:00',
		'24:61',
		'Purchase',
		'Lead',
		'website',
	],
	...[
		'app',
		'crm',
		'business_messaging',
		'EUR',
		'€ 1.234,56',
		'1,2,3',
		'https://shop.example/?a=1',
	],
	...['https://a:b@shop.example', '//x', 'javascript:alert(1)', 'fb.1.1794268800000.IwAR0abcdefgh'],
	...['127.0.0.1', '8.8.8.8', '::1', 'Won', 'won', 'new', 'l:5300000000000001', '5300000000000001'],
	...['New: 2026-11-10, Won: 2026-11-11', 'granted', 'a'.repeat(20_000), '<'.repeat(3000)],
];

/** Nested so deep that a careless walk overflows the stack; JSON of n8n's webhooks may be so. */
function nested(depth: number, isList: boolean): unknown {
	let value: unknown = 'x';
	for (let level = 0; level < depth; level++) value = isList ? [value] : { a: value };
	return value;
}

const secret = fc.constantFrom(...SECRETS);
const scalar = fc.oneof(
	{ weight: 8, arbitrary: fc.constantFrom(...SCALARS) },
	{ weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
	{ weight: 1, arbitrary: fc.double() },
	{ weight: 1, arbitrary: fc.date({ noInvalidDate: false }) },
	{
		weight: 1,
		arbitrary: fc
			.record({ depth: fc.constantFrom(50, 2000), isList: fc.boolean() })
			.map(({ depth, isList }) => nested(depth, isList)),
	},
);
const anyName = fc.oneof(
	{ weight: 5, arbitrary: fc.constantFrom(...OTHER_NAMES, ...PERSON_NAMES) },
	{ weight: 1, arbitrary: fc.constantFrom(...HOSTILE_NAMES) },
);

const { value: anyValue } = fc.letrec<{ value: unknown }>((tie) => ({
	value: fc.oneof(
		{ depthSize: 'small', withCrossShrink: true },
		scalar,
		fc.array(tie('value'), { maxLength: 4 }),
		fc.array(fc.tuple(anyName, tie('value')), { maxLength: 5 }).map((entries) => objectOf(entries)),
	),
}));

function objectOf(entries: readonly (readonly [string, unknown])[]): Record<string, unknown> {
	return Object.fromEntries(entries);
}

const personValue = fc.oneof(
	{ weight: 2, arbitrary: secret },
	{ weight: 1, arbitrary: scalar },
	{ weight: 1, arbitrary: fc.array(secret, { maxLength: 3 }) },
	{
		weight: 1,
		arbitrary: fc
			.array(fc.tuple(fc.constantFrom(...PERSON_NAMES), secret), { maxLength: 3 })
			.map(objectOf),
	},
);
const pair = fc.oneof(
	fc.tuple(anyName, anyValue),
	fc.tuple(fc.constantFrom(...OTHER_NAMES), scalar),
	fc.tuple(fc.constantFrom(...PERSON_NAMES), personValue),
	// A form that uses the answer as the name of its field.
	fc.tuple(fc.constantFrom(SECRETS[0], SECRETS[1]), scalar),
);

/** What makes of most items an event that is sent. */
const GOOD = {
	email: SECRETS[0],
	event_name: 'Lead',
	event_source_url: 'https://shop.example/',
	user_agent: 'Mozilla/5.0',
};
const ownItem = fc
	.tuple(fc.boolean(), fc.array(pair, { maxLength: 8 }))
	.map(([isGood, pairs]) => ({ ...(isGood ? GOOD : {}), ...objectOf(pairs) }));

/** A vendor's payload in which some fields, at any depth, are something else. */
const vendorItem = fc
	.tuple(
		fc.constantFrom(...PAYLOADS.map(([, payload]) => payload)),
		fc.array(fc.tuple(fc.nat(200), fc.oneof(anyValue, personValue)), { maxLength: 4 }),
	)
	.map(([payload, changes]) => {
		let place = 0;
		const walk = (value: unknown): unknown => {
			const change = changes.find(([at]) => at === place++);
			if (change !== undefined) return change[1];
			if (Array.isArray(value)) return value.map(walk);
			if (typeof value !== 'object' || value === null) return value;
			return objectOf(Object.entries(value).map(([name, entry]) => [name, walk(entry)] as const));
		};
		const changed = walk(payload);
		return typeof changed === 'object' && changed !== null && !Array.isArray(changed)
			? { ...changed }
			: {};
	});

const item = fc.oneof(
	{ weight: 3, arbitrary: ownItem },
	{ weight: 2, arbitrary: vendorItem },
	{
		weight: 1,
		arbitrary: vendorItem.map((body) => ({ headers: {}, params: {}, query: {}, body })),
	},
);

const LEAD_GOOD = { lead_id: '5300000000000001', stage: 'Won', email: SECRETS[0] };
const leadItem = fc
	.tuple(fc.nat(3), fc.boolean(), fc.array(pair, { maxLength: 6 }))
	.map(([lead, isGood, pairs]) => ({
		...(isGood ? { ...LEAD_GOOD, lead_id: `530000000000000${lead}` } : {}),
		...objectOf(pairs),
	}));

const itemsOf = (arbitrary: fc.Arbitrary<object>) =>
	fc
		.array(arbitrary, { minLength: 1, maxLength: 8 })
		.map((list): IDataObject[] => list.map((entry) => ({ ...entry })));

export const items = itemsOf(item);
export const leadItems = itemsOf(
	fc.oneof({ weight: 4, arbitrary: leadItem }, { weight: 1, arbitrary: item }),
);
export const hostileValue = anyValue;
