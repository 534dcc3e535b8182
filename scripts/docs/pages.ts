/** The generated reference: each page of docs/reference with what writes it. */
import type { INodeTypeDescription } from 'n8n-workflow';

import { FORMATS } from '../../nodes/shared/capi/mapping/formats';
import { codesPage } from './pages/codes';
import { formatsPage } from './pages/formats';
import { graphErrorsPage } from './pages/graphErrors';
import { identifiersPage } from './pages/identifiers';
import { mappingPage } from './pages/mapping';
import { operationsPage } from './pages/operations';

/** Takes the package's nodes; gives every page as file name (in docs/reference) and text. */
export function writePages(nodes: readonly INodeTypeDescription[]): ReadonlyMap<string, string> {
	return new Map([
		['codes.md', codesPage()],
		['formats.md', formatsPage(FORMATS)],
		['graph-errors.md', graphErrorsPage()],
		['identifiers.md', identifiersPage()],
		['mapping.md', mappingPage()],
		...nodes.map((node) => [fileOf(node), operationsPage(node)] as const),
	]);
}

/** `Meta Send Event` -> `send-event.md` */
function fileOf({ displayName }: INodeTypeDescription): string {
	return `${displayName.replace(/^Meta /, '').toLowerCase().replaceAll(' ', '-')}.md`;
}
