/** A value that is taken for one at a glance is one at a closer look, too. */
import { isAbsent, isClearlyThere, isDoubtful } from '../../../../nodes/shared/capi/absence';
import { FILLERS } from '../../../../nodes/shared/capi/fillers';

describe('told at a glance', () => {
	it.each([
		['mia.reed@example.com', 'em'],
		[' Mia.Reed@Example.com ', 'em'],
		['(030) 123456', 'ph'],
		['+49 151 2345678', 'ph'],
		['Zoë', 'fn'],
		[12.5, 'value'],
	])('%j in %s is there', (value, field) => {
		expect(isClearlyThere(value, field)).toBe(true);
	});

	it.each(FILLERS.flatMap((filler) => [filler, filler.toUpperCase(), ` ${filler}`, `${filler}  `]))(
		'the filler %j is not',
		(filler) => {
			for (const field of ['em', 'fn', 'country', 'content_name', 'event_time'])
				expect(isClearlyThere(filler, field)).toBe(false);
		},
	);

	it.each(['{{email}}', '%email%', '<%= x %>', '*|EMAIL|*', '', ' ', '-', '[]', '0', 0, null, []])(
		'%j is not',
		(value) => {
			expect(isClearlyThere(value, 'external_id')).toBe(false);
			expect(isClearlyThere(value, 'event_time')).toBe(false);
		},
	);

	it('a customer that shops write for none is not', () => {
		for (const word of ['guest', 'Anonymous', '-1', '00000000-0000-0000-0000-000000000000']) {
			expect(isAbsent(word, 'external_id')).toBe(true);
			expect(isClearlyThere(word, 'external_id')).toBe(false);
		}
	});

	it('what is there at a glance is neither absent nor doubtful', () => {
		const texts = ['na1', 'None of it', 'unknown street', 'nullable', '#1', '(none) at all x', 'k'];
		for (const text of texts.filter((one) => isClearlyThere(one, 'ct'))) {
			expect(isAbsent(text, 'ct')).toBe(false);
			expect(isDoubtful(text, 'ct')).toBe(false);
		}
		expect(texts.filter((one) => isClearlyThere(one, 'ct')).length).toBeGreaterThan(2);
	});
});
