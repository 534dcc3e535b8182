import type { Resource } from '../../../shared/n8n/operations';
import { get } from './get.operation';

export const datasetQuality: Resource = {
	name: 'Dataset Quality',
	description: 'How good the events are, and what to do next',
	operations: { get },
	defaultOperation: 'get',
};
