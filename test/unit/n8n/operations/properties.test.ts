import type { INodeProperties } from 'n8n-workflow';

import { buildProperties, type Operation } from '../../../../nodes/shared/n8n/operations';

const text = (name: string, more: Partial<INodeProperties> = {}): INodeProperties => ({
	displayName: name,
	name,
	type: 'string',
	default: '',
	...more,
});

const operation = (name: string, properties: INodeProperties[], changes = false): Operation => ({
	name,
	description: `What ${name} does`,
	action: `${name} thing`,
	properties,
	changes,
	executeRun: () => Promise.resolve([]),
});

/** The names of the parameters that are shown for an operation, in order. */
const shownFor = (properties: INodeProperties[], value: string) =>
	properties
		.filter(({ displayOptions }) => displayOptions?.show?.operation?.includes(value) ?? true)
		.map(({ name }) => name);

const address = text('address');
const limit = text('limit');
const options = text('options');

describe('a node with one resource', () => {
	const build = (operations: Record<string, Operation>) =>
		buildProperties({
			resource: { operations, defaultOperation: 'send' },
			agentsNeedPermission: false,
		});

	it('has no parameter for it, and no condition on it', () => {
		const [selector, ...others] = build({ send: operation('Send', [address]) });
		expect(selector).toEqual({
			displayName: 'Operation',
			name: 'operation',
			type: 'options',
			noDataExpression: true,
			options: [
				{ name: 'Send', value: 'send', description: 'What Send does', action: 'Send thing' },
			],
			default: 'send',
		});
		expect(others).toEqual([address]);
	});

	it('shows a parameter of several operations once, and that of some for these alone', () => {
		const properties = build({
			send: operation('Send', [address, limit, options]),
			look: operation('Look', [address, text('depth'), options]),
		});
		expect(properties.slice(1)).toEqual([
			address,
			text('limit', { displayOptions: { show: { operation: ['send'] } } }),
			text('depth', { displayOptions: { show: { operation: ['look'] } } }),
			options,
		]);
	});

	it('shows parameters in the order in which each operation has them, also where two have another', () => {
		const orders: Record<string, INodeProperties[]> = {
			send: [address, limit, options],
			look: [options, address],
			list: [limit, options, text('page')],
		};
		const entries = Object.entries(orders).map(([value, list]) => [value, operation(value, list)]);
		const properties = build(Object.fromEntries(entries));
		for (const [value, list] of Object.entries(orders)) {
			expect(shownFor(properties.slice(1), value)).toEqual(list.map(({ name }) => name));
		}
	});

	it('keeps the conditions that a parameter has itself', () => {
		const shop = text('shop', {
			displayOptions: { show: { source: ['shop'] }, hide: { mode: ['json'] } },
		});
		const [, first] = build({ send: operation('Send', [shop]), look: operation('Look', []) });
		expect(first.displayOptions).toEqual({
			show: { operation: ['send'], source: ['shop'] },
			hide: { mode: ['json'] },
		});
	});
});

describe('a node with resources', () => {
	const build = (agentsNeedPermission: boolean) =>
		buildProperties({
			resources: {
				shop: {
					name: 'Shop',
					description: 'A place',
					operations: {
						open: operation('Open', [address], true),
						look: operation('Look', [limit]),
					},
					defaultOperation: 'look',
				},
				ad: {
					name: 'Ad',
					description: 'A picture',
					operations: { get: operation('Get', [limit]) },
					defaultOperation: 'get',
				},
			},
			defaultResource: 'shop',
			agentsNeedPermission,
		});

	it('offers them by name and shows what belongs to each', () => {
		expect(build(false)).toMatchObject([
			{
				name: 'resource',
				options: [
					{ name: 'Ad', value: 'ad', description: 'A picture' },
					{ name: 'Shop', value: 'shop', description: 'A place' },
				],
				default: 'shop',
			},
			{
				name: 'operation',
				displayOptions: { show: { resource: ['shop'] } },
				options: [{ name: 'Look' }, { name: 'Open' }],
				default: 'look',
			},
			{ name: 'address', displayOptions: { show: { resource: ['shop'], operation: ['open'] } } },
			{ name: 'limit', displayOptions: { show: { resource: ['shop'], operation: ['look'] } } },
			{ name: 'operation', displayOptions: { show: { resource: ['ad'] } }, default: 'get' },
			{ name: 'limit', displayOptions: { show: { resource: ['ad'] } } },
		]);
	});

	it('asks for leave where an AI agent could change something, if the node says so', () => {
		const [leave, ...more] = build(true).filter(({ name }) => name === 'allowAgentChanges');
		expect(leave).toMatchObject({
			type: 'boolean',
			default: false,
			displayOptions: { show: { resource: ['shop'], operation: ['open'], '@tool': [true] } },
		});
		expect(more).toEqual([]);
		expect(build(false).map(({ name }) => name)).not.toContain('allowAgentChanges');
	});
});
