/**
 * The tag that Meta's Parameter Builder hangs on hashes, cookies and addresses, to say which library made them: two
 * letters for its language, or eight characters of base64url whose first byte is 1 and whose second is the language, 1
 * to 6 (docs/meta-api.md sections 13.3 and 13.5). Values that carry one are passed on with it, none is ever made up.
 */
export const TAG = '\\.(?:A[Qgw]|B[AQg]|AQ[E-Zab][\\w-]{5})';
