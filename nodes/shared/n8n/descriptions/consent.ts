/** The collection Consent of every operation that sends events, made from the tables that the gate reads. */
import type { INodeProperties } from 'n8n-workflow';

import {
	ALL_REGIONS,
	CONSENT_OUTCOMES,
	CONSENT_RULES,
	CONSENT_SIGNALS,
	IDENTIFIERS,
} from '../../capi';
import { collectionField } from '../operations';
import { inOrder } from './choices';

const outcomes = inOrder(CONSENT_OUTCOMES.map((outcome) => ({ ...outcome })));
const rules = inOrder(CONSENT_RULES.map((rule) => ({ ...rule })));

const regionFields = ALL_REGIONS.map(({ id, displayName, initial }): INodeProperties => ({
	displayName: `Region: ${displayName}`,
	name: id,
	type: 'options',
	options: rules,
	default: initial,
	description: `Whether events of people in this region need a yes (${displayName})`,
	displayOptions: { show: { byRegion: [true] } },
}));

export const CONSENT_COLLECTION: INodeProperties = {
	...collectionField('Consent', 'consent', [
		{
			displayName: 'By Region',
			name: 'byRegion',
			type: 'boolean',
			default: false,
			description:
				"Whether each region has a rule of its own, by the event's country and state. Where they are unknown, the strictest rule holds.",
		},
		{
			displayName: 'Consent Field',
			name: 'consentField',
			type: 'string',
			default: '',
			placeholder: 'e.g. customer.marketing_consent',
			description:
				'The field of each item that says whether the person consented: yes or no, a Google Consent Mode text such as G111, or an IAB TCF string',
		},
		{
			displayName: 'Consent Signals',
			name: 'signals',
			type: 'multiOptions',
			options: inOrder(
				CONSENT_SIGNALS.map(({ id, displayName: name, description }) => ({
					name,
					value: id,
					description,
				})),
			),
			default: [],
			description:
				'What is looked for in each item, in the body and query of a webhook too. One clear yes is enough; a yes beside a no is no consent.',
		},
		{
			displayName: 'Consent Value',
			name: 'consentValue',
			type: 'string',
			default: '',
			description: 'The consent itself, usually an expression',
		},
		{
			displayName: 'Identifiers Without Consent',
			name: 'identifiersWithoutConsent',
			type: 'multiOptions',
			options: inOrder(IDENTIFIERS.map(({ key, displayName: name }) => ({ name, value: key }))),
			default: [],
			description:
				'What may leave of a person without consent, where If Missing or If Refused sends that alone',
		},
		{
			displayName: 'If Missing',
			name: 'ifMissing',
			type: 'options',
			options: outcomes,
			default: 'skip',
			description: 'What happens to events whose item says nothing of consent',
		},
		{
			displayName: 'If Refused',
			name: 'ifRefused',
			type: 'options',
			options: outcomes,
			default: 'skip',
			description:
				'What happens to events of people who refused, withdrew or objected, or whose answer cannot be understood',
		},
		...regionFields,
		{
			displayName: 'TCF Vendor ID',
			name: 'tcfVendorId',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 0,
			description:
				'The number that your consent platform has for Meta in IAB TCF strings. 0 looks at the purposes alone (1, 3, 4 and 7).',
		},
		{
			displayName: 'Withdrawal Field',
			name: 'withdrawalField',
			type: 'string',
			default: '',
			placeholder: 'e.g. consent_withdrawn_at',
			description:
				'The field of each item that holds when consent was withdrawn, or that it was. It counts also where that was after the event.',
		},
	]),
	description:
		'Whether a person consented, and what happens without consent. Once something is asked here, an event without an answer is skipped.',
};

/** Where workflows saved them before there was the collection: n8n forgets a saved option that the node does not list. */
export const FORMER_CONSENT_OPTIONS: readonly INodeProperties[] = [
	{
		displayName: 'Consent Field',
		name: 'consentField',
		type: 'string',
		default: '',
		placeholder: 'e.g. customer.marketing_consent',
		description: 'The same as Consent Field in Consent, where there is more to choose',
	},
	{
		displayName: 'Consent Value',
		name: 'consentValue',
		type: 'string',
		default: '',
		description: 'The same as Consent Value in Consent, where there is more to choose',
	},
];
