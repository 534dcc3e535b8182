/** What of an event may leave, and what may be shown of it: the one place that all nodes ask. */
export { HIDDEN_CONTACT, holdsContact, holdsPersonalData, withoutContact } from './contacts';
export { isDayOfBirth } from './dayOfBirth';
export {
	ADDRESS_TREATMENTS,
	DEFAULT_GUARD,
	FIELD_TREATMENTS,
	guardEvent,
	guardLabels,
	guardParameters,
	type GuardSettings,
	holdsDataOfPerson,
	ID_TREATMENTS,
	NAME_TREATMENTS,
	readGuardSettings,
} from './guard';
export { holdsOwnValue, isOwnValue } from './ownTexts';
export {
	allowedAppData,
	allowedOwnParameters,
	IDENTIFIERS,
	readOnlyIdentifiers,
} from './onlyIdentifiers';
export { phonesOfItem } from './phonesOfItem';
export { privateValuesOf } from './privateValues';
export { withoutOwnKeys } from './unnamedKeys';
export { withoutOwnQuotes } from './unquoted';
