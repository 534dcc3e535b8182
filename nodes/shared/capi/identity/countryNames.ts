import { ALPHA_2_CODES } from './countryCodes';

/** Names that `Intl` does not know, by the key of `countryNameKey`. Everything `Intl` knows is read from there. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
	gb:
		'uk greatbritain britain england scotland wales northernireland unitedkingdomofgreatbritainandnorthernireland ' +
		'inglaterra angleterre inghilterra schottland escocia ecosse scozia großbritannien grossbritannien ' +
		'grandebretagne granbretagna granbretana grabretanha',
	us:
		'usofa unitedstatesofamerica theunitedstates america eeuu eua etatsunisdamerique ' +
		'vereinigtestaatenvonamerika estadosunidosdeamerica statiunitidamerica',
	ae: 'uae emirates vae eau الامارات الإمارات',
	sa: 'ksa السعودية',
	de: 'ger brd bundesrepublikdeutschland federalrepublicofgermany',
	ch: 'sui swissconfederation confoederatiohelvetica',
	nl: 'ned holland hollande olanda niederlande dieniederlande paysbas',
	ie: 'eire irishrepublic republicofireland southernireland',
	gr: 'el hellas hellenicrepublic ellada',
	cz: 'czechrepublic ceskarepublika tschechischerepublik republiquetcheque republicacheca',
	sk: 'slovakrepublic slovenskarepublika',
	mk: 'macedonia fyrom formeryugoslavrepublicofmacedonia mazedonien macedoine',
	ba: 'bosnia bosnien bosniaherzegovina',
	ru: 'russianfederation rossijskajafederacija российскаяфедерация',
	md: 'moldavia moldawien',
	by: 'belorussia byelorussia',
	va: 'vatican vatikan holysee',
	tr: 'turkey turkei turkiyecumhuriyeti',
	kr: 'korea republicofkorea korearepublicof rok southkorearepublicofkorea',
	kp: 'dprk democraticpeoplesrepublicofkorea koreademocraticpeoplesrepublicof',
	cn: 'prc prchina peoplesrepublicofchina mainlandchina chinamainland',
	tw: 'roc republicofchina taiwanprovinceofchina chinesetaipei taiwanroc',
	hk: 'hongkongsar hksar',
	mo: 'macau macaosar macausar',
	th: 'ประเทศไทย',
	tt: 'trinidad',
	vn: 'vietnam socialistrepublicofvietnam',
	mm: 'burma birma birmanie',
	la: 'laopeoplesdemocraticrepublic laopdr',
	ir: 'persia islamicrepublicofiran iranislamicrepublicof',
	sy: 'syrianarabrepublic',
	ps: 'palestine stateofpalestine palestinestateof palestinianterritory palestinianterritoryoccupied',
	bn: 'bruneidarussalam',
	tl: 'easttimor',
	cd:
		'drc drcongo democraticrepublicofthecongo democraticrepublicofcongo congodemocraticrepublicofthe ' +
		'congothedemocraticrepublicofthe congokinshasa zaire',
	cg: 'congo republicofthecongo republicofcongo congorepublic congobrazzaville',
	ci: 'ivorycoast cotedivoire',
	cv: 'capeverde caboverde',
	sz: 'swaziland',
	tz: 'unitedrepublicoftanzania',
	fm: 'federatedstatesofmicronesia micronesiafederatedstatesof',
	fk: 'falklandislandsmalvinas malvinas',
	vi: 'usvirginislands virginislandsus virginislandsoftheunitedstates',
	vg: 'britishvirginislands virginislandsbritish',
	sh: 'sainthelena sthelena sainthelenaascensionandtristandacunha',
	mf: 'saintmartinfrenchpart stmartin',
	sx: 'sintmaartendutchpart stmaarten',
	kn: 'stkittsandnevis',
	lc: 'stlucia',
	vc: 'stvincentandthegrenadines',
	ve: 'bolivarianrepublicofvenezuela',
	bo: 'plurinationalstateofbolivia',
	xk: 'kosova republicofkosovo',
};

/** `Intl` knows country names in these languages; English is asked first and wins. */
const LANGUAGES =
	'en de fr es it pt nl sv da nb fi pl cs sk hu ro bg el tr ru uk hr sl sr sr-Latn bs mk sq et lv lt is ga cy ca ' +
	'eu gl ja ko zh zh-Hant ar he fa ur hi bn ta te th vi id ms fil ka hy az kk sw af';

