/** The edges that administer event sets: which handler answers what. Facts: docs/meta-api.md sections 7 and 10.1. */
import { GRAPH_ERRORS, GraphError } from '../errors';
import type { GraphCall, GraphHandler, GraphSide } from '../graphCall';
import type { JsonObject } from '../json';
import { createTestLead, deleteTestLead, subscribeApp } from '../leads/forms';
import { readAccountTracking, writeAccountTracking } from './accountTracking';
import { adNode, listAds, updateAd } from './ads';
import { assignUser, listAssignedUsers } from './assignedUsers';
import {
	conversionNode,
	createConversion,
	deleteConversion,
	listConversions,
	updateConversion,
} from './customConversions';
import {
	createDataset,
	createPixel,
	listOldEventSets,
	oldEventSetNode,
	updateDataset,
} from './eventSets';
import { listDiagnostics } from './diagnostics';
import { giveToken, readInstallation, uninstall } from './installations';
import { readInsights, readReport, reportNode, startReport } from './insights';
import { createMessagingDataset, readMessagingDataset } from './messagingDatasets';
import { checkParameters } from './parameters';
import {
	listAccounts,
	listAgencies,
	readSet,
	shareWithAccount,
	shareWithAgency,
	unshareWithAccount,
	unshareWithAgency,
} from './sharing';
import { adFor, maySee, type CustomConversion } from './state';
import { readConversionStatistics, readStatistics } from './statistics';
import { findUpload, listUploads, uploadNode } from './uploads';

export { readQuality } from './quality';

/** `GET /{object}/{edge}`. */
export const ADMINISTRATION_EDGES: Readonly<Record<string, GraphHandler>> = {
	offline_conversion_data_sets: listOldEventSets,
	assigned_users: listAssignedUsers,
	dataset: readMessagingDataset,
	da_checks: listDiagnostics,
	fbe_installs: readInstallation,
	tracking: readAccountTracking,
	shared_accounts: listAccounts,
	agencies: listAgencies,
	shared_agencies: listAgencies,
	ads: listAds,
	offline_event_uploads: (call, side) => {
		if (side.administration.oldEventSets.has(call.objectId))
			throw new GraphError(GRAPH_ERRORS.objectMissing);
		return listUploads(call, side);
	},
	uploads: (call, side) => {
		if (!side.administration.oldEventSets.has(call.objectId))
			throw new GraphError(GRAPH_ERRORS.objectMissing);
		return listUploads(call, side);
	},
	progress: (call, side) => {
		const upload = findUpload(call.objectId, side);
		if (upload === undefined) throw new GraphError(GRAPH_ERRORS.objectMissing);
		checkParameters(call, {});
		return { data: [{ percent_done: upload.percentDone }] };
	},
	stats: (call, side) =>
		conversionOf(call, side) === undefined
			? readStatistics(call, side)
			: readConversionStatistics(call),
	customconversions: listConversions,
	insights: (call, side) => {
		const report = side.administration.reports.get(call.objectId);
		return report === undefined ? readInsights(call, side) : readReport(call, report);
	},
};

const WRITES: Readonly<Record<string, GraphHandler>> = {
	ads_dataset: createDataset,
	adspixels: createPixel,
	assigned_users: assignUser,
	dataset: createMessagingDataset,
	tracking: writeAccountTracking,
	access_token: giveToken,
	subscribed_apps: subscribeApp,
	test_leads: createTestLead,
	shared_accounts: shareWithAccount,
	agencies: shareWithAgency,
	customconversions: createConversion,
	insights: startReport,
};

const DELETES: Readonly<Record<string, GraphHandler>> = {
	shared_accounts: unshareWithAccount,
	agencies: unshareWithAgency,
	fbe_installs: uninstall,
};

/** `POST /{object}/{edge}`. */
export const writeEdge: GraphHandler = (call, side) => run(WRITES, call, side);

/** `DELETE /{object}/{edge}`. */
export const deleteEdge: GraphHandler = (call, side) => run(DELETES, call, side);

function run(
	handlers: Readonly<Record<string, GraphHandler>>,
	call: GraphCall,
	side: GraphSide,
): JsonObject {
	if (!Object.hasOwn(handlers, call.edge)) throw new GraphError(GRAPH_ERRORS.objectMissing);
	return handlers[call.edge](call, side);
}

/** `GET /{dataset}/adaccounts`; undefined for `me`, whose edge of the same name lists the token's own ad accounts. */
export function listAccountsOfSet(call: GraphCall, side: GraphSide): JsonObject | undefined {
	const isSet =
		side.world.datasets.has(call.objectId) || side.administration.oldEventSets.has(call.objectId);
	return isSet ? listAccounts(call, side) : undefined;
}

/** `GET /{id}` of what only the administration knows; undefined for all else. */
export function administrationNode(call: GraphCall, side: GraphSide): JsonObject | undefined {
	const { objectId, parameters } = call;
	const { administration, world } = side;
	if (administration.oldEventSets.has(objectId)) {
		const set = administration.oldEventSets.get(readSet(call, side));
		return set && oldEventSetNode(set, parameters.fields);
	}
	if (administration.ads.has(objectId))
		return adNode(adFor(objectId, call.token, world, administration), parameters.fields);
	const conversion = conversionOf(call, side);
	if (conversion) return conversionNode(conversion, parameters.fields);
	const report = administration.reports.get(objectId);
	if (report) return reportNode(report);
	const upload = findUpload(objectId, side);
	return upload && uploadNode(upload, parameters.fields);
}

function conversionOf(
	{ objectId, token }: GraphCall,
	{ world, administration }: GraphSide,
): CustomConversion | undefined {
	const conversion = administration.customConversions.get(objectId);
	return conversion && maySee(conversion.ownerId, token, world) ? conversion : undefined;
}

/** `POST /{id}`. */
export const updateNode: GraphHandler = (call, side) => {
	if (side.administration.ads.has(call.objectId)) return updateAd(call, side);
	const conversion = conversionOf(call, side);
	if (conversion) return updateConversion(call, side, conversion);
	return updateDataset(call, side);
};

/** `DELETE /{id}`: of these objects only custom conversions and test leads can be deleted. */
export const deleteNode: GraphHandler = (call, side) => {
	const testLead = deleteTestLead(call, side);
	if (testLead !== undefined) return testLead;
	const conversion = conversionOf(call, side);
	if (conversion === undefined) throw new GraphError(GRAPH_ERRORS.objectMissing);
	return deleteConversion(call, side, conversion);
};
