/** Email addresses and phone numbers in objects of which nothing says whether they describe the customer. */
import { isAbsent } from '../../absence';
import type { RawValue, Warning } from '../../types';
import { remembering } from '../../fields/remembering';
import { isPlainObject, readText } from '../../values';
import { findTarget, fold } from '../aliases';
import type { Draft } from '../draft';
import { warnOfUnreadContact } from '../mappingFindings';
import { joinPaths } from '../paths';
import type { Leftovers, UnknownField } from './leftovers';
import { isSomebodyElses } from './staff';

const CONTACTS = ['em', 'ph'] as const;

/** A warning for each of the two that was found nowhere else, with the paths at which it was not read. */
export function warnOfUnreadContacts(
	{ unknown, closed = [] }: Leftovers,
	draft: Draft,
): readonly Warning[] {
	if (unknown.length === 0 && closed.length === 0) return [];
	const missing = CONTACTS.filter((field) => !draft.has('user_data', field));
	if (missing.length === 0) return [];
	const objects = [...unknown.flatMap(entriesOf), ...closed].filter(
		({ name, value }) => isPlainObject(value) && !isSomebodyElses(name),
	);
	return missing.flatMap((field) => {
		const paths = [
			...objects.flatMap((object) => pathsOf(object, field)),
			...unknown.filter((entry) => isContactOfAnyone(entry, field)).map(({ path }) => path),
		];
		return paths.length === 0 ? [] : [warnOfUnreadContact(field, paths)];
	});
}

/** The words for a contact in a folded name, behind or before that for somebody: `mother_email`, `Emergency Contact Phone`. */
const WORDS = {
	em: { behind: ['email', 'emailaddress'], before: ['emailof', 'email'] },
	ph: {
		behind: ['phone', 'telephone', 'mobile', 'cell', 'phonenumber', 'phoneno', 'mobilenumber'],
		before: ['phoneof', 'phone', 'mobileof', 'mobile'],
	},
} as const;
/** Who writes or sells, and what only goes along with a message. */
const NOBODYS =
	/^(?:from|to|cc|bcc|reply|sender|support|admin|system|site|web|info|office|service|notification|contactus|help|marketing|verified|has|is|valid)|(?:company|business|store|shop|brand|account|branch|location|clinic|office|hotel|venue|organi[sz]ation|team|staff|owner|agent|assignee|rep)s?$|^(?:type|status|id|number|address|label|country|code|verified|consent|optin|optout|marketing|template|subject|sent|opened|count|hash)/;

const someonesContact = {
	em: remembering((name) => isSomeones(fold(name), 'em')),
	ph: remembering((name) => isSomeones(fold(name), 'ph')),
};

function isSomeones(folded: string, field: 'em' | 'ph'): boolean {
	const { behind, before } = WORDS[field];
	const end = behind.find((word) => folded.endsWith(word));
	const start = before.find((word) => folded.startsWith(word));
	const whose =
		end !== undefined ? folded.slice(0, -end.length) : folded.slice(start?.length ?? folded.length);
	return whose !== '' && !NOBODYS.test(whose) && !isSomebodyElses(whose.replace(/s$/, ''));
}

function isContactOfAnyone({ name, value }: UnknownField, field: 'em' | 'ph'): boolean {
	if (name.length > LONGEST_NAME || typeof value === 'object') return false;
	const text = readText(value) ?? '';
	return VALUES[field].test(text) && !isAbsent(value, field) && someonesContact[field](name);
}

const LONGEST_NAME = 60;
const VALUES = { em: /^[^\s@]{1,64}@[^\s@]{1,200}$/, ph: /^\+?[\d\s().-]{7,25}$/ } as const;

const MOST_ENTRIES = 3;

/** The entries of a list; any other value as it is. */
function entriesOf(field: UnknownField): readonly UnknownField[] {
	const { name, value, path } = field;
	if (!Array.isArray(value)) return [field];
	return value
		.slice(0, MOST_ENTRIES)
		.map((entry: RawValue, index) => ({ name, value: entry, path: `${path}[${index}]` }));
}

function pathsOf({ value, path }: UnknownField, field: string): readonly string[] {
	if (!isPlainObject(value)) return [];
	return Object.keys(value)
		.filter((name) => findTarget(name)?.field === field && !isAbsent(value[name], field))
		.map((name) => joinPaths(path, name));
}
