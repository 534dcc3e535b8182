/** The collection Privacy Guard of every operation that sends events, made from the tables that the gate reads. */
import type { INodeProperties } from 'n8n-workflow';

import { ADDRESS_TREATMENTS, FIELD_TREATMENTS, ID_TREATMENTS, NAME_TREATMENTS } from '../../capi';
import { collectionField } from '../operations';
import { inOrder } from './choices';

const choices = (treatments: ReadonlyArray<{ name: string; value: string; description: string }>) =>
	inOrder(treatments.map((treatment) => ({ ...treatment })));

export const PRIVACY_GUARD_COLLECTION: INodeProperties = {
	...collectionField('Privacy Guard', 'privacyGuard', [
		{
			displayName: 'Except Fields',
			name: 'exceptFields',
			type: 'string',
			default: '',
			placeholder: 'e.g. order_id, content_name',
			description:
				'Fields that are not looked through, by the names that warnings have, with commas. For numbers of yours that look like personal data.',
		},
		{
			displayName: 'In Event IDs',
			name: 'inIds',
			type: 'options',
			options: choices(ID_TREATMENTS),
			default: 'hash',
			description:
				'What happens to an event ID, or an external ID that is sent plain, with personal data in it, such as an email address',
		},
		{
			displayName: 'In Event Names',
			name: 'inEventNames',
			type: 'options',
			options: choices(NAME_TREATMENTS),
			default: 'refuse',
			description: 'What happens to events in the name of which there is personal data',
		},
		{
			displayName: 'In Other Fields',
			name: 'inFields',
			type: 'options',
			options: choices(FIELD_TREATMENTS),
			default: 'remove',
			description:
				'What happens to fields outside Customer Information with personal data in them: an email address in Content Name, a card number in a custom property. Products keep their ID, as a hash.',
		},
		{
			displayName: 'In Page Addresses',
			name: 'inAddresses',
			type: 'options',
			options: choices(ADDRESS_TREATMENTS),
			default: 'remove',
			description:
				'What happens to page addresses and referrers with personal data in them, such as ?email=…',
		},
		{
			displayName: 'URL Parameters to Keep',
			name: 'urlParametersToKeep',
			type: 'string',
			default: '',
			placeholder: 'e.g. product, variant',
			description:
				'The only query parameters that page addresses keep, with commas, besides click IDs (fbclid, gclid, …) and UTM parameters. Empty keeps all that hold no personal data.',
		},
		{
			displayName: 'Warn of Sensitive Words',
			name: 'warnOfSensitiveWords',
			type: 'boolean',
			default: true,
			description:
				'Whether to warn of words of health, finance, children, religion, sexuality and politics, about which Meta forbids to send data. The events are sent.',
		},
	]),
	description:
		'Meta forbids personal data outside Customer Information. Each event is looked through before it leaves: email addresses, phone and card numbers, IBANs, national IDs, the name of the person.',
};