const COMBINING_ACCENT = /[\u0300-\u036f]/g;
const NOT_A_NAME_CHARACTER = /[^\p{L}\p{M}\p{N}]/gu;
const ARTICLE = /^the(?=\s)/;
const PLAIN_LATIN_SHORT = /^[a-z]{1,3}$/;
const FORM_OF_GOVERNMENT =
	'(?:republic|kingdom|state|principality|commonwealth|sultanate|union|duchy)';
const FORMAL_TITLE = new RegExp(
	`^(?:the )?(?:[\\p{L}'’-]+ ){0,3}?${FORM_OF_GOVERNMENT} of (?:the )?`,
	'u',
);

/** Lower case, without accents, punctuation, white space and a leading article: `Côte d’Ivoire` -> `cotedivoire`. */
export function countryNameKey(name: string): string {
	return name
		.toLowerCase()
		.replace(ARTICLE, '')
		.normalize('NFD')
		.replace(COMBINING_ACCENT, '')
		.normalize('NFC')
		.replace(NOT_A_NAME_CHARACTER, '');
}

/** The lower-case alpha-2 code of a country's name in any of the languages, or `undefined` when it is not known. */
export function codeOfCountryName(name: string): string | undefined {
	const direct = codeOfKey(countryNameKey(name));
	if (direct !== undefined) return direct;
	const plain = turnedAtComma(name.toLowerCase()).replace(FORMAL_TITLE, '');
	return codeOfKey(countryNameKey(plain));
}

/** ISO writes `Moldova, Republic of`. */
function turnedAtComma(name: string): string {
	const comma = name.indexOf(',');
	return comma < 0 ? name : `${name.slice(comma + 1).trim()} ${name.slice(0, comma).trim()}`;
}

function codeOfKey(key: string): string | undefined {
	if (key === '') return undefined;
	return otherNames().get(key) ?? englishNames().get(key) ?? namesOfAllLanguages().get(key);
}

let otherNameTable: ReadonlyMap<string, string> | undefined;
let englishTable: ReadonlyMap<string, string> | undefined;
let allLanguagesTable: ReadonlyMap<string, string> | undefined;

function otherNames(): ReadonlyMap<string, string> {
	otherNameTable ??= new Map(
		Object.entries(OTHER_NAMES).flatMap(([code, names]) =>
			names.split(' ').map((name): [string, string] => [name, code]),
		),
	);
	return otherNameTable;
}

function englishNames(): ReadonlyMap<string, string> {
	englishTable ??= namesOf(['en']);
	return englishTable;
}

function namesOfAllLanguages(): ReadonlyMap<string, string> {
	allLanguagesTable ??= namesOf(LANGUAGES.split(' '));
	return allLanguagesTable;
}

/** Names that mean two countries in different languages (`kongo`) are left out: they would be a guess. */
function namesOf(languages: readonly string[]): ReadonlyMap<string, string> {
	const codes = new Map<string, string>();
	const ambiguous = new Set<string>();
	for (const [key, code] of languages.flatMap(namesInLanguage)) {
		const known = codes.get(key);
		if (known !== undefined && known !== code) ambiguous.add(key);
		codes.set(key, code);
	}
	for (const key of ambiguous) codes.delete(key);
	return codes;
}

/** Abbreviations are left out: what is `SAD` in one language is no country, or another one, in the next. */
function namesInLanguage(language: string): Array<[string, string]> {
	const entries: Array<[string, string]> = [];
	for (const style of ['long', 'short'] as const) {
		const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none', style });
		for (const code of ALPHA_2_CODES) {
			const key = countryNameKey(names.of(code.toUpperCase()) ?? '');
			if (key !== '' && !PLAIN_LATIN_SHORT.test(key)) entries.push([key, code]);
		}
	}
	return entries;
}
