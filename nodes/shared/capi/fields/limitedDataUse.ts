/** The places in which Limited Data Use holds (docs/meta-api.md section 12.1). */

export interface LimitedDataUsePlace {
	readonly name: string;
	readonly abbreviation: string;
	readonly code: number;
}

/** The only country with Limited Data Use; 0 lets Meta find out by the IP address. */
export const LDU_COUNTRIES: readonly LimitedDataUsePlace[] = [
	{ name: 'United States', abbreviation: 'US', code: 1 },
];

export const LDU_STATES: readonly LimitedDataUsePlace[] = [
	{ name: 'California', abbreviation: 'CA', code: 1000 },
	{ name: 'Colorado', abbreviation: 'CO', code: 1001 },
	{ name: 'Connecticut', abbreviation: 'CT', code: 1002 },
	{ name: 'Florida', abbreviation: 'FL', code: 1003 },
	{ name: 'Oregon', abbreviation: 'OR', code: 1004 },
	{ name: 'Texas', abbreviation: 'TX', code: 1005 },
	{ name: 'Montana', abbreviation: 'MT', code: 1006 },
	{ name: 'Delaware', abbreviation: 'DE', code: 1007 },
	{ name: 'Nebraska', abbreviation: 'NE', code: 1008 },
	{ name: 'New Hampshire', abbreviation: 'NH', code: 1009 },
	{ name: 'New Jersey', abbreviation: 'NJ', code: 1010 },
	{ name: 'Minnesota', abbreviation: 'MN', code: 1011 },
	{ name: 'Maryland', abbreviation: 'MD', code: 1012 },
	{ name: 'Rhode Island', abbreviation: 'RI', code: 1013 },
];
