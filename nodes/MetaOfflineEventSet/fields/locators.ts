/** The objects of Meta's that the operations work on; their list searches are in methods/listSearch.ts. */
import { locatorField } from '../../shared/n8n/descriptions/locator';

export const businessLocator = locatorField({
	displayName: 'Business',
	name: 'businessId',
	description: 'The business portfolio. Its ID is shown in Business Settings under Business Info.',
	searchListMethod: 'searchBusinesses',
});

export const datasetLocator = locatorField({
	displayName: 'Dataset',
	name: 'datasetId',
	description: 'The offline event set or dataset. Its ID is shown in Meta Events Manager.',
	searchListMethod: 'searchDatasets',
});

export const adAccountLocator = locatorField({
	displayName: 'Ad Account',
	name: 'adAccountId',
	description: 'The ad account. Its ID is shown in Ads Manager.',
	searchListMethod: 'searchAdAccounts',
	placeholder: 'e.g. act_1234567890123456',
});

export const adLocator = locatorField({
	displayName: 'Ad',
	name: 'adId',
	description: 'The ad. Its ID can be shown as a column in Ads Manager.',
	searchListMethod: 'searchAds',
});

export const customConversionLocator = locatorField({
	displayName: 'Custom Conversion',
	name: 'customConversionId',
	description: 'The custom conversion. Its ID is shown in Events Manager under Custom Conversions.',
	searchListMethod: 'searchCustomConversions',
});
