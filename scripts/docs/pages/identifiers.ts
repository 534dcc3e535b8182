import { PERSON_FIELDS } from '../../../nodes/shared/capi/fields/person';
import { code, page, table } from '../markdown';
import { FORMS } from '../texts/identifierForms';

const INTRO = `What is done to each identifier before it is sent. Everything follows
[Meta's text](https://developers.facebook.com/documentation/ads-commerce/conversions-api/parameters/customer-information-parameters). A value
that cannot be made right is left out with a [reason](codes.md#identifiers-left-out), never guessed and never hashed as junk. Values that are
hashed already (SHA-256, 64 hexadecimal digits) are kept. Names of columns that are understood are in [mapping](mapping.md#customer-information).`;

type PersonField = (typeof PERSON_FIELDS)[number];

const HASHED: Readonly<Record<PersonField['hashed'], string>> = {
	always: 'SHA-256',
	choice: 'SHA-256, or plain with **Hash External ID** off',
	never: 'plain',
};

/** Meta's customer information keys: what may be given for each, what Meta receives, hashed or not, one or several. */
export function identifiersPage(): string {
	return page('Identifiers', INTRO, [
		table(
			['Key', 'Field', 'What you may give', 'What Meta receives', 'Sent as', 'Several values'],
			PERSON_FIELDS.map((field) => row(field)),
		),
		'For keys with **several values** a list may be given, of which each distinct value is sent; for all others the first valid one is sent.',
	]);
}

function row({ key, displayName, hashed, list }: PersonField): string[] {
	const form = FORMS.get(key);
	const given = form?.given ?? 'the ID as it is';
	return [
		code(key),
		displayName,
		given,
		form?.sent ?? 'as it is, checked',
		HASHED[hashed],
		list ? 'yes' : 'no',
	];
}
