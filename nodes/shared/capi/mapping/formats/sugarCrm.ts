import { as, has, is, row, together, utc, type Format } from './format';
import { below } from './places';

/**
 * A lead or contact of SugarCRM or SuiteCRM: of a Web Logic Hook, of the API, or in the attributes of SuiteCRM's API V8.
 * `assigned_user_name` and those beside it are members of staff.
 */
export const sugarCrmPerson: Format = {
	id: 'sugarCrmPerson',
	displayName: 'SugarCRM or SuiteCRM Lead or Contact',
	sources: [
		'SuiteCRM source: include/SugarObjects/templates/person/vardefs.php',
		'SuiteCRM source: Api/V8/JsonApi/Helper/AttributeObjectHelper.php',
		'SugarCRM Developer Guide: Web Logic Hooks',
	],
	unverified: 'That a time without a zone is UTC, as the database keeps them.',
	recognizedBy: below(
		['', 'data', 'data.attributes', 'attributes'],
		[has('date_entered'), has('assigned_user_id'), has('last_name')],
		[has('date_entered'), has('modified_user_id'), has('email1')],
	),
	recordAt: ['data.attributes', 'attributes', 'data'],
	eventNames: [{ when: [], event: 'Lead' }],
	leftOut: [
		{ when: [is('deleted', '1', 'true')], code: 'deleted' },
		{ when: [is('@body.event', 'after_delete', 'before_delete')], code: 'deleted' },
	],
	rows: [
		row('event_time', utc('date_entered')),
		row('user_data.em', 'email1', as('contacts', 'email')),
		row('user_data.ph', 'phone_mobile', 'phone_home', 'phone_work', 'phone_other'),
		row('user_data.fn', 'first_name'),
		row('user_data.ln', 'last_name'),
		row('user_data.db', 'birthdate'),
		together([''], {
			'user_data.ct': ['primary_address_city'],
			'user_data.st': ['primary_address_state'],
			'user_data.zp': ['primary_address_postalcode'],
			'user_data.country': ['primary_address_country'],
		}),
		row('user_data.external_id', 'id', '@body.data.id'),
		row('lead.stage', 'status'),
		row('lead.created_time', utc('date_entered')),
	],
	ignored: [
		...[
			'id',
			'name',
			'full_name',
			'date_modified',
			'date_reviewed',
			'assistant',
			'assistant_phone',
		],
		...['assigned_user_id', 'assigned_user_name', 'modified_user_id', 'modified_by_name'],
		...['created_by', 'created_by_name', 'reports_to_name', 'account_name', 'phone_fax', 'email2'],
		...['isUpdate', 'dataChanges', 'bean', 'event', 'data', 'attributes', 'type', 'status'],
	],
};
