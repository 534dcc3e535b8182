/** The formats of HubSpot, in the order in which a payload is tried with them. */
import { has, is, type Format } from '../format';
import { hubspotContact } from './contact';
import { hubspotDeal } from './deal';
import { hubspotForm } from './form';
import { hubspotPropertyChange } from './propertyChange';

/** Companies, tickets and other objects: their phone numbers and addresses are nobody's. */
const hubspotOther: Format = {
	id: 'hubspotOther',
	displayName: 'HubSpot (other objects)',
	sources: ['HubSpot: Use webhooks with workflows', 'HubSpot API: Companies'],
	recognizedBy: [
		[
			{ path: 'objectType', matches: /^(?!contact$|deal$)\w+$/i },
			has('objectTypeId'),
			has('properties'),
		],
		[has('companyId'), has('properties'), has('portalId')],
		[is('objectTypeId', '0-2', '0-5'), has('properties')],
	],
	eventNames: [],
	leftOut: [{ when: [], code: 'not_a_conversion' }],
	rows: [],
	ignored: ['properties', 'objectType', 'objectTypeId', 'objectId', 'companyId', 'portalId', 'id'],
};

export const hubspotFormats: readonly Format[] = [
	hubspotPropertyChange,
	hubspotDeal,
	hubspotForm,
	hubspotContact,
	hubspotOther,
];
