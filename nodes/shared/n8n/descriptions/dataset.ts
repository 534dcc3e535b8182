import { locatorField } from './locator';

/** Where events go; nodes that use it give the list search `searchDatasets`. */
export const DATASET = locatorField({
	displayName: 'Dataset',
	name: 'datasetId',
	description:
		'The dataset (pixel) that receives the events. A token made in Events Manager cannot list datasets, which needs business_management or an ad account: choose By ID and paste the ID from there.',
	searchListMethod: 'searchDatasets',
});
