import { readConsent } from '../../../../../nodes/shared/capi/privacy/consent/signals';

it.each([true, 'true', 'TRUE', ' yes ', 1, '1', 'granted', 'Opted-in', 'subscribed'])(
	'%p is consent',
	(value) => {
		expect(readConsent(value)).toBe('given');
	},
);

it.each([
	false,
	'false',
	0,
	'0',
	'no',
	'denied',
	'withdrawn',
	'Opt-Out',
	'opted out',
	'unsubscribed',
	'revoked',
])('%p is no consent', (value) => {
	expect(readConsent(value)).toBe('withdrawn');
});

it.each([undefined, null, '', '   '])('%p is missing consent', (value) => {
	expect(readConsent(value)).toBe('missing');
});

it.each(['maybe', 2, {}, [], 'trueish', 'yes, but'])(
	'%p is not understood, and so is no consent',
	(value) => {
		expect(['not_understood', 'missing']).toContain(readConsent(value));
	},
);

/** A yes and a no in each language, as forms print them beside a checkbox. */
const LANGUAGES: readonly (readonly [language: string, yes: string, no: string])[] = [
	['Spanish', 'Sí', 'No'],
	['Portuguese', 'Sim', 'Não'],
	['French', 'Oui', 'Non'],
	['German', 'Ja', 'Nein'],
	['Italian', 'Sì', 'No'],
	['Dutch', 'ja', 'nee'],
	['Polish', 'TAK', 'NIE'],
	['Turkish', 'Evet', 'Hayır'],
	['Indonesian', 'Ya', 'Tidak'],
	['Vietnamese', 'Có', 'Không'],
	['Japanese', 'はい', 'いいえ'],
	['Japanese, to agree', '同意する', '同意しない'],
	['Chinese', '是', '否'],
	['Chinese, to agree', '同意', '不同意'],
	['Korean', '예', '아니요'],
	['Arabic', 'نعم', 'لا'],
	['Hindi', 'हाँ', 'नहीं'],
	['Swedish', 'Ja', 'Nej'],
	['Norwegian', 'Ja', 'Nei'],
	['Finnish', 'Kyllä', 'Ei'],
	['Czech', 'Ano', 'Ne'],
	['Slovak', 'Áno', 'Nie'],
	['Hungarian', 'Igen', 'Nem'],
	['Romanian', 'Da', 'Nu'],
	['Russian', 'Да', 'Нет'],
	['Ukrainian', 'Так', 'Ні'],
	['Bulgarian', 'Да', 'Не'],
	['Croatian', 'Da', 'Ne'],
	['Greek', 'Ναι', 'Όχι'],
	['Hebrew', 'כן', 'לא'],
	['Thai', 'ใช่', 'ไม่'],
	['signs', '✓', '✗'],
];

it.each(LANGUAGES)('understands yes and no in %s', (_, yes, no) => {
	expect(readConsent(yes)).toBe('given');
	expect(readConsent([yes])).toBe('given');
	expect(readConsent(` ${yes.toUpperCase()}. `)).toBe('given');
	expect(readConsent(no)).toBe('withdrawn');
	for (const both of [
		`${yes} / ${no}`,
		`${yes}/${no}`,
		`${yes}, ${no}`,
		`${no}, ${yes}`,
		[yes, no],
	])
		expect(['not_understood', 'missing']).toContain(readConsent(both));
});

it.each([
	['Yes, I agree', 'given'],
	['Sí, acepto', 'given'],
	['Ja, ich stimme zu', 'given'],
	['I agree', 'given'],
	['Oui, j’accepte', 'given'],
	['No, gracias', 'withdrawn'],
	['Nein danke', 'withdrawn'],
	['Yes, but no email', 'not_understood'],
	['x', 'not_understood'],
])('%s is %s', (text, answer) => {
	expect(readConsent(text)).toBe(answer);
});
