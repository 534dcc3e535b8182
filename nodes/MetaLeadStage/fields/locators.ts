/** The Pages and instant forms that leads come from; their list searches are in methods/listSearch.ts. */
import { locatorField } from '../../shared/n8n/descriptions/locator';

export const pageLocator = locatorField({
	displayName: 'Page',
	name: 'pageId',
	description: 'The Page. Its ID is shown in its settings and in Meta Business Suite.',
	searchListMethod: 'searchPages',
});

export const formLocator = locatorField({
	displayName: 'Form',
	name: 'formId',
	description: 'The instant form. Its ID is shown in Meta Business Suite under Instant Forms.',
	searchListMethod: 'searchForms',
	placeholder: 'e.g. 2233445566778899',
});
