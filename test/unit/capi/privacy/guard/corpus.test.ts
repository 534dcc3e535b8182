/** How often the guard takes something for data about a person that is none, and how often it misses what is. */
import { checkEvent, type RawEvent } from '../../../../../nodes/shared/capi';
import { ordinaryTexts } from './corpus/ordinary';
import { PEOPLE, type Person } from './corpus/people';
import { plantedIdentifiers } from './corpus/planted';

const NOW = 1_795_348_800;
const run = { nowMilliseconds: NOW * 1000, timezone: 'UTC', run: 'r:0' };
const MOST_FALSE_ALARMS = 0.005;
const MOST_MISSES = 0.01;

function check(event: Partial<RawEvent>, person: Person) {
	const raw: RawEvent = {
		event_name: 'Lead',
		event_time: NOW - 60,
		action_source: 'website',
		event_source_url: 'https://shop.example/',
		user_data: { ...person, client_user_agent: 'Mozilla/5.0 (X11; Linux x86_64)' },
		...event,
	};
	return checkEvent(
		{
			itemIndex: 0,
			raw,
			destination: { datasetId: '1' },
			defaultCountry: 'DE',
			hashExternalId: true,
		},
		0,
		run,
	);
}

const OF_GUARD = /^(?:personal_data_|page_address_cleaned|potentially_)/;

/** Of the ordinary texts those of which something is said, with the sentence. */
function alarmsOf(codes: RegExp): string[] {
	return ordinaryTexts().flatMap(({ sort, text, event }, index) => {
		const outcome = check(event, PEOPLE[index % PEOPLE.length]);
		const findings = outcome.status === 'refused' ? outcome.refusals : outcome.warnings;
		const found = findings.filter(({ code }) => codes.test(code));
		return found.length === 0 ? [] : [`${sort} ${text}: ${found[0].message}`];
	});
}

it.each([
	['data about a person', OF_GUARD],
	['words of sensitive categories', /^sensitive_words$/],
])('takes at most 0.5 %% of ordinary names, numbers, URLs and codes for %s', (_, codes) => {
	const { length } = ordinaryTexts();
	expect(length).toBeGreaterThanOrEqual(2000);
	const alarms = alarmsOf(codes);
	expect(alarms.slice(0, alarms.length > length * MOST_FALSE_ALARMS ? 50 : 0)).toEqual([]);
});

it('misses at most 1 % of planted identifiers, of all kinds and in all places', () => {
	const planted = plantedIdentifiers();
	expect(planted.length).toBeGreaterThanOrEqual(1000);
	const missed = planted.flatMap(({ kind, place, traces, person, event }) => {
		const outcome = check(event, person);
		if (outcome.status === 'refused')
			return outcome.refusals.every(({ code }) => code === 'personal_data_found')
				? []
				: [`${kind} in ${place}: ${outcome.refusals[0].message}`];
		const json = JSON.stringify({ ...outcome.event, user_data: undefined });
		return traces.some((trace) => json.includes(JSON.stringify(trace).slice(1, -1)))
			? [`${kind} in ${place}`]
			: [];
	});
	expect(missed.slice(0, missed.length > planted.length * MOST_MISSES ? 50 : 0)).toEqual([]);
});
