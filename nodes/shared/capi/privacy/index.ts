/** What of an event may leave, and what may be shown of it: the one place that all nodes ask. */
export { HIDDEN_CONTACT, holdsContact, holdsEmail, withoutContact } from './contacts';
export {
	allowedAppData,
	allowedOwnParameters,
	IDENTIFIERS,
	readOnlyIdentifiers,
} from './onlyIdentifiers';
export { privateValuesOf } from './privateValues';
