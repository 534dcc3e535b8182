/** Meta's Graph API: its addresses, ids, errors and pages. It knows no n8n. This is its only door. */
export { DEFAULT_API_VERSION, DEFAULT_BASE_URL, isAtHost, proveAppSecret, readEndpoint } from './endpoint';
export { type FailureKind, type GraphFailure, type GraphReply, readFailure, readReplyObject, readTraceId, scrub } from './failures';
export { adAccountDigits, type IdKind, readGraphId } from './ids';
export { isObject, toText } from './json';
export { type ListPage, readList, readListPage } from './paging';
export { sentence } from './sentence';
