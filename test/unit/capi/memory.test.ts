import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import { isPersonalKey } from '../../../nodes/shared/capi/fields/personalKeys';
import { isProductField } from '../../../nodes/shared/capi/fields/productFields';
import { normalizeCountry } from '../../../nodes/shared/capi/identity/country';
import { findTarget } from '../../../nodes/shared/capi/mapping/aliases';
import { readPath } from '../../../nodes/shared/capi/mapping/paths';
import { isCrawler } from '../../../nodes/shared/capi/identity/userAgent';

const LENGTH = 20_000;
const TIMES = 2000;

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/** Bytes in use that nobody can give back. */
function used(): number {
	collectGarbage();
	return process.memoryUsage().heapUsed;
}

/** As parsed from JSON: a text of its own, in one piece. */
const text = (index: number): string => Buffer.alloc(LENGTH, `${index} bot `).toString('latin1');

test.each<[string, (value: string) => unknown]>([
	['a field that may be one of a product', isProductField],
	['a field that may be personal', isPersonalKey],
	['a field that may be an alias', findTarget],
	['a path', (path) => readPath({}, path)],
	['a country', normalizeCountry],
	['a user agent', isCrawler],
])('of 40 MB of texts for %s nearly nothing stays in memory', (_, look) => {
	const before = used();
	for (let index = 0; index < TIMES; index++) look(text(index));
	expect(used() - before).toBeLessThan(4_000_000);
});
