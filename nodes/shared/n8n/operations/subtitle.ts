import type { ResourceNode } from './operation';

const SMALL_WORDS: ReadonlySet<string> = new Set(['from', 'of', 'to', 'with']);

/**
 * Takes the operations of a node; gives the subtitle that n8n shows below the node's name: the action of the operation that
 * is chosen, such as `Get Many Datasets`.
 */
export function subtitleOf({ resources }: ResourceNode): string {
	const titles = Object.entries(resources).flatMap(([resource, { operations }]) =>
		Object.entries(operations).map(([operation, { action }]) => [
			`${resource}.${operation}`,
			inTitleCase(action),
		]),
	);
	const table = JSON.stringify(Object.fromEntries(titles));
	return `={{ (${table})[$parameter["resource"] + "." + $parameter["operation"]] ?? "" }}`;
}

function inTitleCase(action: string): string {
	return action
		.split(' ')
		.map((word) => (SMALL_WORDS.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
		.join(' ');
}
