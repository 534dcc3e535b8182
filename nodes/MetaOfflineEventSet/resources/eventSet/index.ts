import type { Resource } from '../../../shared/n8n/operations';
import { create } from './create.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { getDiagnostics } from './getDiagnostics.operation';
import { update } from './update.operation';

export const eventSet: Resource = {
	name: 'Dataset',
	description: 'Datasets for offline events, and old event sets',
	operations: { create, get, getAll, getDiagnostics, update },
	defaultOperation: 'getAll',
};
