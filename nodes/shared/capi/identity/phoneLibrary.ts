/** libphonenumber and its metadata. The only file that imports them, so that the package holds them once. */
export {
	getCountryCallingCode,
	isSupportedCountry,
	parsePhoneNumberFromString,
	type CountryCode,
} from 'libphonenumber-js/max';
export { default as phoneMetadata } from 'libphonenumber-js/metadata.max.json';
