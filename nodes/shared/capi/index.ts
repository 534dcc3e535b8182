/**
 * Meta's rules as a library: what an event is, how a person's data is normalized and hashed, how foreign payloads are
 * read, what is refused. It knows no n8n, no network and no clock. This is its only door.
 */
export { isAbsent } from './absence';
export { type CheckableEvent, checkEvent, type RunContext } from './check';
export {
	ACTION_SOURCES,
	ALLOWED_CLOCK_SKEW_SECONDS,
	readActionSource,
	serializeEvent,
} from './events';
export {
	INSTALL_ACTIVITY,
	INSTALL_EVENT,
	isAppEventName,
	toAppEventName,
} from './fields/appEventNames';
export {
	ENTRY_PARAMETERS,
	KEYS_BESIDE_UD,
	OWN_REQUEST_PARAMETERS,
	UD_KEYS,
} from './fields/appEventParameters';
export { APP_DATA_FIELDS, DEVICE_FIELDS } from './fields/appData';
export { Choices } from './fields/choices';
export { CUSTOM_DATA_FIELDS, CUSTOM_DATA_TABLE } from './fields/customData';
export { EVENT_FIELDS, EVENT_TABLE } from './fields/event';
export type { Field, FieldKind, FieldRow } from './fields/field';
export { FIRST_FIELDS, FIRST_MESSAGING_FIELDS } from './fields/firstFields';
export { displayName, inWords, showableKey } from './fields/fieldNames';
export { looksLikeClick } from './fields/looksLikeClick';
export { LDU_STATES } from './fields/limitedDataUse';
export { MESSAGING_CHANNELS, MESSAGING_EVENTS } from './fields/messaging';
export { ALL_FIELDS } from './fields/allFields';
export { placeFields } from './fields/placeFields';
export { copyOf, fieldsFrom, PlainFields } from './plainFields';
export { PERSON_TABLE, type PersonKey, USER_DATA_FIELDS } from './fields/person';
export {
	CODES,
	type ChangeNote,
	type DropReason,
	type RefusalCode,
	type SkipCode,
	type WarningCode,
} from './findings/codes';
export { dropWords } from './findings/dropWords';
export { shownTime, shownValue } from './findings/shownValue';
export { fillIn, refusal, skip, type Skip, warning } from './findings/findings';
export { FREE_TEXT, REAL_WORDS } from './fillers';
export { countryCodeOf, identify, type IdentityContext, MATCH_KEYS } from './identity';
export { shortSha256 } from './identity/sha256';
export { isCrawler } from './identity/userAgent';
export { findTarget, fold, withoutMark } from './mapping/aliases';
export {
	firstPayloadOf,
	isWebhookItem,
	openRequest,
	payloadsOf,
	type OpenRequest,
	readBody,
} from './mapping/envelope';
export { FORMATS } from './mapping/formats';
export { amountOfItem } from './mapping/amountOfItem';
export { likelySourceOfItem } from './mapping/likelySourceOfItem';
export type { ItemEvent, MappingReport, ReadingOptions } from './mapping/itemEvent';
export { autoMap, readEventByEvent, readItem } from './mapping/readItem';
export { judgeMapped, onlyOne, readBesideMapped } from './mapping/mappedByHand';
export { warningsOfValues, withZoneOfItem } from './mapping/mappedValues';
export { nameEvent } from './mapping/nameEvent';
export { type LeftOutCode, NEVER_A_STAGE } from './mapping/leftOut';
export { assumeEventName } from './mapping/assumedName';
export {
	type AppEventDetails,
	translateAppItem,
} from './mapping/formats/appEvents/translateAppItem';
export { readJsonEvents } from './mapping/jsonEvents';
export { liftPartnerAgent, readPartnerAgent } from './events/partnerAgent';
export {
	ALL_REGIONS,
	CONSENT_OUTCOMES,
	CONSENT_REGIONS,
	CONSENT_RULES,
	CONSENT_SIGNALS,
	decideConsent,
} from './privacy/consent';
export {
	ADDRESS_TREATMENTS,
	allowedOwnParameters,
	FIELD_TREATMENTS,
	guardLabels,
	guardParameters,
	type GuardSettings,
	HIDDEN_CONTACT,
	holdsDataOfPerson,
	isDayOfBirth,
	phonesOfItem,
	holdsOwnValue,
	holdsPersonalData,
	isOwnValue,
	ID_TREATMENTS,
	NAME_TREATMENTS,
	IDENTIFIERS,
	privateValuesOf,
	readGuardSettings,
	readOnlyIdentifiers,
	withoutContact,
	withoutOwnQuotes,
} from './privacy';
export { parseLosslessJson } from './mapping/losslessJson';
export { asUtc } from './mapping/timeConversions';
export { readTime, readUnixSeconds, type UnreadableTime } from './times/readTime';
export type {
	ActionSource,
	EdgeRules,
	EventOutcome,
	JsonObject,
	JsonValue,
	MatchReport,
	MatchStrength,
	RawEvent,
	RawObject,
	Refusal,
	ServerEvent,
	UserData,
	Warning,
} from './types';
export { isObject, isPlainObject, parseJson, readObject, readText } from './values';
export { looksLikeEventTime } from './mapping/generic/timeLike';
export { warnOfUnusedTime } from './mapping/mappingFindings';
export { isStandardEvent, STANDARD_EVENTS } from './fields/standardEvents';
