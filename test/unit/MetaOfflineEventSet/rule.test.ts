import { ruleProperties } from '../../../nodes/MetaOfflineEventSet/resources/customConversion/createProperties';
import {
	buildRule,
	RULE_OPERATORS,
} from '../../../nodes/MetaOfflineEventSet/resources/customConversion/rule';

const row = (field: string, operator: string, value: string) => ({ field, operator, value });

describe('buildRule', () => {
	it('gives the example of the old API (docs/meta-api.md section 7.2.4)', () => {
		expect(
			buildRule([row('event_name', 'eq', 'Purchase'), row('value', 'gt', '100')], 'and'),
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
		expect(buildRule([condition], 'or')).toEqual({ rule });
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
		expect(buildRule(rows, 'and')).toEqual({ problem: expect.stringMatching(words) });
	});

	it('knows every operator that the node offers, and offers every one it knows', () => {
		const offered = JSON.stringify(ruleProperties).match(/"value":"(\w+)"(?=[,}])/g) ?? [];
		const values = offered.map((text) => text.split('"')[3]);
		expect([...RULE_OPERATORS.keys()].filter((operator) => !values.includes(operator))).toEqual([]);
		const own = new Set(['rows', 'json', 'and', 'or']);
		expect(values.filter((value) => !own.has(value) && !RULE_OPERATORS.has(value))).toEqual([]);
	});
});
