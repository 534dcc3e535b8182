/** Meta's Graph API: its addresses, ids, errors and pages. It knows no n8n. This is its only door. */
export {
	calledAddress,
	type CallRoot,
	DEFAULT_API_VERSION,
	DEFAULT_BASE_URL,
	gatewayRoot,
	graphRoot,
	isAtHost,
	proveAppSecret,
	readEndpoint,
	readGateway,
} from './endpoint';
export { removeValues, withoutEchoes } from './echoes';
export { codesOfKind } from './errors/errorTable';
export { namedPermissions } from './errors/permissions';
export type { FailureKind, GraphFailure } from './failure';
export { adAccountDigits, type IdKind, readGraphId } from './ids';
export { isObject, toText } from './json';
export {
	EndlessList,
	type ListPage,
	type ListSoFar,
	PageWatch,
	readList,
	readListPage,
	readListSoFar,
} from './paging';
export { readFailure } from './readFailure';
export { type GraphReply, readReplyObject, readTraceId } from './reply';
export { type Right, RIGHTS } from './rights';
export { scrub } from './scrub';
export { sentence } from './sentence';
export { DAYS_OF_WARNING, findVersionEnd, type VersionEnd, warnOfVersionEnd } from './versionEnds';
