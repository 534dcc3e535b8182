/** Limited Data Use (docs/meta-api.md section 12.1). */
import { isAbsent } from '../absence';
import { displayName } from '../fields/fieldNames';
import { LDU_COUNTRIES, LDU_STATES, type LimitedDataUsePlace } from '../fields/limitedDataUse';
import type { Findings } from '../findings/findings';
import type { RawEvent, RawValue, ServerEvent, UserData } from '../types';
import { readBoolean, readText, readTextList } from '../values';

const GEOLOCATE = 0;
const UNITED_STATES = 1;
const COUNTRY_CODES = codesByWord(LDU_COUNTRIES, [
	['usa', UNITED_STATES],
	['united states of america', UNITED_STATES],
]);
const STATE_CODES = codesByWord(LDU_STATES, []);

function codesByWord(
	places: readonly LimitedDataUsePlace[],
	more: readonly (readonly [string, number])[],
) {
	return new Map<string, number>([
		['0', GEOLOCATE],
		...more,
		...places.flatMap(({ name, abbreviation, code }) =>
			[name.toLowerCase(), abbreviation.toLowerCase(), String(code)].map(
				(word) => [word, code] as const,
			),
		),
	]);
}

type LimitedDataUse = Pick<
	ServerEvent,
	'data_processing_options' | 'data_processing_options_country' | 'data_processing_options_state'
>;

/**
 * The three data processing fields as Meta takes them; `{}` where the event says nothing of them. A country or state is
 * given by name, abbreviation or code. Refuses what cannot be read (a privacy choice is never dropped), and Limited
 * Data Use without a state where there is no IP address to find it by.
 */
export function readLimitedDataUse(
	raw: RawEvent,
	userData: UserData,
	findings: Findings,
): LimitedDataUse {
	if (isAbsent(raw.data_processing_options, 'data_processing_options')) {
		warnOfPlaceAlone(raw, findings);
		return {};
	}
	const isOn = readSwitch(raw.data_processing_options);
	if (isOn === undefined) {
		findings.refuse(
			'value_not_allowed',
			'data_processing_options',
			'Limited Data Use is neither on nor off.',
			'Set Limited Data Use to ["LDU"] or true where data use is limited, to [] or false where it is not.',
		);
		return {};
	}
	return isOn ? readPlace(raw, userData, findings) : { data_processing_options: [] };
}

/** Meta reads the place only beside the options: without them nothing is limited (docs/meta-api.md section 12.1). */
function warnOfPlaceAlone(raw: RawEvent, findings: Findings): void {
	for (const field of [
		'data_processing_options_country',
		'data_processing_options_state',
	] as const) {
		if (isAbsent(raw[field])) continue;
		findings.warn(
			'ldu_place_alone',
			field,
			`${displayName(field)} was not sent, and data use is not limited: ${displayName('data_processing_options')} is empty. ` +
				'Set it to ["LDU"] to limit data use.',
		);
	}
}

function readSwitch(value: RawValue): boolean | undefined {
	const boolean = readBoolean(value);
	if (boolean !== undefined) return boolean;
	const options = readTextList(value);
	if (options?.length === 0) return false;
	return options?.every((option) => option.toUpperCase() === 'LDU') ? true : undefined;
}

function readPlace(raw: RawEvent, userData: UserData, findings: Findings): LimitedDataUse {
	const statedCountry = readCode(raw.data_processing_options_country, COUNTRY_CODES);
	const state = readCode(raw.data_processing_options_state, STATE_CODES) ?? GEOLOCATE;
	const country = statedCountry ?? (state === GEOLOCATE ? GEOLOCATE : UNITED_STATES);
	if (country === 'unknown' || (country === GEOLOCATE && state !== GEOLOCATE)) {
		findings.refuse(
			'value_not_allowed',
			'data_processing_options_country',
			'Limited Data Use: Country is none that Meta offers, or contradicts the state.',
			'Set it to United States (1), or to 0 to let Meta find the place by the IP address.',
		);
	}
	if (state === 'unknown') {
		findings.refuse(
			'value_not_allowed',
			'data_processing_options_state',
			'Limited Data Use: State is none that Meta offers it for.',
			`Set it to ${LDU_STATES.map(({ name }) => name).join(', ')}, or to 0 to let Meta find the place by the IP address.`,
		);
	}
	if (country === 'unknown' || state === 'unknown') return {};
	if (state === GEOLOCATE && !('client_ip_address' in userData)) {
		findings.refuse(
			'ldu_location_missing',
			'data_processing_options_state',
			'Limited Data Use is on, but there is neither a state nor an IP address to find it by.',
			'Choose the state in the option Limited Data Use, or give Client IP Address (client_ip_address).',
		);
	}
	return {
		data_processing_options: ['LDU'],
		data_processing_options_country: country,
		data_processing_options_state: state,
	};
}

function readCode(
	value: RawValue,
	codes: ReadonlyMap<string, number>,
): number | 'unknown' | undefined {
	if (isAbsent(value)) return undefined;
	return codes.get(readText(value)?.toLowerCase() ?? '') ?? 'unknown';
}
