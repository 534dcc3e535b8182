import type { Outcome } from './outcome';

/**
 * Words that say female or male: titles, pronouns, roles and kin, those of Meta's three suites among them. Left out on
 * purpose: single letters that mean opposite things in different languages (h, k, v), digits, whose coding differs from
 * system to system, and words that mean both (they, Spanish "su", German "sie").
 */
const FEMALE_WORDS =
	'f fem female woman girl lady feminine mrs ms miss madam maam mum mom mommy mama mother daughter aunt niece sister ' +
	'grandmother grandma granny wife girlfriend bride widow queen princess duchess countess empress goddess maiden lass ' +
	'gal chick dame belle she her hers herself sheher sheherhers ' +
	'mme madame mlle mademoiselle femme féminin feminin fille mère sœur épouse elle ' +
	'w weiblich frau fräulein mädchen mutter tochter schwester ehefrau tante großmutter dame ' +
	'femenino femenina mujer señora señorita sra srta chica niña madre hija hermana esposa abuela ella ' +
	'feminino feminina mulher senhora menina mãe filha irmã esposa ela ' +
	'femmina femminile donna signora signorina sigra ragazza figlia sorella moglie lei ' +
	'vrouw vrouwelijk mevrouw mevr meisje moeder dochter zus kvinna kvinde kvinne kvinnlig kvindelig flicka pige jente ' +
	'nainen kobieta pani dziewczyna žena slečna femeie doamna nő kadın bayan kız женщина женский ж жен девушка девочка она ' +
	'жінка жіночий жіноча γυναίκα θήλυ κυρία 女 女性 女士 小姐 太太 여 여성 여자 أنثى امرأة سيدة נקבה אישה महिला स्त्री औरत ' +
	'perempuan wanita ibu nữ หญิง';
const MALE_WORDS =
	'm masc male man boy gentleman masculine mr mister sir guy dad daddy papa father son uncle nephew brother grandfather ' +
	'grandpa husband boyfriend groom widower king prince duke count emperor god lord lad fellow chap bloke dude he him his ' +
	'himself hehim hehimhis ' +
	'monsieur homme masculin garçon père fils frère mari époux ' +
	'männlich mann herr hr junge vater sohn bruder ehemann onkel großvater ' +
	'masculino hombre varón señor sr chico niño padre hijo hermano esposo marido abuelo él ' +
	'homem senhor menino pai filho irmão ele maschio maschile uomo signore sig ragazzo figlio fratello marito lui ' +
	'mannelijk meneer dhr jongen vader zoon broer mand manlig mandlig mannlig pojke dreng gutt hankjønn ' +
	'mies mężczyzna pan chłopak muž bărbat domnul férfi erkek bay мужчина мужской м муж парень мальчик он чоловік чоловічий ' +
	'чоловіча άνδρας άρρεν κύριος 男 男性 先生 남 남성 남자 ذكر رجل سيد זכר גבר पुरुष लड़का आदमी pria lakilaki bapak nam ชาย';

const GENDER_OF_WORD: ReadonlyMap<string, string> = new Map([
	...FEMALE_WORDS.split(' ').map((word): [string, string] => [word.normalize('NFC'), 'f']),
	...MALE_WORDS.split(' ').map((word): [string, string] => [word.normalize('NFC'), 'm']),
]);

const NOT_A_WORD_CHARACTER = /[^\p{L}\p{M}]+/gu;
/** Stand beside a title and say nothing: `Frau Dr.`, `Mr. Prof.` */
const BESIDE_TITLES: ReadonlySet<string> = new Set([
	'dr',
	'prof',
	'ing',
	'dipl',
	'med',
	'jr',
	'the',
	'gender',
	'sex',
]);

/** `Female` -> `f`, `Mann` -> `m`, `he/him` -> `m`; every other word is dropped, never guessed (docs/meta-api.md section 3.1). */
export function normalizeGender(text: string): Outcome {
	const lower = text.toLowerCase().normalize('NFC');
	const value = GENDER_OF_WORD.get(lower.replace(NOT_A_WORD_CHARACTER, '')) ?? genderOfWords(lower);
	return value === undefined ? { dropped: 'unknown_gender' } : { value };
}

/** Of several words (`male (m)`, `Herr Dr.`) each must say the same. */
function genderOfWords(lower: string): string | undefined {
	const words = lower
		.split(NOT_A_WORD_CHARACTER)
		.filter((word) => word !== '' && !BESIDE_TITLES.has(word));
	const [first, ...others] = words.map((word) => GENDER_OF_WORD.get(word));
	return others.every((gender) => gender === first) ? first : undefined;
}
