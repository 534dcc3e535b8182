import { withoutOwnQuotes } from '../../../../nodes/shared/capi/privacy';

const person = { fn: 'Anna', ln: ['Reed'], em: 'anna@example.com', db: '18.03.1990' };
const shown = (message: string, cure = '') =>
	withoutOwnQuotes([{ code: 'x', message, cure }], person)[0];

it.each([
	['a first name', 'Currency “ANNA” is not an ISO 4217 code.', 'Currency is not an ISO 4217 code.'],
	['a last name', 'Currency “reed” is none.', 'Currency is none.'],
	['a word of a name', 'Event Name “Signup Anna” is none.', 'Event Name is none.'],
	['nothing of the person', 'Currency “EURO” is none.', 'Currency “EURO” is none.'],
	['the day of birth', 'Event Time (1990-03-18 00:00 UTC) is too old.', 'Event Time is too old.'],
	[
		'no other day',
		'Event Time (1990-03-19 00:00 UTC) is too old.',
		'Event Time (1990-03-19 00:00 UTC) is too old.',
	],
	['a national ID, whosever it is', 'Stage “JLCPT4115G” is none.', 'Stage is none.'],
	['a longer word', 'Currency “ANNAS” is none.', 'Currency “ANNAS” is none.'],
])('takes %s out of the quotes of a sentence', (_, message, clean) => {
	expect(shown(message).message).toBe(clean);
});

it('looks at the cure too, and gives findings without quotes back as they are', () => {
	expect(shown('Bad.', 'Write EUR instead of “Anna”.').cure).toBe('Write EUR instead of.');
	const findings = [{ message: 'Email is missing.' }];
	expect(withoutOwnQuotes(findings, person)).toBe(findings);
});
