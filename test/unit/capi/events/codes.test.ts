import { refused, warned } from './everyFinding';
import { build, purchase, visitor, withCustomData } from './support';

it.each(Object.entries(refused))('%s refuses', (code, outcome) => {
	expect(outcome.status === 'refused' && outcome.refusals.map((refusal) => refusal.code)).toEqual([
		code,
	]);
});

it.each(Object.entries(warned))('%s warns', (code, outcome) => {
	expect(outcome.status).toBe('ready');
	expect(outcome.warnings.map((warning) => warning.code)).toEqual([code]);
});

it('words every finding as a sentence, with a field and a cure', () => {
	for (const outcome of [...Object.values(refused), ...Object.values(warned)]) {
		const refusals = outcome.status === 'refused' ? outcome.refusals : [];
		for (const { message } of [...refusals, ...outcome.warnings])
			expect(message).toMatch(/^[A-Z][^]*[A-Za-z0-9)/]\.$/);
		for (const { cure } of refusals) expect(cure).toMatch(/^[A-Z][^]*[^.]\.$/);
		for (const { field } of outcome.warnings) expect(field).not.toBe('');
	}
});

it('names the field by its display name', () => {
	const outcome = build(purchase({ event_source_url: '' }), visitor);
	expect(outcome).toMatchObject({
		refusals: [
			{
				field: 'event_source_url',
				message: 'Event Source URL is empty, but Website events need it.',
				cure:
					'Fill in Event Source URL. If it did not happen on your website, choose another Action Source: Physical Store for a ' +
					'sale in a store, CRM (Conversion Leads) for a stage of a lead in your CRM, Phone Call for an order by phone, System ' +
					'Generated for a renewal, Other for everything else.',
			},
		],
	});
});

it("shows no key of the user's data that may itself be personal", () => {
	const rows = { 'joe@example.com': 1, '491701234567': 2, '+49 170 1234567': 3, tel1701234567: 4 };
	const outcome = build(withCustomData({ ...rows, contents: [{ id: 'A', quantity: 1, ...rows }] }));
	const text = JSON.stringify([build(purchase({ ...rows })).warnings, outcome.warnings]);
	expect(text).not.toMatch(/joe|170/);
});
