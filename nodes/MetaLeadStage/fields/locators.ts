/** The Pages and instant forms that leads come from; their list searches are in methods/listSearch.ts. */
import { type IdForm, locatorField } from '../../shared/n8n/descriptions/locator';

/** Exports of leads put `f:` before a form's ID. */
const FORM: IdForm = {
	regex: '\\s*([a-zA-Z]{1,2}:)?[0-9]{1,20}\\s*',
	errorMessage: 'The ID of a form has digits only',
	placeholder: 'e.g. 2233445566778899',
};

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
	form: FORM,
});
