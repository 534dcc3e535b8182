import { invalidParameter } from './errors';
import type { JsonObject } from './json';
import type { NodeType } from './objects';

const DEFAULT_FIELDS = ['id', 'name'];

/**
 * The fields of a node that `fields` asks for (default: id and name), always with the id. A field that the node type
 * does not have is refused with 100; one that this node has no value for is left out.
 */
export function selectFields(node: JsonObject, type: NodeType, fields: unknown): JsonObject {
	const names = typeof fields === 'string' && fields !== '' ? fieldNames(fields) : DEFAULT_FIELDS;
	const unknown = names.find((name) => !type.fields.has(name));
	if (unknown !== undefined) {
		throw invalidParameter(
			`Tried accessing nonexisting field (${unknown}) on node type (${type.name})`,
		);
	}
	const asked = new Set([...names, 'id']);
	return Object.fromEntries(Object.entries(node).filter(([name]) => asked.has(name)));
}

/** Names at the top level: `name,owner_business{id}` asks for name and owner_business. */
function fieldNames(fields: string): string[] {
	return fields
		.replace(/\{[^{}]*\}/g, '')
		.split(',')
		.map((name) => name.trim());
}
