/** Page addresses: what is personal in path, query and fragment is taken out, and the rest stays byte by byte as it was. */
import { remembering } from '../../fields/remembering';
import { roleOfProperty } from './fieldRoles';
import { type FieldOfText, findIdentifier, signsOf } from './findIdentifier';
import { hashOfValue } from './hashes';
import type { KindId } from './kinds';
import type { OwnValues } from './ownValues';
import type { FieldTreatment } from './treatments';
import { isAlwaysKept, isClickId, isPersonalParameter } from './urlParameters';

export interface AddressRules {
	/** What becomes of what is found; where the event is refused, it is as if it were sent. */
	readonly treatment: FieldTreatment;
	/** The only query parameters that stay, in lower case, besides click IDs and UTM; all of them, where there are none. */
	readonly keptParameters: ReadonlySet<string>;
}

export interface CleanedAddress {
	readonly address: string;
	/** What was found, in the order of the address; parameters that are only not on the list are not among it. */
	readonly found: readonly KindId[];
}

/** Takes an address that begins with http:// or https://; gives it without data of a person, and what was found. */
export function cleanAddress(
	address: string,
	rules: AddressRules,
	own: OwnValues | undefined,
): CleanedAddress {
	const decoded = decode(address);
	const { digits, digitsTogether } = signsOf(decoded);
	const isNamed = own?.mayBeIn(decoded.toLowerCase(), digitsTogether) === true;
	if (!isNamed && digits < FEWEST_DIGITS && !HAS_PARTS.test(address)) return { address, found: [] };
	const found: KindId[] = [];
	const [beforeFragment, fragment] = cut(address, '#');
	const [page, query] = cut(beforeFragment, '?');
	const cleaner = new Cleaner(rules, isNamed ? own : undefined, found);
	const kept = cleaner.page(page) + cleaner.query('?', query) + cleaner.fragment(fragment);
	return { address: kept, found };
}

