/** The objects of Meta's that the operations work on, each chosen from a list or given by its ID. */
import type { INodeProperties } from 'n8n-workflow';

interface Locator {
	readonly displayName: string;
	readonly name: string;
	readonly description: string;
	/** The search of methods/listSearch.ts. */
	readonly searchListMethod: string;
	readonly form?: IdForm;
}

/** How an ID looks, for the check in the editor; the check that counts is ItemContext.id. */
interface IdForm {
	readonly regex: string;
	readonly errorMessage: string;
	readonly placeholder: string;
}

const DIGITS: IdForm = {
	regex: '\\s*[0-9]{1,20}\\s*',
	errorMessage: 'This ID has digits only',
	placeholder: 'e.g. 1234567890123456',
};

const AD_ACCOUNT: IdForm = {
	regex: '\\s*(act_)?[0-9]{1,20}\\s*',
	errorMessage: 'An ad account ID is digits, with or without act_ before them',
	placeholder: 'e.g. act_1234567890123456',
};

function locator({ displayName, name, description, searchListMethod, form = DIGITS }: Locator): INodeProperties {
	return {
		displayName,
		name,
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		required: true,
		description,
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				typeOptions: { searchListMethod, searchable: true },
			},
			{
				displayName: 'ID',
				name: 'id',
				type: 'string',
				placeholder: form.placeholder,
				validation: [{ type: 'regex', properties: { regex: form.regex, errorMessage: form.errorMessage } }],
			},
		],
	};
}

export const businessLocator = locator({
	displayName: 'Business',
	name: 'businessId',
	description: 'The business portfolio. Its ID is shown in Business Settings under Business Info.',
	searchListMethod: 'searchBusinesses',
});

export const datasetLocator = locator({
	displayName: 'Event Set',
	name: 'datasetId',
	description: 'The offline event set or dataset. Its ID is shown in Meta Events Manager.',
	searchListMethod: 'searchDatasets',
});

export const adAccountLocator = locator({
	displayName: 'Ad Account',
	name: 'adAccountId',
	description: 'The ad account. Its ID is shown in Ads Manager.',
	searchListMethod: 'searchAdAccounts',
	form: AD_ACCOUNT,
});

export const adLocator = locator({
	displayName: 'Ad',
	name: 'adId',
	description: 'The ad. Its ID can be shown as a column in Ads Manager.',
	searchListMethod: 'searchAds',
});

export const customConversionLocator = locator({
	displayName: 'Custom Conversion',
	name: 'customConversionId',
	description: 'The custom conversion. Its ID is shown in Events Manager under Custom Conversions.',
	searchListMethod: 'searchCustomConversions',
});
