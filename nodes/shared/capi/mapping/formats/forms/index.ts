/** The formats of forms, in the order in which a payload is tried with them. */
import type { Format } from '../format';
import { cognitoForms } from './cognitoForms';
import { contactForm7 } from './contactForm7';
import { elementorForm } from './elementor';
import { fillout } from './fillout';
import { fluentForms } from './fluentForms';
import { googleForm } from './googleForm';
import { gravityForms } from './gravityForms';
import { jotform } from './jotform';
import { n8nForm } from './n8nForm';
import { paperform } from './paperform';
import { tally } from './tally';
import { typeform } from './typeform';
import { unbounce } from './unbounce';
import { webflowForm } from './webflow';
import { wixForm } from './wixForm';
import { wpForms } from './wpForms';

export const formFormats: readonly Format[] = [
	typeform,
	jotform,
	tally,
	fillout,
	paperform,
	webflowForm,
	wixForm,
	cognitoForms,
	fluentForms,
	gravityForms,
	wpForms,
	contactForm7,
	elementorForm,
	unbounce,
	n8nForm,
	googleForm,
];
