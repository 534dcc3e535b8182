/** Page addresses: what is personal in path, query and fragment is taken out, and the rest stays byte by byte as it was. */
import { findIdentifier } from '../findIdentifier';
import { foldForms } from '../foldForms';
import type { KindId } from '../kinds';
import type { OwnValues } from '../own/ownValues';
import { type AddressRules, type Cleaning, IN_ADDRESS, keeps, replaced } from './cleaning';
import { cleanQuery } from './cleanQuery';
import { cut, decode } from './decode';

export interface CleanedAddress {
	/** The same text where nothing changes. */
	readonly address: string;
	/** What was found, in the order of the address; parameters that are only not on the list are not among it. */
	readonly found: readonly KindId[];
}

/** Takes the address of a page; gives it without data of a person, and what was found. */
export function cleanAddress(
	address: string,
	rules: AddressRules,
	own: OwnValues | undefined,
): CleanedAddress {
	const cleaning: Cleaning = { rules, own: standsIn(address, own) ? own : undefined, found: [] };
	const [beforeFragment, fragment] = cut(address, '#');
	const [page, query] = cut(beforeFragment, '?');
	const keptPage = cleanPage(page, cleaning);
	const keptQuery = query === undefined ? undefined : cleanQuery(query, cleaning);
	const keptFragment = fragment === undefined ? undefined : cleanFragment(fragment, cleaning);
	const isSame = keptPage === page && keptQuery === query && keptFragment === fragment;
	return {
		address: isSame ? address : keptPage + behind('?', keptQuery) + behind('#', keptFragment),
		found: cleaning.found,
	};
}

function behind(sign: string, text: string | undefined): string {
	return text === undefined ? '' : sign + text;
}

function standsIn(address: string, own: OwnValues | undefined): boolean {
	if (own === undefined) return false;
	return own.mayBeIn(foldForms(decode(address).toLowerCase()));
}

const ADDRESS = /^https?:\/\//i;

/** Whether a text is the address of a page. */
export function isAddress(text: string): boolean {
	return (text.charCodeAt(0) | 32) === FIRST_LETTER && ADDRESS.test(text);
}

const FIRST_LETTER = 'h'.charCodeAt(0);

/** Origin and path. A name and password before the host go in any case. */
function cleanPage(page: string, cleaning: Cleaning): string {
	const origin = originOf(page);
	const host = cleanHost(origin, cleaning);
	const path = page.slice(origin.length);
	const keptPath = cleanPath(path, cleaning);
	return host === origin && keptPath === path ? page : host + keptPath;
}

function cleanHost(origin: string, cleaning: Cleaning): string {
	const at = origin.lastIndexOf('@');
	if (at < 0) return origin;
	cleaning.found.push('personalField');
	return keeps(cleaning)
		? origin
		: `${origin.slice(0, origin.indexOf('//') + 2)}${origin.slice(at + 1)}`;
}

function originOf(page: string): string {
	if (!isAddress(page)) return '';
	const end = page.indexOf('/', page.indexOf('//') + 2);
	return end < 0 ? page : page.slice(0, end);
}

function cleanPath(path: string, cleaning: Cleaning): string {
	const { own } = cleaning;
	if (path.length < 2 || findIdentifier(decode(path), IN_ADDRESS, own) === undefined) return path;
	const segments = path.split('/').flatMap((segment) => cleanSegment(segment, cleaning));
	if (own?.find(decode(segments.join('/')).toLowerCase(), 'product', 0) !== 'ownName')
		return withSlash(segments);
	// First and last name may stand in parts of their own: /customers/mia/reed
	return withSlash(
		segments.flatMap((segment) =>
			own.find(decode(segment).toLowerCase(), 'id', 0) === 'ownName'
				? (replaced(segment, 'ownName', cleaning) ?? [])
				: segment,
		),
	);
}

function cleanSegment(segment: string, cleaning: Cleaning): string | readonly string[] {
	if (segment === '') return segment;
	const kind = findIdentifier(decode(segment), IN_ADDRESS, cleaning.own);
	return kind === undefined ? segment : (replaced(segment, kind, cleaning) ?? []);
}

/** The first part of a path is what stands before its first slash: nothing. */
function withSlash(segments: readonly string[]): string {
	return segments.length === 1 ? '/' : segments.join('/');
}

const LOOKS_LIKE_QUERY = /[\w.-]=[^&]/;

/** `email=…`, `/thanks?email=…`, or a text. */
function cleanFragment(fragment: string, cleaning: Cleaning): string | undefined {
	const [path, query] = cut(fragment, '?');
	if (query === undefined && LOOKS_LIKE_QUERY.test(fragment)) return cleanQuery(fragment, cleaning);
	const kind = findIdentifier(decode(path), IN_ADDRESS, cleaning.own);
	const kept = kind === undefined ? path : (replaced(path, kind, cleaning) ?? '');
	const rest = query === undefined ? undefined : cleanQuery(query, cleaning);
	if (kept === path && rest === query && fragment !== '') return fragment;
	return kept === '' && rest === undefined ? undefined : kept + behind('?', rest);
}
