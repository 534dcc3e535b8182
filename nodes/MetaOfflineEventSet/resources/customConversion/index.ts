import type { Resource } from '../../../shared/n8n/operations';
import { create } from './create.operation';
import { remove } from './delete.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { getStatistics } from './getStatistics.operation';
import { update } from './update.operation';

export const customConversion: Resource = {
	name: 'Custom Conversion',
	description: 'Conversions defined by rules',
	operations: { create, delete: remove, get, getAll, getStatistics, update },
	defaultOperation: 'getAll',
};
