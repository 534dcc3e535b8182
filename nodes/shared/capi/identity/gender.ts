import type { Outcome } from './outcome';

/**
 * Words that say female or male, titles included. Left out on purpose: single letters that mean opposite things in
 * different languages (h, k, v), and digits, whose coding differs from system to system.
 */
const FEMALE_WORDS =
	'f female woman girl lady feminine mrs ms miss mme madame mlle mademoiselle w weiblich frau fräulein ' +
	'femme féminin femenino femenina mujer señora señorita sra srta feminin feminino feminina mulher ' +
	'senhora femmina femminile donna signora sigra vrouw vrouwelijk mevrouw kvinna kvinde kvinne kvinnlig ' +
	'kvindelig nainen kobieta žena femeie nő kadın bayan женщина женский ж жінка жіночий γυναίκα θήλυ 女 ' +
	'女性 女士 여 여성 여자 أنثى امرأة נקבה אישה महिला स्त्री perempuan wanita nữ หญิง';
const MALE_WORDS =
	'm male man boy gentleman masculine mr mister männlich mann herr homme masculin monsieur masculino ' +
	'hombre varón señor homem senhor maschio maschile uomo signore mannelijk meneer manlig mandlig ' +
	'mannlig mies mężczyzna muž bărbat férfi erkek bay мужчина мужской чоловік чоловічий άνδρας άρρεν 男 ' +
	'男性 先生 남 남성 남자 ذكر رجل זכר גבר पुरुष pria nam ชาย';

const GENDER_OF_WORD: ReadonlyMap<string, string> = new Map([
	...FEMALE_WORDS.split(' ').map((word): [string, string] => [word.normalize('NFC'), 'f']),
	...MALE_WORDS.split(' ').map((word): [string, string] => [word.normalize('NFC'), 'm']),
]);

const NOT_A_WORD_CHARACTER = /[^\p{L}\p{M}]/gu;

/** `Female` -> `f`, `Mann` -> `m`; every other word is dropped, never guessed (docs/meta-api.md section 3.1). */
export function normaliseGender(text: string): Outcome {
	const word = text.toLowerCase().normalize('NFC').replace(NOT_A_WORD_CHARACTER, '');
	const value = GENDER_OF_WORD.get(word);
	return value === undefined ? { dropped: 'unknown_gender' } : { value };
}
