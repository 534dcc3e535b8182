import {
	fieldsOfRule,
	judgeRule,
} from '../../../nodes/MetaOfflineEventSet/resources/customConversion/dialect';
import { ruleProperties } from '../../../nodes/MetaOfflineEventSet/resources/customConversion/createProperties';
import {
	buildRule,
	RULE_OPERATORS,
} from '../../../nodes/MetaOfflineEventSet/resources/customConversion/rule';

const row = (field: string, operator: string, value: string) => ({ field, operator, value });

describe('buildRule', () => {
	it('gives the example of the old API (docs/meta-api.md section 7.2.4)', () => {
		expect(
			buildRule(
				[row('event_name', 'eq', 'Purchase'), row('value', 'gt', '100')],
				'and',
				'event_name',
			),
		).toEqual({
			rule: '{"and":[{"event_name":{"eq":"Purchase"}},{"value":{"gt":100}}]}',
		});
	});

	it.each([
		[row('url', 'i_contains', 'thanks'), '{"or":[{"url":{"i_contains":"thanks"}}]}'],
		[row('value', 'eq', '99.5'), '{"or":[{"value":{"eq":99.5}}]}'],
		[row('custom_data.code', 'eq', '0012'), '{"or":[{"custom_data.code":{"eq":"0012"}}]}'],
		[row('custom_data.visits', 'gte', '-3'), '{"or":[{"custom_data.visits":{"gte":-3}}]}'],
		[
			row('event_name', 'is_any', 'Lead, Purchase'),
			'{"or":[{"event_name":{"is_any":["Lead","Purchase"]}}]}',
		],
		[row('event_name', 'eq', 'a"b'), '{"or":[{"event_name":{"eq":"a\\"b"}}]}'],
	])('%j', (condition, rule) => {
		expect(buildRule([condition], 'or', 'event_name')).toEqual({ rule });
	});

	it.each([
		[[], /no condition/],
		[[row('', 'eq', '1')], /Condition 1.*Field/],
		[[row('a b', 'eq', '1')], /Condition 1.*Field/],
		[[row('__proto__.x;', 'eq', '1')], /Condition 1.*Field/],
		[[row('value', 'is', '1')], /Condition 1.*Operator/],
		[[row('event_name', 'eq', 'Purchase'), row('value', 'gt', '')], /Condition 2.*Value is empty/],
		[[row('value', 'lt', '1.000,50')], /Condition 1.*number/],
	])('refuses %j', (rows, words) => {
		expect(buildRule(rows, 'and', 'event_name')).toEqual({ problem: expect.stringMatching(words) });
	});

	it('knows every operator that the node offers, and offers every one it knows', () => {
		const offered = JSON.stringify(ruleProperties).match(/"value":"(\w+)"(?=[,}])/g) ?? [];
		const values = offered.map((text) => text.split('"')[3]);
		expect([...RULE_OPERATORS.keys()].filter((operator) => !values.includes(operator))).toEqual([]);
		const own = new Set(['rows', 'json', 'and', 'or', 'event', 'other', 'url', 'value']);
		expect(values.filter((value) => !own.has(value) && !RULE_OPERATORS.has(value))).toEqual([]);
	});
});

describe('the two dialects (docs/meta-api.md section 7.3.2)', () => {
	it('writes the name of the event as the source wants it, by whatever word it is given', () => {
		const rows = [row('event_name', 'eq', 'Lead'), row('event', 'neq', 'Search')];
		expect(buildRule(rows, 'and', 'event')).toEqual({
			rule: '{"and":[{"event":{"eq":"Lead"}},{"event":{"neq":"Search"}}]}',
		});
	});

	it('finds the fields of a rule however deep they stand', () => {
		expect(
			fieldsOfRule({ and: [{ event: { eq: 'A' } }, { or: [{ url: { eq: 'b' } }, { or: [] }] }] }),
		).toEqual(['event', 'url']);
		expect(fieldsOfRule('and')).toEqual([]);
	});

	it.each([
		[{ and: [{ event: { eq: 'A' } }, { URL: { eq: 'b' } }] }, 'website', undefined, 0],
		[
			{ and: [{ event: { eq: 'A' } }] },
			'website',
			'Meta refuses a website rule that looks at the event alone.',
			0,
		],
		[
			{ event_name: { eq: 'A' } },
			'website',
			'Meta refuses a website rule that looks at the event alone.',
			0,
		],
		[{ and: [{ event_name: { eq: 'A' } }] }, 'oldEventSet', undefined, 0],
		[{ and: [{ event: { eq: 'A' } }] }, 'store', undefined, 2],
	] as const)('%j for %s', (rule, source, problem, warnings) => {
		const judged = judgeRule(rule, source);
		expect(judged.problem).toBe(problem);
		expect(judged.warnings).toHaveLength(warnings);
	});
});
