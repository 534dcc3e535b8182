import { APP_DATA_FIELDS } from './appData';
import { CUSTOM_DATA_FIELDS } from './customData';
import { EVENT_FIELDS } from './event';
import type { Field, Section } from './field';
import { USER_DATA_FIELDS } from './person';

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
