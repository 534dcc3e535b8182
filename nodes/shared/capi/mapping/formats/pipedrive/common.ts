/** What records of Pipedrive have in common. */
import { as, is, row, together, utc, type LeftOutRule, type PlaceRow, type Row } from '../format';

/** The webhooks of version 1 have the record in `current`, those of version 2 in `data`; a deleted one only in `previous`. */
export const RECORD_AT: readonly string[] = ['current', 'data', 'previous'];

export const DELETED: LeftOutRule = {
	when: [is('@body.meta.action', 'deleted', 'delete', 'merged')],
	code: 'deleted',
};

/** The person of a deal or a lead, where it is more than a number. */
export const PERSON_OF_THE_RECORD: ReadonlyArray<Row | PlaceRow> = [
	row(
		'user_data.em',
		as('contacts', 'person_id.email'),
		as('contacts', 'person.email'),
		as('contacts', 'person.emails'),
	),
	row(
		'user_data.ph',
		as('contacts', 'person_id.phone'),
		as('contacts', 'person.phone'),
		as('contacts', 'person.phones'),
	),
	together(['person_id', 'person'], {
		'user_data.fn': ['first_name'],
		'user_data.ln': ['last_name'],
	}),
	row('user_data.full_name', 'person_id.name', 'person.name', 'person_name'),
	row('user_data.external_id', 'person_id.value', 'person_id', 'person.id', 'related_person_id'),
];

export const CREATED: Row = row('lead.created_time', utc('add_time'));

/** Members of staff, the organization, and what only describes the record. */
export const NOT_THE_PERSON: readonly string[] = [
	...[
		'user_id',
		'owner_id',
		'owner_name',
		'creator_user_id',
		'creator_id',
		'org_id',
		'org_name',
		'organization_id',
		'organization',
	],
	...[
		'previous',
		'event',
		'meta',
		'v',
		'retry',
		'matches_filters',
		'title',
		'label',
		'label_ids',
		'cc_email',
		'visible_to',
		'company_id',
	],
	...[
		'update_time',
		'add_time',
		'channel',
		'channel_id',
		'origin',
		'origin_id',
		'custom_fields',
		'picture_id',
		'host',
	],
];
