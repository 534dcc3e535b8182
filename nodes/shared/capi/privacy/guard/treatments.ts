/** What may be done with data of a person where it does not belong. Values are kept in saved workflows. */
interface Treatment<Value extends string> {
	readonly value: Value;
	readonly name: string;
	readonly description: string;
}

const REFUSE = {
	value: 'refuse',
	name: 'Refuse Event',
	description: 'The event is not sent, and its error says which field to correct',
} as const;
const SEND = {
	value: 'send',
	name: 'Send With Warning',
	description: 'As it stands. Meta may drop the event for it.',
} as const;

/** In fields that an event can do without. */
export const FIELD_TREATMENTS = [
	{
		value: 'remove',
		name: 'Remove',
		description: 'The field is left out, with a warning',
	},
	{
		value: 'hash',
		name: 'Hash',
		description: 'Its SHA-256 is sent in its place, so that equal values stay equal',
	},
	REFUSE,
	SEND,
] as const satisfies ReadonlyArray<Treatment<string>>;

/** In page addresses, of which only the part that holds it is meant. */
export const ADDRESS_TREATMENTS = [
	{
		value: 'remove',
		name: 'Clean',
		description: 'The query parameter or part of the path is taken out, with a warning',
	},
	{
		value: 'hash',
		name: 'Hash',
		description: 'The SHA-256 of that part is sent in its place',
	},
	REFUSE,
	SEND,
] as const satisfies ReadonlyArray<Treatment<string>>;

/** In the event's own ID, and in an external ID that is sent plain: both are needed. */
export const ID_TREATMENTS = [
	{
		value: 'hash',
		name: 'Hash',
		description:
			'The same ID gives the same hash. A browser event has to send that hash too, or Meta counts both.',
	},
	REFUSE,
	SEND,
] as const satisfies ReadonlyArray<Treatment<string>>;

/** In the name of an event, which is needed and means nothing as a hash. */
export const NAME_TREATMENTS = [REFUSE, SEND] as const satisfies ReadonlyArray<Treatment<string>>;

export type FieldTreatment = (typeof FIELD_TREATMENTS)[number]['value'];
export type IdTreatment = (typeof ID_TREATMENTS)[number]['value'];
export type NameTreatment = (typeof NAME_TREATMENTS)[number]['value'];

/** The collection Privacy Guard, read. */
export interface GuardSettings {
	readonly inFields: FieldTreatment;
	readonly inAddresses: FieldTreatment;
	readonly inIds: IdTreatment;
	readonly inEventNames: NameTreatment;
	/** In lower case; all query parameters stay where it is empty. */
	readonly keptParameters: ReadonlySet<string>;
	/** Fields that are not looked through: Meta's paths or their last parts, in lower case. */
	readonly exceptFields: ReadonlySet<string>;
	readonly warnsOfSensitiveWords: boolean;
}

export const DEFAULT_GUARD: GuardSettings = {
	inFields: 'remove',
	inAddresses: 'remove',
	inIds: 'hash',
	inEventNames: 'refuse',
	keptParameters: new Set(),
	exceptFields: new Set(),
	warnsOfSensitiveWords: true,
};
