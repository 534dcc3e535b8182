import { NodeOperationError, type IExecuteFunctions } from 'n8n-workflow';

import type { Edge } from '../../delivery';
import { readGraphId } from '../../graph';
import { graphCredentialOf } from './credential';

/**
 * The owner of an edge, where the credential names it: its ID becomes part of the request's path. Gives an empty text where
 * each event names its owner. Throws NodeOperationError where the credential's field is no ID of digits.
 */
export async function readOwnerId(
	context: IExecuteFunctions,
	{ credential, owner }: Edge,
): Promise<string> {
	if (owner.namedBy === 'event') return '';
	const { [owner.field]: entered } = await context.getCredentials<Record<string, unknown>>(
		credential ?? graphCredentialOf(context),
	);
	const id = readGraphId(entered, 'object');
	if (id !== undefined) return id;
	throw new NodeOperationError(context.getNode(), owner.problem, { description: owner.cure });
}
