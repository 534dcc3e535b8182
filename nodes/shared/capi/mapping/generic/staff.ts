/** Who in an item is not the customer: members of staff, those who sell, and what is sold. */
import { isAbsent } from '../../absence';
import { STAFF_WORDS } from '../../fields/otherLanguages';
import { remembering } from '../../fields/remembering';
import type { RawObject } from '../../types';
import { isPlainObject } from '../../values';
import { fold } from '../aliases';
import { ownsItsId, PERSON_IF_ALONE, withoutBehind } from './people';

/** An ID beside one of these is that of the member of staff to whom the record belongs. */
const SIGNS_OF_A_STAFF_RECORD = new Set(
	[
		...[
			'owner',
			'owner_id',
			'person_id',
			'contact_id',
			'deal_id',
			'pipeline_id',
			'stage_id',
			'assigned_to',
			'assignee',
		],
		...[
			'assigned_user',
			'assignee_id',
			'creator_user_id',
			'location_id',
			'admin_graphql_api_id',
			'cashier',
			'cashier_id',
		],
		...[
			'sales_rep',
			'agent_id',
			'register_id',
			'employee_id',
			'staff_id',
			'cashier_name',
			'agent',
			'agent_name',
			'employee',
			'staff',
		],
		...[
			'salesperson',
			'salesperson_id',
			'sales_rep_id',
			'account_manager',
			'account_manager_id',
			'organizer',
			'organizer_id',
			'host',
		],
		...[
			'host_id',
			'manager_id',
			'owner_name',
			'owner_email',
			'assigned_user_id',
			'assigned_to_id',
			'created_by',
			'board_id',
			'vendedor',
		],
	].map(fold),
);

/** Objects of those who sell, and of what is sold. */
const SELLERS = new Set(
	[
		...['seller', 'vendor', 'merchant', 'store', 'shop', 'company', 'supplier', 'brand', 'account'],
		...['technician', 'doctor', 'teacher', 'driver', 'courier', 'author', 'app', 'product'],
		...STAFF_WORDS,
	].map(fold),
);

/** Whether an object of this name describes somebody who is not the customer. */
export function isSomebodyElses(name: string): boolean {
	const folded = withoutBehind(fold(name));
	return SIGNS_OF_A_STAFF_RECORD.has(folded) || SELLERS.has(folded);
}

/** May be the customer's own firm, where the customer is one. */
const FIRMS: ReadonlySet<string> = new Set(['company', 'account', 'brand'].map(fold));

/** Whether an object of this name describes somebody who sells or works there, and cannot be the customer's own firm. */
export function isStaffs(name: string): boolean {
	return isSomebodyElses(name) && !FIRMS.has(withoutBehind(fold(name)));
}

const OF_STAFF = /^(.{2,40}?)(?:e?mail(?:address)?|phone(?:number)?|mobile)$/;

/** Whether a field of this name is the email address or phone number of somebody who is not the customer: `owner_email`. */
export const isContactOfStaff = remembering((name) => {
	const whose = OF_STAFF.exec(fold(name))?.[1];
	return whose !== undefined && isStaffs(whose);
});

/** A word for the customer before the name of a field, where `user` is somebody else. */
const NAMED_CUSTOMER =
	/^(?:invitee|attendee|customer|client|buyer|contact|lead|guest|patient|student|participant|registrant|applicant)[\s_-]?(?:e-?mail|phone|first|last|name|full)/i;

const CONTACT_OF_CUSTOMER =
	/^(?:invitee|attendee|customer|client|buyer|contact|lead|guest|patient)[\s_-]?(?:e-?mail|phone|mobile)/i;

/** Whether fields say how to reach the customer under another word than user, who is somebody else then. */
export function namesCustomersContact(fields: RawObject): boolean {
	return Object.keys(fields).some(
		(name) => CONTACT_OF_CUSTOMER.test(name) && !isAbsent(fields[name]),
	);
}

/** Whether fields of these names call the customer by another word than user. */
export function namesCustomer(fields: Readonly<Record<string, unknown>>): boolean {
	return Object.keys(fields).some((name) => NAMED_CUSTOMER.test(name));
}

/**
 * Whether `user_id` of an item with these fields is a member of staff, and not the customer: a customer with an object of
 * their own has their ID in it.
 */
export function namesStaff(fields: Readonly<Record<string, unknown>>): boolean {
	return Object.entries(fields).some(([name, value]) => {
		const folded = fold(name);
		return (
			SIGNS_OF_A_STAFF_RECORD.has(folded) ||
			(isPlainObject(value) && ownsItsId(folded) && folded !== PERSON_IF_ALONE)
		);
	});
}
