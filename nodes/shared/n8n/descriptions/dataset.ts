import { DIGITS, locatorField } from './locator';

/** Where events go; nodes that use it give the list search `searchDatasets`. */
export const DATASET = locatorField({
	displayName: 'Dataset',
	name: 'datasetId',
	description:
		'The dataset (pixel) that receives the events. Its ID is shown in Meta Events Manager.',
	searchListMethod: 'searchDatasets',
	firstMode: 'id',
	form: { ...DIGITS, errorMessage: 'A dataset ID has digits only' },
});
