/** The fields that a read asks Meta for. One that Meta refuses fails the whole read (docs/meta-api.md section 7.3). */
import type { GraphFailure } from '../../graph';

/** Each costs one more request. */
const MOST_LEFT_OUT = 5;

/** Meta's words for a field that the object does not have (docs/meta-api.md section 11.2, code 100 on reads). */
const REFUSED_FIELD = /nonexisting field \((\w+)\)/;
const INVALID_PARAMETER = 100;

/** What a read asks for, less what Meta has refused so far. A read of several pages, or of several objects, shares one. */
export class AskedFields {
	private names: readonly string[];
	private readonly refused: string[] = [];

	/** @param names of Meta's; one with fields of its own has them in braces, such as `owner_business{id,name}` */
	constructor(names: readonly string[]) {
		this.names = names;
	}

	/** The parameter `fields`. */
	get text(): string {
		return this.names.join(',');
	}

	/** The names of the fields that Meta refused, in the order in which it did. */
	get leftOut(): readonly string[] {
		return this.refused;
	}

	/** Takes why a read failed; says whether it is to be asked again, without the field that Meta names. */
	leaveOutRefused({ code, metaMessage = '' }: GraphFailure): boolean {
		if (code !== INVALID_PARAMETER || this.refused.length >= MOST_LEFT_OUT) return false;
		const name = REFUSED_FIELD.exec(metaMessage)?.[1];
		const rest = this.names.filter((asked) => asked.split('{')[0] !== name);
		if (name === undefined || rest.length === this.names.length || rest.length === 0) return false;
		this.names = rest;
		this.refused.push(name);
		return true;
	}
}