/** The text before the first sign, and what stands behind it; `undefined` where there is no such sign. */
function cut(text: string, sign: string): [before: string, behind: string | undefined] {
	const at = text.indexOf(sign);
	return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

/** An address without these and with fewer digits is an origin and a path of words. */
const HAS_PARTS = /[?#@%]/;
const FEWEST_DIGITS = 4;
const ORIGIN = /^https?:\/\/[^/]*/i;
const SEPARATOR = /[&;]/;
/** Paths and fragments hold numbers of products and orders. */
const IN_ADDRESS = { role: 'id', roleForNames: 'product', name: '' } as const;
const LOOKS_LIKE_QUERY = /[\w.-]=[^&]/;

class Cleaner {
	constructor(
		private readonly rules: AddressRules,
		private readonly own: OwnValues | undefined,
		private readonly found: KindId[],
	) {}

	/** Origin and path. A name and password before the host go in any case. */
	page(page: string): string {
		const origin = ORIGIN.exec(page)?.[0] ?? '';
		const path = page.slice(origin.length);
		const at = origin.lastIndexOf('@');
		if (at < 0) return origin + this.path(path);
		this.found.push('personalField');
		const host = this.keeps
			? origin
			: `${origin.slice(0, origin.indexOf('//') + 2)}${origin.slice(at + 1)}`;
		return host + this.path(path);
	}

	private path(path: string): string {
		if (path.length < 2) return path;
		if (findIdentifier(decode(path), IN_ADDRESS, this.own) === undefined) return path;
		const segments = path.split('/').flatMap((segment) => this.segment(segment));
		const { own } = this;
		const joined = decode(segments.join('/')).toLowerCase();
		if (own?.find(joined, 'product', 0) === undefined) return withSlash(segments);
		// First and last name may stand in parts of their own: /customers/mia/reed
		return withSlash(
			segments.flatMap((segment) =>
				own.find(decode(segment).toLowerCase(), 'id', 0) === undefined
					? [segment]
					: this.replace(segment, 'ownName'),
			),
		);
	}

	private segment(segment: string): string[] {
		if (segment === '') return [segment];
		const kind = findIdentifier(decode(segment), IN_ADDRESS, this.own);
		return kind === undefined ? [segment] : this.replace(segment, kind);
	}

	/** A query with its sign; nothing where nothing of it is left. */
	query(sign: string, query: string | undefined): string {
		if (query === undefined) return '';
		const separator = query.includes('&') ? '&' : (SEPARATOR.exec(query)?.[0] ?? '&');
		let kept: string | undefined;
		for (const parameter of query.split(separator)) {
			const left = this.parameter(parameter);
			if (left !== undefined) kept = kept === undefined ? left : kept + separator + left;
		}
		return kept === undefined ? '' : sign + kept;
	}

	private parameter(parameter: string): string | undefined {
		const [rawName, rawValue] = cut(parameter, '=');
		const name = factsOfName(decode(rawName));
		if (name.isClickId) return parameter;
		const { keptParameters } = this.rules;
		if (keptParameters.size > 0 && !name.isAlwaysKept && !keptParameters.has(name.lower))
			return undefined;
		if (name.holds !== undefined) {
			this.found.push(name.holds);
			return this.keeps ? parameter : undefined;
		}
		const kind = rawValue ? this.kindOf(name, rawValue) : undefined;
		if (kind === undefined) return parameter;
		const [hash] = this.replace(rawValue ?? '', kind);
		return hash === undefined ? undefined : `${rawName}=${hash}`;
	}

	private kindOf(name: ParameterName, rawValue: string): KindId | undefined {
		const value = decode(rawValue);
		if (isPersonalParameter(name.lower, value)) return 'personalField';
		const kind = findIdentifier(value, name.field, this.own);
		if (kind !== undefined || !value.includes('=')) return kind;
		return holdsPersonalParameter(value) ? 'personalField' : undefined;
	}

	/** `#email=…`, `#/thanks?email=…`, or a text. */
	fragment(fragment: string | undefined): string {
		if (fragment === undefined) return '';
		const [path, query] = fragment.includes('?') ? cut(fragment, '?') : [fragment, undefined];
		if (query === undefined && LOOKS_LIKE_QUERY.test(fragment)) return this.query('#', fragment);
		const kind = findIdentifier(decode(path), IN_ADDRESS, this.own);
		const kept = kind === undefined ? path : this.replace(path, kind).join('');
		const rest = this.query('?', query);
		return kept === '' && rest === '' ? '' : `#${kept}${rest}`;
	}

	private get keeps(): boolean {
		return this.rules.treatment === 'send' || this.rules.treatment === 'refuse';
	}

	/** What stands in its place: itself, its hash, or nothing. */
	private replace(text: string, kind: KindId): string[] {
		this.found.push(kind);
		if (this.keeps) return [text];
		return this.rules.treatment === 'hash' ? [hashOfValue(decode(text))] : [];
	}
}

interface ParameterName {
	readonly lower: string;
	readonly isClickId: boolean;
	readonly isAlwaysKept: boolean;
	/** Data of a person in the name itself. */
	readonly holds: KindId | undefined;
	readonly field: FieldOfText;
}

/** What is known of a parameter by its name, decoded. */
const factsOfName = remembering((name: string): ParameterName => {
	const lower = name.toLowerCase();
	return {
		lower,
		isClickId: isClickId(name),
		isAlwaysKept: isAlwaysKept(name),
		holds: findIdentifier(name, IN_ADDRESS, undefined),
		field: {
			role: roleOfProperty(name) === 'text' ? 'text' : 'id',
			roleForNames: 'product',
			name: lower,
		},
	};
});

/** The first part of a path is what stands before its first slash: nothing. */
function withSlash(segments: readonly string[]): string {
	return segments.length === 1 ? '/' : segments.join('/');
}

const PARAMETER = /(?:^|[?&#;])([\w.[\]-]{3,40})=([^&#;]{1,200})/g;

/** An address or query inside a parameter: `?next=%2Fthanks%3Femail%3Dmia`. */
function holdsPersonalParameter(text: string): boolean {
	for (const [, name, value] of text.matchAll(PARAMETER))
		if (isPersonalParameter(name, value)) return true;
	return false;
}

const ENCODED = /%[0-9a-f]{2}/i;
const MOST_ENCODINGS = 3;
/** A plus is a space, but one that begins a number is that of a country code. */
const SPACE = /\+(?!\d)|(?<=[^=])\+(?=\d)/g;

/** Without percent signs, however often it was encoded; as it stands where it cannot be decoded. */
function decode(text: string): string {
	let decoded = text.includes('+') ? text.replace(SPACE, ' ') : text;
	for (
		let round = 0;
		round < MOST_ENCODINGS && decoded.includes('%') && ENCODED.test(decoded);
		round++
	) {
		try {
			const next = decodeURIComponent(decoded);
			if (next === decoded) return decoded;
			decoded = next;
		} catch {
			return decoded.replaceAll(/%40/g, '@');
		}
	}
	return decoded;
}
