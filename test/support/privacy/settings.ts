/** The options that decide what an output holds and what is sent, in turn from cell to cell. */
import type { INodeParameters } from 'n8n-workflow';

import type { ExpectedFields } from './expected';

export interface OptionSet {
	readonly name: string;
	readonly parameters: INodeParameters;
	/** What the output holds because it was asked for. */
	readonly expected?: ExpectedFields;
	/** Whether the user lets personal data be sent where it does not belong. */
	readonly sendsAll?: boolean;
	/** Whether most events are not sent. */
	readonly sendsFew?: boolean;
}

const FEW = { eventsPerRequest: 7 };
/** Without some of them Meta refuses every event of a source. */
const NEEDED = ['em', 'client_user_agent', 'ctwa_clid', 'whatsapp_business_account_id', 'madid'];
const IN_DETAIL = { ...FEW, simplify: false, sendOtherFields: true };

export const OPTION_SETS: readonly OptionSet[] = [
	{ name: 'as it is by default', parameters: { options: FEW } },
	{ name: 'in detail', parameters: { options: { ...IN_DETAIL, showMapping: true } } },
	{
		name: 'with payload',
		parameters: { options: { ...FEW, includePayload: true, sendOtherFields: true } },
		expected: {
			names: ['payload'],
			because:
				'Include Payload shows the event as it is sent: hashes, and the keys that Meta takes plain',
		},
	},
	{
		name: 'one event per request',
		parameters: { options: { eventsPerRequest: 1, errorsWithoutInput: true } },
	},
	{
		name: 'summary with page',
		parameters: { options: { ...FEW, output: 'summary', includeHtmlReport: true } },
	},
	{
		name: 'one item per request',
		parameters: { options: { ...FEW, output: 'perRequest', hashExternalId: false } },
	},
	{
		name: 'guard lets all pass',
		parameters: {
			options: IN_DETAIL,
			privacyGuard: { inFields: 'send', inAddresses: 'send', inIds: 'send', inEventNames: 'send' },
		},
		sendsAll: true,
	},
	{
		name: 'guard refuses',
		parameters: {
			options: { ...FEW, errorsWithoutInput: true, sendOtherFields: true },
			privacyGuard: { inFields: 'refuse', inAddresses: 'refuse', inIds: 'refuse' },
		},
		sendsFew: true,
	},
	{
		name: 'consent asked',
		parameters: {
			options: { ...FEW, simplify: false },
			consent: { consentField: 'gift_note', withdrawalField: 'customer_id' },
		},
		sendsFew: true,
	},
	{
		name: 'stages remembered',
		parameters: {
			options: {
				...{ ...FEW, rememberSent: true, itemsWithoutStage: 'skip', unknownStages: 'send' },
				...{ sendEarlierStages: true, tooOldStages: 'skip' },
			},
		},
	},
	{
		name: 'few identifiers',
		parameters: {
			options: {
				...{ ...FEW, onlyIdentifiers: NEEDED, sendBothForms: true },
				...{ pixelCall: true, simplify: false },
			},
		},
	},
];
