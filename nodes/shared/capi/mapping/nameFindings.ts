/** What automatic mapping has to say of names that it does not send. */
import type { Warning } from '../types';
import { showablePath } from './mappingFindings';

/** @param path where a whole name stands that could not be split */
export function warnOfName(path: string | undefined): readonly Warning[] {
	if (path === undefined) return [];
	return [
		{
			code: 'name_not_split',
			field: 'user_data.fn',
			message: `The name at ${showablePath(path)} was not sent: first and last name cannot be told apart. Give First Name and Last Name.`,
		},
	];
}

/** @param path where a name stands that may be the customer's or a thing's */
export function warnOfDoubtfulName(path: string): Warning {
	return {
		code: 'name_not_used',
		field: 'user_data.fn',
		message: `The name at ${showablePath(path)} was not sent: it stands beside a price, a product or the like, and may be the name of that. Call it full_name if it is the customer's.`,
	};
}
