import { decideConsent } from '../../../../../nodes/shared/capi';

const decide = (
	settings: Record<string, unknown>,
	answer: unknown,
	person: Record<string, unknown> = {},
	more: Record<string, unknown> = {},
) =>
	decideConsent(
		{ consentField: 'consent', ...settings },
		{ consent: answer },
		{ event_name: 'Purchase', user_data: person, ...more },
	);
/** `sent`, how it is limited, or the code of the skip. */
function becomes(...given: Parameters<typeof decide>): string {
	const decision = decide(...given);
	if (decision.kind === 'skip') return decision.skip.code;
	const { raw, onlyKeys } = decision;
	if (onlyKeys) return `only ${[...onlyKeys].join()}`;
	if (raw.data_processing_options)
		return `LDU ${String(raw.data_processing_options_country)} ${String(raw.data_processing_options_state)}`;
	return raw.opt_out === true ? 'opt_out' : 'sent';
}

describe('what happens without consent', () => {
	const identifiers = { identifiersWithoutConsent: ['external_id', 'nobody'] };
	it.each<[outcome: string, becomes: string]>([
		['skip', 'consent_withdrawn'],
		['anything else', 'consent_withdrawn'],
		['send', 'sent'],
		['optOut', 'opt_out'],
		['limitedDataUse', 'LDU 0 0'],
		['onlyIdentifiers', 'only external_id'],
	])('%s', (ifRefused, wanted) => {
		expect(becomes({ ifRefused, ...identifiers }, 'no')).toBe(wanted);
		expect(becomes({ ifRefused, ...identifiers }, 'yes')).toBe('sent');
		expect(becomes({ ifRefused, ...identifiers }, '')).toBe('consent_missing');
		expect(becomes({ ifMissing: ifRefused, ...identifiers }, '')).toBe(
			wanted.replace('withdrawn', 'missing'),
		);
	});

	it('is a skip where nothing is chosen, and nothing where nothing is asked', () => {
		expect(becomes({}, 'no')).toBe('consent_withdrawn');
		expect(becomes({}, undefined)).toBe('consent_missing');
		expect(becomes({}, 'perhaps')).toBe('consent_not_understood');
		expect(becomes({ consentField: '' }, 'no')).toBe('sent');
		expect(decideConsent({ ifMissing: 'skip', byRegion: true }, {}, {}).kind).toBe('send');
	});

	it('sends no identifier where none is chosen', () => {
		expect(becomes({ ifRefused: 'onlyIdentifiers' }, 'no')).toBe('only ');
	});

	it('is said of an event that is sent all the same', () => {
		expect(decide({ ifRefused: 'optOut' }, 'no')).toMatchObject({
			warning: {
				code: 'sent_without_consent',
				message: expect.stringContaining('with the opt-out'),
			},
		});
		expect(decide({ ifRefused: 'optOut' }, 'yes')).not.toHaveProperty('warning');
	});

	it('limits the use of data by the state, and leaves limits of the event’s own', () => {
		const us = { country: 'US', st: 'CA' };
		expect(becomes({ ifRefused: 'limitedDataUse' }, 'no', us)).toBe('LDU 1 California');
		const own = {
			data_processing_options: ['LDU'],
			data_processing_options_country: 1,
			data_processing_options_state: 1001,
		};
		expect(becomes({ ifRefused: 'limitedDataUse' }, 'no', us, own)).toBe('LDU 1 1001');
		expect(
			becomes({ ifRefused: 'limitedDataUse' }, 'no', us, { data_processing_options: [] }),
		).toBe('LDU 1 California');
	});

	it('asks for every field and value that is named: one that is missing is missing in the whole', () => {
		expect(becomes({ consentValue: true }, 'yes')).toBe('sent');
		expect(becomes({ consentValue: undefined }, 'yes')).toBe('consent_missing');
		expect(becomes({ consentValue: false }, 'yes')).toBe('consent_contradictory');
		expect(becomes({ signals: ['tcf'] }, 'yes')).toBe('consent_missing');
	});
});

