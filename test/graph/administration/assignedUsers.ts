import { invalidParameter } from '../errors';
import { selectFields } from '../fields';
import type { GraphCall, GraphSide } from '../graphCall';
import type { JsonObject } from '../json';
import { businessFor, datasetFor, type NodeType } from '../objects';
import { pageOf } from '../paging';
import { checkParameters, ID, listOf, readList, required } from './parameters';
import { requireChange } from './permissions';

/** docs/meta-api.md section 7.3. */
const TASKS = ['AA_ANALYZE', 'ADVERTISE', 'ANALYZE', 'EDIT', 'UPLOAD'];

/** Meta's SDK, object AssignedUser, and what the edge adds to it (docs/meta-api.md section 7.3). */
const ASSIGNED_USER: NodeType = {
	name: 'AssignedUser',
	fields: new Set(['business', 'id', 'name', 'permitted_tasks', 'tasks', 'user_type']),
};

/** `POST /{dataset}/assigned_users`: the user gets these tasks in the place of those it had. */
export function assignUser(call: GraphCall, { world, administration }: GraphSide): JsonObject {
	requireChange(call.token);
	const dataset = datasetFor(call.objectId, call.token, world);
	checkParameters(call, { user: required(ID), tasks: required(listOf(...TASKS)) });
	const user = String(call.parameters.user);
	const isOurs = [...world.tokens.values()].some(
		({ userId, businessIds }) => userId === user && businessIds.includes(dataset.businessId),
	);
	if (!isOurs) throw invalidParameter('Param user must be a user of the business');
	const tasks = (readList(call.parameters.tasks) ?? []).map(String);
	administration.assignedUsers.set(`${dataset.id}/${user}`, { datasetId: dataset.id, user, tasks });
	return { success: true };
}

/** `GET /{dataset}/assigned_users`, for one business. */
export function listAssignedUsers(
	call: GraphCall,
	{ world, administration }: GraphSide,
): JsonObject {
	const dataset = datasetFor(call.objectId, call.token, world);
	checkParameters(call, { business: required(ID) });
	const business = businessFor(String(call.parameters.business), call.token, world);
	const users = [...administration.assignedUsers.values()]
		.filter(({ datasetId }) => datasetId === dataset.id)
		.map(({ user, tasks }) => ({
			tasks,
			id: user,
			name: [...world.tokens.values()].find(({ userId }) => userId === user)?.userName ?? '',
			user_type: 'SYSTEM_USER',
			business: { id: business.id, name: business.name },
		}));
	return pageOf(
		users.map((user) => selectFields(user, ASSIGNED_USER, call.parameters.fields)),
		call,
	);
}
