import { MATCH_KEYS } from '../../../../nodes/shared/capi/identity';
import { hashOf, reasons, run } from './support';

const MEGABYTE = 1_000_000;
const KEYS = MATCH_KEYS.map(({ key }) => key);

/** Texts on which careless readers take time that grows with the square of the length. */
const HOSTILE: readonly (readonly [string, (length: number) => string])[] = [
	['letters', (length) => 'a'.repeat(length)],
	['digits', (length) => '1'.repeat(length)],
	['combining marks', (length) => `a${'\u0315\u0300'.repeat(length / 2)}`],
	['spaces inside', (length) => `a${' '.repeat(length)}b`],
	['at signs', (length) => 'a@'.repeat(length / 2)],
	['addresses without end', (length) => 'a@b.'.repeat(length / 4)],
	['quotes', (length) => `a${'"'.repeat(length)}b`],
	['brackets', (length) => `[${'['.repeat(length)}`],
	['dots', (length) => `a${'.'.repeat(length)}b`],
	['percent signs', (length) => `https://x.example/?fbclid=${'%'.repeat(length)}`],
];

describe('values longer than a key can hold (docs/decisions.md section 1)', () => {
	it.each(HOSTILE)('a megabyte of %s in any key is left out and said', (_, write) => {
		const text = write(MEGABYTE);
		for (const key of [...KEYS, 'fbclid']) {
			const user = run({ [key]: text });
			expect(user.userData).toEqual({});
			expect(reasons(user, key === 'fbclid' ? 'fbc' : key)).toEqual(['too_long']);
		}
	});

	it.each(KEYS)('%s: nothing is read of what is too long', (key) => {
		const user = run({ [key]: ['x'.repeat(MEGABYTE)] });
		expect(user.match).toEqual({ sent: [], dropped: [{ key, reason: 'too_long' }], changed: [] });
	});

	it('white space around a value does not count', () => {
		expect(run({ em: `${' '.repeat(MEGABYTE)}jane@example.org\n` }).userData.em).toEqual([
			hashOf('jane@example.org'),
		]);
		expect(run({ em: ' '.repeat(MEGABYTE) }).match.dropped).toEqual([]);
	});

	it('real values are far from the limits', () => {
		const agent = `Mozilla/5.0 (Linux; Android 14) [FBAN/FB4A;${'FBAV/450.0.0;'.repeat(60)}]`;
		expect(run({ client_user_agent: agent }).userData).toEqual({ client_user_agent: agent });
		const name = 'Wolfeschlegelsteinhausenbergerdorff'.repeat(6);
		expect(run({ ln: name }).userData.ln).toEqual([hashOf(name.toLowerCase())]);
	});
});

describe('lists', () => {
	it('takes a hundred values and says that there were more', () => {
		const ids = Array.from({ length: 32_000 }, (_, index) => `id-${index}`);
		const user = run({ external_id: ids });
		expect(user.userData.external_id).toEqual(ids.slice(0, 100).map(hashOf));
		expect(reasons(user, 'external_id')).toEqual(['too_many_values']);
		expect(reasons(run({ external_id: ids.slice(0, 100) }), 'external_id')).toEqual([]);
	});

	it('does not count what is empty', () => {
		const list = [...Array.from({ length: 10_000 }, () => null), 'jane@example.org', ''];
		expect(run({ em: list }).userData.em).toEqual([hashOf('jane@example.org')]);
	});

	it('counts the values of a field that holds several', () => {
		const cell = Array.from({ length: 150 }, (_, index) => `a${index}@x.example`).join(',');
		const user = run({ em: cell });
		expect(user.userData.em).toHaveLength(100);
		expect(reasons(user, 'em')).toEqual(['too_many_values']);
	});

	it('looks at no more than the first hundred of two-megabyte cells', () => {
		const user = run({ em: Array.from({ length: 20 }, () => 'a@b.example '.repeat(170_000)) });
		expect(user.match.dropped).toEqual([{ key: 'em', reason: 'too_long' }]);
	});
});

describe("keys that are none of Meta's", () => {
	it('are told of once and without their names, which may be personal data', () => {
		const keys = Array.from({ length: 5_000 }, (_, index) => [`color_${index}`, 'x']);
		const user = run({ 'jane@example.org': 'x', 491511234567: 'y', ...Object.fromEntries(keys) });
		const named = user.match.dropped.map(({ key }) => key);
		expect(named).toEqual(['(unnamed)']);
		expect(JSON.stringify(user.match)).not.toContain('jane@example.org');
		expect(JSON.stringify(user.match)).not.toContain('491511234567');
	});
});