describe('By Region', () => {
	const rules = {
		byRegion: true,
		regionEea: 'consent',
		regionUk: 'objection',
		regionSwitzerland: 'notAsked',
		regionUsStates: 'limitedAfterObjection',
		regionElsewhere: 'objection',
	};
	const US_HASHED = '79adb2a2fce5c6ba215fe5f27f532d4e7edbac4b6a5e09e1ef3a08084a904621';
	const CALIFORNIA = { country: 'United States', st: 'California' };
	it.each<[person: Record<string, unknown>, no: string, nothing: string]>([
		[{ country: 'Germany' }, 'consent_withdrawn', 'consent_missing'],
		[{ country: ['fr'] }, 'consent_withdrawn', 'consent_missing'],
		[{ country: 'NO' }, 'consent_withdrawn', 'consent_missing'],
		[{ country: 'RE' }, 'consent_withdrawn', 'consent_missing'],
		[{ country: 'UK' }, 'consent_withdrawn', 'sent'],
		[{ country: 'CH' }, 'sent', 'sent'],
		[CALIFORNIA, 'LDU 1 California', 'sent'],
		[{ country: 'us', st: 'us-tx' }, 'LDU 1 Texas', 'sent'],
		[{ country: 'us', st: 'NY' }, 'consent_withdrawn', 'sent'],
		[{ country: 'us' }, 'consent_withdrawn', 'sent'],
		[{ country: 'br' }, 'consent_withdrawn', 'sent'],
		[{}, 'consent_withdrawn', 'consent_missing'],
		[{ country: 'Atlantis' }, 'consent_withdrawn', 'consent_missing'],
		[{ country: ['de', 'us'] }, 'consent_withdrawn', 'consent_missing'],
		// us, as SHA-256, with the state plain and hashed
		[{ country: US_HASHED, st: 'ca' }, 'LDU 1 California', 'sent'],
		[{ country: US_HASHED, st: US_HASHED }, 'consent_withdrawn', 'sent'],
		// no country of the world
		[{ country: US_HASHED.replace('7', '8') }, 'consent_withdrawn', 'consent_missing'],
	])('%j', (person, no, nothing) => {
		expect(becomes(rules, 'no', person)).toBe(no);
		expect(becomes(rules, undefined, person)).toBe(nothing);
		expect(becomes(rules, 'yes', person)).toBe('sent');
	});

	it('asks for consent where no rule is chosen, but for the states with Limited Data Use', () => {
		for (const country of ['de', 'gb', 'ch', 'br', ''])
			expect(becomes({ byRegion: true }, '', { country })).toBe('consent_missing');
		expect(becomes({ byRegion: true }, 'no', CALIFORNIA)).toBe('LDU 1 California');
	});

	it('says the outcomes of the node’s own choice', () => {
		expect(becomes({ ...rules, ifRefused: 'optOut' }, 'no', { country: 'UK' })).toBe('opt_out');
		expect(becomes({ ...rules, ifMissing: 'send' }, '', { country: 'de' })).toBe('sent');
	});
});

it.each([
	['an object', (consent: string) => ({ result: { consent } })],
	['a list of one', (consent: string) => ({ data: [{ consent }] })],
	['JSON text', (consent: string) => ({ id: 5, payload: JSON.stringify({ consent }) })],
	['two objects', (consent: string) => ({ body: { event: { consent } } })],
])('consent is found where %s only wraps the payload', (_, wrap) => {
	const settings = { consentField: 'consent', ifMissing: 'send' };
	expect(decideConsent(settings, wrap('no'), { event_name: 'Purchase' }).kind).toBe('skip');
	expect(decideConsent({ consentField: 'consent' }, wrap('yes'), {}).kind).toBe('send');
});
