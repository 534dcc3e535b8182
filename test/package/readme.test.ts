/** The README's tables are what users look codes up in: every published code and name has to be there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { APP_ALIASES } from '../../nodes/shared/capi/mapping/formats/appEvents/aliases';
import { APP_EVENT_REFUSAL_CODES, APP_EVENT_WARNING_CODES } from '../../nodes/shared/capi/findings/appEventCodes';
import { REFUSAL_CODES, WARNING_CODES } from '../../nodes/shared/capi/events';
import { CHANGE_NOTES, DROP_REASONS, MATCH_KEYS } from '../../nodes/shared/capi/identity';
import { ALIASES } from '../../nodes/shared/capi/mapping/aliases';

const readme = readFileSync(join(__dirname, '..', '..', 'README.md'), 'utf8');

const codes = { ...REFUSAL_CODES, ...WARNING_CODES, ...APP_EVENT_REFUSAL_CODES, ...APP_EVENT_WARNING_CODES };

it.each(Object.entries({ ...codes, ...DROP_REASONS, ...CHANGE_NOTES }))(
	'explains %s',
	(code, meaning) => {
		expect(readme).toContain(`| \`${code}\` | ${meaning} |`);
	},
);

it.each(ALIASES.filter(({ names }) => names.length > 1))('lists the names of $field', ({ field, names }) => {
	const others = names.slice(1).map((name) => `\`${name}\``);
	expect(readme).toContain(`| \`${field}\` | ${others.join(', ')} |`);
});

it.each(APP_ALIASES)('lists the names of $field in app events', ({ field, names }) => {
	expect(readme).toContain(`| \`${field}\` | ${names.map((name) => `\`${name}\``).join(', ')} |`);
});

it.each(ALIASES.flatMap(({ field }) => field))('names the field %s', (field) => {
	expect(readme).toContain(`\`${field}\``);
});

it('says what is done to the keys that people map', () => {
	const keys = MATCH_KEYS.map(({ key }) => key).filter((key) => !/^(f5|fi$|dob|app_user)/.test(key));
	expect(keys.filter((key) => !readme.includes(`\`${key}\``))).toEqual([]);
});
