import { NodeHelpers } from 'n8n-workflow';

import { MetaOfflineEventSet } from '../../../nodes/MetaOfflineEventSet/MetaOfflineEventSet.node';
import { operations } from '../../../nodes/MetaOfflineEventSet/resources';

const { description } = new MetaOfflineEventSet();

/** The public contract: docs/contract.md. */
const CONTRACT: Record<string, string[]> = {
	accessToken: ['check'],
	adAccount: ['getAll', 'remove', 'share'],
	adAccountTracking: ['add', 'get'],
	adTracking: ['add', 'get', 'remove'],
	customConversion: ['create', 'delete', 'get', 'getAll', 'getStatistics', 'update'],
	datasetQuality: ['get'],
	eventSet: ['create', 'get', 'getAll', 'getDiagnostics', 'update'],
	insight: ['get'],
	installation: ['get', 'getToken', 'uninstall'],
	messagingDataset: ['create', 'get'],
	partner: ['getAll', 'remove', 'share'],
	statistics: ['get'],
	upload: ['get', 'getAll', 'send'],
	user: ['assign', 'getAll'],
};

const resources = Object.entries(operations.resources);

describe('the description of Offline Event Set', () => {
	it('offers the resources and operations of the contract', () => {
		const offered = resources.map(([value, resource]) => [
			value,
			Object.keys(resource.operations).sort(),
		]);
		expect(Object.fromEntries(offered)).toEqual(CONTRACT);
	});

	it('lets AI agents read freely and change only with leave', () => {
		const changing = resources.flatMap(([resource, choice]) =>
			Object.entries(choice.operations)
				.filter(([, { changes }]) => changes)
				.map(([value]) => `${resource}.${value}`),
		);
		expect(operations.agentsNeedPermission).toBe(true);
		expect(changing.sort()).toEqual([
			'adAccount.remove',
			'adAccount.share',
			'adAccountTracking.add',
			'adTracking.add',
			'adTracking.remove',
			'customConversion.create',
			'customConversion.delete',
			'customConversion.update',
			'eventSet.create',
			'eventSet.update',
			'installation.getToken',
			'installation.uninstall',
			'messagingDataset.create',
			'partner.remove',
			'partner.share',
			'upload.send',
			'user.assign',
		]);
	});

	const shownFor = (parameters: Record<string, string>, name: string) =>
		description.properties
			.filter((property) =>
				NodeHelpers.displayParameter(
					parameters,
					property,
					{ typeVersion: 1 },
					{ ...description, name },
				),
			)
			.map((property) => property.name);

	it('shows the leave for agents only where the node is a tool and the operation changes something', () => {
		const share = { resource: 'partner', operation: 'share' };
		expect(shownFor(share, 'metaOfflineEventSetTool')).toContain('allowAgentChanges');
		expect(shownFor(share, 'metaOfflineEventSet')).not.toContain('allowAgentChanges');
		expect(
			shownFor({ resource: 'partner', operation: 'getAll' }, 'metaOfflineEventSetTool'),
		).not.toContain('allowAgentChanges');
	});

	it('shows no parameter twice, whatever is chosen', () => {
		for (const [resource, operations] of Object.entries(CONTRACT)) {
			for (const operation of operations) {
				const names = shownFor({ resource, operation }, 'metaOfflineEventSet');
				expect(names).toEqual([...new Set(names)]);
			}
		}
	});
});
