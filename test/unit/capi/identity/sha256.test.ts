import SHA256 from 'crypto-js/sha256';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import { sha256, shortSha256 } from '../../../../nodes/shared/capi/identity/sha256';

const TEXTS = ['', 'mia.reed@example.com', 'Zoë 정'];

test.each(TEXTS)('of %j', (text) => {
	const digits = SHA256(text).toString();
	expect(sha256(text)).toBe(digits);
	for (const length of [8, 16, 32]) expect(shortSha256(text, length)).toBe(digits.slice(0, length));
});

test('what is kept of a shortened one is no longer than it', () => {
	setFlagsFromString('--expose-gc');
	const collectGarbage: () => void = runInNewContext('gc');
	const used = () => {
		collectGarbage();
		return process.memoryUsage().heapUsed;
	};
	const count = 100_000;
	const before = used();
	const kept = Array.from({ length: count }, (_, index) => shortSha256(`text ${index}`, 32));
	// The text with its header, and its place in the list; cut off, it would be 120 bytes.
	expect((used() - before) / count).toBeLessThan(80);
	expect(new Set(kept).size).toBe(count);
});
