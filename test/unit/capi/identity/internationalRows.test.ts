import { makeRows } from '../../../../bench/internationalRows';
import { hashOf, run } from './support';

const PLAIN_KEYS: ReadonlySet<string> = new Set(['fbc', 'client_ip_address']);

describe('rows from all countries that say what must come of them', () => {
	it.each([1, 2, 3])(
		'seed %i: nothing is sent otherwise, nothing is lost, nothing vanishes unsaid',
		(seed) => {
			for (const row of makeRows(700, seed)) {
				const { userData, match } = run(
					Object.fromEntries(Object.entries(row).map(([key, { given }]) => [key, given])),
				);
				for (const [key, { given, wanted, manner }] of Object.entries(row)) {
					const sent = [userData[key] ?? []].flat();
					const expected = wanted.map((form) => (PLAIN_KEYS.has(key) ? form : hashOf(form)));
					expect({ key, manner, given, sent }).toEqual({ key, manner, given, sent: expected });
					if (wanted.length === 0) expect(match.dropped.map((entry) => entry.key)).toContain(key);
				}
			}
		},
	);
});
