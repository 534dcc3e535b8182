/** The query of an address, parameter by parameter. */
import { remembering } from '../../../fields/remembering';
import { mayHideAddress } from '../../hiddenAddresses';
import { roleOfProperty } from '../fieldRoles';
import { type FieldOfText, findIdentifier } from '../findIdentifier';
import type { KindId } from '../kinds';
import { type Cleaning, IN_ADDRESS, keeps, replaced } from './cleaning';
import { mayBeBase64, textOfBase64 } from './base64';
import { cut, decode } from './decode';
import { isAlwaysKept, isClickId, isPersonalParameter } from './urlParameters';

const SEPARATOR = /[&;]/;

/** No page has so many. */
const MOST_PARAMETERS = 1000;

/**
 * Takes a query without its sign; gives it as it may leave, the same text where nothing changes, `undefined` where nothing is left. What
 * stands behind its first 1,000 parameters is not looked at, and counts as data of a person.
 */
export function cleanQuery(query: string, cleaning: Cleaning): string | undefined {
	const separator = query.includes('&') ? '&' : (SEPARATOR.exec(query)?.[0] ?? '&');
	let isChanged = false;
	const kept: string[] = [];
	const parameters = query.split(separator, MOST_PARAMETERS + 1);
	if (parameters.length > MOST_PARAMETERS) {
		const looked = parameters.slice(0, MOST_PARAMETERS);
		const rest = query.slice(looked.reduce((length, { length: own }) => length + own + 1, 0));
		parameters[MOST_PARAMETERS] = rest;
	}
	for (const [index, parameter] of parameters.entries()) {
		const left =
			index < MOST_PARAMETERS
				? cleanParameter(parameter, cleaning)
				: replaced(parameter, 'personalField', cleaning);
		if (left !== parameter) isChanged = true;
		if (left !== undefined) kept.push(left);
	}
	if (!isChanged) return query;
	return kept.length === 0 ? undefined : kept.join(separator);
}

function cleanParameter(parameter: string, cleaning: Cleaning): string | undefined {
	const [rawName, rawValue] = cut(parameter, '=');
	const name = factsOfName(decode(rawName));
	if (name.isClickId) return parameter;
	const { keptParameters } = cleaning.rules;
	if (keptParameters.size > 0 && !name.isAlwaysKept && !keptParameters.has(name.lower))
		return undefined;
	if (name.holds !== undefined) {
		cleaning.found.push(name.holds);
		return keeps(cleaning) ? parameter : undefined;
	}
	const kind = rawValue ? kindOf(name, rawValue, cleaning) : undefined;
	if (rawValue === undefined || kind === undefined) return parameter;
	const left = replaced(rawValue, kind, cleaning);
	return left === undefined ? undefined : `${rawName}=${left}`;
}

function kindOf(name: ParameterName, rawValue: string, { own }: Cleaning): KindId | undefined {
	if (name.isPersonal) return 'personalField';
	if (own === undefined && isPlainWord(rawValue) && !mayBeBase64(rawValue)) return undefined;
	const value = decode(rawValue);
	const hidden = textOfBase64(value);
	if (hidden !== undefined && findIdentifier(hidden, IN_ADDRESS, own) !== undefined)
		return 'personalField';
	if (isPersonalParameter(name.lower, value)) return 'personalField';
	const kind = findIdentifier(value, name.field, own);
	if (kind !== undefined || !value.includes('=')) return kind;
	return holdsPersonalParameter(value) ? 'personalField' : undefined;
}

/** Too few digits for a number of a person, and no sign that could stand for another one or be that of an email address. */
const PLAIN_WORD = /^[\w.~!*',/:-]{0,60}$/;
const MANY_DIGITS = /(?:\d\D*){4}/;

function isPlainWord(rawValue: string): boolean {
	return (
		PLAIN_WORD.test(rawValue) && !MANY_DIGITS.test(rawValue) && !mayHoldSpokenAddress(rawValue)
	);
}

/** `mia-at-shop-dot-com` */
function mayHoldSpokenAddress(rawValue: string): boolean {
	return (rawValue.includes('-') || rawValue.includes('_')) && mayHideAddress(rawValue);
}

interface ParameterName {
	readonly lower: string;
	readonly isClickId: boolean;
	readonly isAlwaysKept: boolean;
	/** Whether every value of it is data of a person. */
	readonly isPersonal: boolean;
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
		isPersonal: isPersonalParameter(lower, ''),
		holds: findIdentifier(name, IN_ADDRESS, undefined),
		field: {
			role: roleOfProperty(name) === 'text' ? 'text' : 'id',
			roleForNames: 'product',
			name: lower,
		},
	};
});

const PARAMETER = /(?:^|[?&#;])([\w.[\]-]{3,40})=([^&#;]{1,200})/g;

/** An address or query inside a parameter: `?next=%2Fthanks%3Femail%3Dmia`. */
function holdsPersonalParameter(text: string): boolean {
	for (const [, name, value] of text.matchAll(PARAMETER))
		if (isPersonalParameter(name, value)) return true;
	return false;
}
