/**
 * What n8n's linter asks of choices and collections written out in a node, asked of those that are put together: the
 * order of the alphabet, an action for each operation, a default that is offered, an action that no other has.
 */
import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { MetaLeadStage } from '../../../../nodes/MetaLeadStage/MetaLeadStage.node';
import { MetaOfflineEventSet } from '../../../../nodes/MetaOfflineEventSet/MetaOfflineEventSet.node';
import { MetaSendEvent } from '../../../../nodes/MetaSendEvent/MetaSendEvent.node';

const nodes = [new MetaLeadStage(), new MetaOfflineEventSet(), new MetaSendEvent()];
const cases = nodes.map(({ description }) => [description.name, description.properties] as const);

describe.each(cases)('%s', (_, properties) => {
	const selectors = properties.filter(({ name }) => name === 'resource' || name === 'operation');

	it('offers resources and operations in the order of their names, with a default among them', () => {
		for (const selector of selectors) {
			const choices = choicesOf(selector);
			expect(choices.map(({ name }) => name)).toEqual(sorted(choices.map(({ name }) => name)));
			expect(choices.map(({ value }) => value)).toContain(selector.default);
			expect(choices.filter(({ description = '' }) => description === '')).toEqual([]);
			expect(selector.noDataExpression).toBe(true);
		}
	});

	it('names an action for every operation, in sentence case, each once', () => {
		const operations = selectors.filter(({ name }) => name === 'operation').flatMap(choicesOf);
		const actions = operations.map(({ action = '' }) => action);
		for (const action of actions) expect(action).toMatch(/^[A-Z][a-z]+( [a-z]+)+$/);
		expect(new Set(actions).size).toBe(actions.length);
	});

	it('shows the fields of every collection in the order of their names', () => {
		for (const { options = [] } of properties.filter(({ type }) => type === 'collection')) {
			const names = options.map((option) => ('displayName' in option ? option.displayName : ''));
			expect(names).toEqual(sorted(names));
		}
	});
});

function choicesOf({ options = [] }: INodeProperties): INodePropertyOptions[] {
	return options.filter((option) => 'value' in option);
}

function sorted(names: readonly string[]): string[] {
	return [...names].sort((one, other) => one.localeCompare(other, 'en'));
}
