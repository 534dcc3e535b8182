/** Parts of the world, sales regions and data centers, which CRMs and servers call region as well. */
const list = (text: string): readonly string[] => text.split(' ');

/** Acronyms that say so wherever they stand: `EMEA - DACH`, `APAC South`. */
const ANYWHERE: ReadonlySet<string> = new Set(
	list('emea emeia cemea apac apj japac dach latam noram nordics benelux asean mena uki ukie'),
);

/** Whole names, in letters alone. */
const WHOLE: ReadonlySet<string> = new Set([
	...list('amer amers namer americas anz cee gcc mea eu row intl ukandi ukireland ukandireland'),
	...list('nordic scandinavia baltics balkans iberia europe europa asia africa oceania eurasia'),
	...list('northamerica southamerica latinamerica centralamerica asiapacific middleeast'),
	...list('westerneurope easterneurope northerneurope southerneurope centraleurope'),
	...list('centralandeasterneurope southeastasia eastasia southasia subsaharanafrica'),
	...list('middleeastandafrica middleeastafrica europemiddleeastafrica worldwide global'),
	...list('international restofworld restoftheworld domestic overseas midwest'),
	...list('latinoamérica américalatina américadelnorte américadelsur américadonorte américadosul'),
	...list('amériquedunord amériquedusud amériquelatine lateinamerika nordamerika südamerika'),
	...list('europeanunion unióneuropea asien afrika afrique asie weltweit mundial mundo monde'),
]);

/** The parts of `us-east-1`, `eu-west`, `asia-southeast1`. */
const AREAS: ReadonlySet<string> = new Set(list('us eu ap sa ca me af asia europe'));
const DIRECTIONS: ReadonlySet<string> = new Set(
	list('gov north south east west central northeast southeast northwest southwest'),
);
const NUMBER = /\d$/;

function isDataCenter(lower: string): boolean {
	const [area, ...others] = lower.trim().split('-');
	const directions = others.map((part) => part.replace(NUMBER, '')).filter((part) => part !== '');
	return (
		AREAS.has(area) && directions.length > 0 && directions.every((part) => DIRECTIONS.has(part))
	);
}

const BETWEEN_WORDS = /[^\p{L}\p{M}]+/u;

/**
 * Whether a text that stands where a region belongs is a part of the world, and no state or province.
 * @param lower in small letters
 * @param letters the same without anything but letters
 */
export function isWorldRegion(lower: string, letters: string): boolean {
	if (WHOLE.has(letters) || ANYWHERE.has(letters) || isDataCenter(lower)) return true;
	return letters !== lower && lower.split(BETWEEN_WORDS).some((word) => ANYWHERE.has(word));
}
