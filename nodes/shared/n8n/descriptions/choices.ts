/** The editor's choices, made from Meta's tables. */
import type { INodePropertyOptions } from 'n8n-workflow';

import { ACTION_SOURCES, LDU_STATES, MESSAGING_CHANNELS } from '../../capi';

/** Choices in the order of the alphabet, which is the order in which users look for them. */
export function inOrder(choices: readonly INodePropertyOptions[]): INodePropertyOptions[] {
	return [...choices].sort((one, other) => one.name.localeCompare(other.name, 'en'));
}

/** An event as Meta's tables have it. */
interface NamedEvent {
	readonly name: string;
	readonly displayName: string;
}

/** The names of events, and what the node offers besides. */
export function eventChoices(
	events: readonly NamedEvent[],
	...others: readonly INodePropertyOptions[]
): INodePropertyOptions[] {
	return inOrder([
		...events.map(({ name, displayName }) => ({ name: displayName, value: name })),
		...others,
	]);
}

/** An event whose name the user makes up. */
export const CUSTOM_EVENT: INodePropertyOptions = { name: 'Custom Event', value: 'custom' };

/** The action sources with what they mean; `crm` is one although Meta has another word for it. */
export const ACTION_SOURCE_CHOICES: readonly INodePropertyOptions[] = inOrder(
	Object.entries(ACTION_SOURCES).map(([value, { displayName, hint }]) => ({
		name: displayName,
		value,
		description: hint,
	})),
);

/** The action sources that Meta itself has. */
export const SENT_ACTION_SOURCE_CHOICES: readonly INodePropertyOptions[] = inOrder(
	Object.entries(ACTION_SOURCES)
		.filter(([value, { sent }]) => value === sent)
		.map(([value, { displayName }]) => ({ name: displayName, value })),
);

export const MESSAGING_CHANNEL_CHOICES: readonly INodePropertyOptions[] = inOrder(
	MESSAGING_CHANNELS.map(({ value, displayName }) => ({ name: displayName, value })),
);

/** The states with Limited Data Use, and what can be said without one. */
export const LIMITED_DATA_USE_CHOICES: readonly INodePropertyOptions[] = inOrder([
	...LDU_STATES.map(({ name }) => ({ name, value: name })),
	{ name: 'Off', value: 'off', description: 'Tell Meta explicitly that no limits apply' },
	{
		name: 'On, Meta Finds the Location',
		value: 'geolocation',
		description: 'Meta uses the IP address of the person, which must be sent',
	},
]);
