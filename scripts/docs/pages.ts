/** The generated reference: each page of docs/reference with what writes it. */
import type { INodeTypeDescription } from 'n8n-workflow';

import { operations as leadStage } from '../../nodes/MetaLeadStage/resources';
import { operations as offlineEventSet } from '../../nodes/MetaOfflineEventSet/resources';
import { operations as sendEvent } from '../../nodes/MetaSendEvent/resources';
import { FORMATS } from '../../nodes/shared/capi/mapping/formats';
import type { NodeOperations } from '../../nodes/shared/n8n/operations';
import { codesPage } from './pages/codes';
import { formatPages } from './pages/formats';
import { graphErrorsPage } from './pages/graphErrors';
import { identifiersPage } from './pages/identifiers';
import { leadFunnelPage } from './pages/leadFunnel';
import { mappingPage } from './pages/mapping';
import { messagesPage } from './pages/messages';
import { type DocumentedNode, operationsPage } from './pages/operations';
import { privacyGuardPage } from './pages/privacyGuard';

const OPERATIONS: Readonly<Record<string, NodeOperations>> = {
	metaLeadStage: leadStage,
	metaOfflineEventSet: offlineEventSet,
	metaSendEvent: sendEvent,
};

/** The nodes by their descriptions, each with its operations. */
export function documentedNodes(descriptions: readonly INodeTypeDescription[]): DocumentedNode[] {
	return descriptions.map((description) => ({
		description,
		operations: OPERATIONS[description.name],
	}));
}

/** Takes the package's nodes; gives every page as its path below docs/reference and its text. */
export function writePages(
	descriptions: readonly INodeTypeDescription[],
): ReadonlyMap<string, string> {
	return new Map([
		['codes.md', codesPage()],
		...formatPages(FORMATS),
		['graph-errors.md', graphErrorsPage()],
		['identifiers.md', identifiersPage()],
		['lead-funnel.md', leadFunnelPage()],
		['mapping.md', mappingPage()],
		['messages.md', messagesPage()],
		['privacy-guard.md', privacyGuardPage()],
		...documentedNodes(descriptions).map((node) => [fileOf(node), operationsPage(node)] as const),
	]);
}

/** `Meta Send Event` -> `send-event.md` */
function fileOf({ description: { displayName } }: DocumentedNode): string {
	return `${displayName
		.replace(/^Meta /, '')
		.toLowerCase()
		.replaceAll(' ', '-')}.md`;
}
