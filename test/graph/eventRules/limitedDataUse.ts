import { isBlank, objectAt } from './jsonTypes';
import type { EventRule } from './rule';
import { REFUSALS, refuse, refuseGenerally } from './rule';

const OPTIONS = 'data_processing_options';
const COUNTRY = `${OPTIONS}_country`;
const STATE = `${OPTIONS}_state`;

/** docs/meta-api.md section 12.1: 0 lets Meta geolocate, 1 is the USA, and California (1000) to Rhode Island (1013). */
const GEOLOCATE = 0;
const USA = 1;
const FIRST_STATE = 1000;
const LAST_STATE = 1013;

/** Limited Data Use must be complete (2804030) and of codes that exist (the bare code 100). */
export const limitedDataUse: EventRule = (event) => {
	const options = event[OPTIONS];
	if (!Array.isArray(options) || options.length === 0) return undefined;
	if (options.some((option) => option !== 'LDU'))
		return refuseGenerally(OPTIONS, `${OPTIONS} must be [] or ["LDU"]`);
	if (event[COUNTRY] === undefined || event[STATE] === undefined) {
		return refuse(
			REFUSALS.limitedDataUseIncomplete,
			OPTIONS,
			'LDU without a country or without a state',
		);
	}
	const country = Number(event[COUNTRY]);
	const state = Number(event[STATE]);
	if (country !== GEOLOCATE && country !== USA)
		return refuseGenerally(COUNTRY, `${COUNTRY} must be 0 or 1`);
	if (state !== GEOLOCATE && (country !== USA || state < FIRST_STATE || state > LAST_STATE)) {
		return refuseGenerally(STATE, `${STATE} is not a state of the country`);
	}
	return state === GEOLOCATE && isBlank(objectAt(event, 'user_data').client_ip_address)
		? refuse(
				REFUSALS.limitedDataUseIncomplete,
				STATE,
				'Meta cannot geolocate without client_ip_address',
			)
		: undefined;
};
