import { APP_DATA_FIELDS, type AppKey, type DeviceKey } from './appData';
import { CUSTOM_DATA_FIELDS, type CustomDataKey } from './customData';
import { EVENT_FIELDS, type EventKey } from './event';
import type { Field, Section } from './field';
import { type PersonKey, USER_DATA_FIELDS } from './person';

/** Meta's path of a field: `event_name`, `user_data.em`. */
export type FieldPath =
	| EventKey
	| `user_data.${PersonKey}`
	| `custom_data.${CustomDataKey}`
	| `app_data.${AppKey | DeviceKey}`;

type FieldInSection = Field & { readonly section: Section };

/** Every field of an event that Meta knows, with the section it stands in. */
export const ALL_FIELDS: readonly FieldInSection[] = [
	...inSection('event', EVENT_FIELDS),
	...inSection('user_data', USER_DATA_FIELDS),
	...inSection('custom_data', CUSTOM_DATA_FIELDS),
	...inSection('app_data', APP_DATA_FIELDS),
];

function inSection(section: Section, fields: readonly Field[]): FieldInSection[] {
	return fields.map((field) => ({ ...field, section }));
}
