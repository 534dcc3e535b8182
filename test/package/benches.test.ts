/** The benchmark that tells what the privacy guard costs takes it out of the built package. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { checkoutWithoutGuard } from '../../bench/withoutGuard';

it('the guard is found in the built package', () => {
	const { folder, remove } = checkoutWithoutGuard();
	try {
		expect(existsSync(join(folder, 'dist/nodes/shared/capi/index.js'))).toBe(true);
	} finally {
		remove();
	}
});
