/** The last gate before an event leaves: data of a person where Meta forbids it, and words of sensitive categories. */
export { CARD_NETWORKS } from './detectors/cards';
export { APP_DATA_ROLES, CONTENT_ROLES, CUSTOM_DATA_ROLES } from './fieldRoles';
export { findIdentifier } from './findIdentifier';
export { guardEvent, guardLabels, guardParameters } from './guardEvent';
export { holdsDataOfPerson } from './holdsDataOfPerson';
export { type KindId, KINDS } from './kinds';
export { readGuardSettings } from './readSettings';
export { CATEGORIES, SENSITIVE_RULES, SENSITIVE_WORDS } from './sensitive';
export {
	ADDRESS_TREATMENTS,
	DEFAULT_GUARD,
	FIELD_TREATMENTS,
	type GuardSettings,
	ID_TREATMENTS,
	NAME_TREATMENTS,
} from './treatments';
export { CLICK_IDS } from './address/urlParameters';
