import { ParamBuilder, type PiiDataType } from 'capi-param-builder-nodejs';

import { DIFFERENCES } from '../../../../nodes/shared/capi/identity';
import { changes, hashOf, run } from './support';

const library = new ParamBuilder(['example.com']);

const LIBRARY_TYPES: Record<string, PiiDataType> = {
	fn: 'first_name',
	ln: 'last_name',
	ct: 'city',
	st: 'state',
	zp: 'zip_code',
	country: 'country',
	external_id: 'external_id',
};

/** Key, given, country of the item, the form of Meta's text, the form of Meta's library. */
const BOTH: [string, string, string | undefined, string, string][] = [
	['ct', 'San José', undefined, 'sanjosé', 'sanjos'],
	['ct', 'São Paulo', 'br', 'sãopaulo', 'sopaulo'],
	['ct', 'Zürich', 'ch', 'zürich', 'zrich'],
	['ct', 'Saint-Étienne', 'fr', 'saintétienne', 'sainttienne'],
	['st', 'Ontario', 'ca', 'ontario', 'on'],
	['st', 'British Columbia', 'ca', 'britishcolumbia', 'bc'],
	['st', 'Ontario', undefined, 'ontario', 'on'],
	['st', 'Québec', 'ca', 'québec', 'qu'],
	['st', 'New South Wales', 'au', 'newsouthwales', 'ne'],
	['st', 'NSW', 'au', 'nsw', 'ns'],
	['st', 'QLD', 'au', 'qld', 'ql'],
	['st', 'Victoria', 'au', 'victoria', 'vi'],
	['st', 'Bayern', 'de', 'bayern', 'ba'],
	['st', 'São Paulo', 'br', 'sãopaulo', 'so'],
	['zp', 'M1 1AE', 'gb', 'm11ae', 'm1 1ae'],
	['zp', '150-0002', 'jp', '1500002', '150'],
	['country', 'UK', undefined, 'gb', 'uk'],
	['fn', 'O’Brien', undefined, 'obrien', 'o’brien'],
	['ln', 'd’Angelo', undefined, 'dangelo', 'd’angelo'],
	['external_id', 'CRM-00123', undefined, 'CRM-00123', 'crm-00123'],
	['external_id', 'A b C', undefined, 'A b C', 'abc'],
];

/** Where the two agree, or the library's form is none, or that of something else. */
const ONE: [string, string, string | undefined, string][] = [
	['ct', 'New York', 'us', 'newyork'],
	['ct', '東京', 'jp', '東京'],
	['ct', '6th of October City', 'eg', '6thofoctobercity'],
	['st', 'California', 'us', 'ca'],
	['st', 'Washington DC', 'us', 'dc'],
	['st', 'ON', 'ca', 'on'],
	['st', 'Georgia', 'ge', 'georgia'],
	['st', '東京都', 'jp', '東京都'],
	['zp', '94035-1234', 'us', '94035'],
	['zp', '75018', 'fr', '75018'],
	['country', 'AUT', undefined, 'at'],
	['country', 'England', undefined, 'gb'],
	['fn', 'Jean-Luc', undefined, 'jeanluc'],
	['em', 'josé@exämple.de', undefined, 'josé@exämple.de'],
	['ph', '+44 (0)20 7946 0958', undefined, '442079460958'],
	['db', '3/4/1990', 'de', '19900403'],
	['ge', 'Mujer', undefined, 'f'],
	['external_id', 'crm-1', undefined, 'crm-1'],
];

describe('Send Both Forms (docs/meta-api.md section 3.6)', () => {
	const person = (key: string, given: string, country: string | undefined) => ({
		...(country && { country }),
		[key]: given,
	});

	it.each(BOTH)(
		"%s %j (%s): the text's form, then the library's",
		(key, given, country, text, other) => {
			const user = run(person(key, given, country), { sendBothForms: true });
			expect(user.userData[key]).toEqual([hashOf(text), hashOf(other)]);
			expect(changes(user, key)).toContain('both_forms_sent');
			expect(run(person(key, given, country)).userData[key]).toEqual([hashOf(text)]);
		},
	);

	it.each(BOTH)('%s %j (%s): the library itself says the same', (key, given, _, __, other) => {
		const hash = library.getNormalizedAndHashedPII(given, LIBRARY_TYPES[key]);
		expect(String(hash).slice(0, 64)).toBe(hashOf(other));
	});

	it.each(ONE)('%s %j (%s): one form', (key, given, country, text) => {
		const user = run(person(key, given, country), { sendBothForms: true });
		expect(user.userData[key]).toEqual([hashOf(text)]);
		expect(changes(user, key)).not.toContain('both_forms_sent');
	});

	it('leaves a hash alone, and an ID unhashed where that is chosen', () => {
		const hash = hashOf('San José');
		expect(run({ ct: hash }, { sendBothForms: true }).userData.ct).toEqual([hash]);
		const user = run({ external_id: 'CRM 1' }, { sendBothForms: true, hashExternalId: false });
		expect(user.userData.external_id).toEqual(['CRM 1', 'crm1']);
	});

	it('the table says of each difference what both do, and why a form is not sent', () => {
		for (const { keys, subject, text, library: other, form } of DIFFERENCES) {
			expect(keys.length).toBeGreaterThan(0);
			for (const words of [subject, text, other]) expect(words).not.toBe('');
			if (typeof form === 'string') expect(form).toMatch(/\.$/);
		}
		expect(new Set(DIFFERENCES.flatMap(({ keys }) => keys))).toEqual(
			new Set(['em', 'ph', 'fn', 'ln', 'db', 'ge', 'ct', 'st', 'zp', 'country', 'external_id']),
		);
	});
});
