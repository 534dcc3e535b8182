/** The node's parameters as they are for one item. */
import type { IDataObject, IExecuteFunctions, NodeOperationError } from 'n8n-workflow';

import { isAbsent, readTime } from '../../capi';
import { type IdKind, isObject, readGraphId, toText } from '../../graph';
import { toItemRefusal } from '../requests/nodeErrors';
import { toDataObject } from './toDataObject';
import { valuesOfItem } from './valuesOfItem';

/**
 * Parameters are read for this very item, expressions evaluated. What is refused is thrown as n8n's error of the item,
 * whose message says what happened and what to do.
 */
export class ItemParameters {
	/** What expressions gave for parameters that were read, IDs aside: nobody may read it, should Meta repeat it. */
	protected readonly valuesOfItem: string[] = [];

	constructor(
		protected readonly context: IExecuteFunctions,
		readonly itemIndex: number,
	) {}

	/** A parameter for this item; undefined where the node hides it. */
	parameter(name: string): unknown {
		const value = this.read(name);
		if (value !== undefined)
			this.valuesOfItem.push(...valuesOfItem(this.context.getNode().parameters[name], value));
		return value;
	}

	private read(name: string): unknown {
		return this.context.getNodeParameter(name, this.itemIndex, null) ?? undefined;
	}

	/** A parameter as text without white space around it; empty where there is none. */
	text(name: string): string {
		return toText(this.parameter(name)).trim();
	}

	/** A parameter of type boolean; false where the node hides it. */
	flag(name: string): boolean {
		return this.parameter(name) === true;
	}

	/** A parameter that must be filled in, as text; refused where it is empty. */
	requiredText(name: string, displayName: string): string {
		const text = this.text(name);
		if (text === '') throw this.refusal(`${displayName} is empty.`, `Fill in ${displayName}.`);
		return text;
	}

	/** A collection such as Options, as an object. */
	collection(name: string): Record<string, unknown> {
		const value = this.parameter(name);
		return isObject(value) ? value : {};
	}

	/** What is filled in of a collection whose names are Meta's parameters, ready to be sent. */
	filled(name: string): IDataObject {
		const entries = Object.entries(this.collection(name)).filter(([, value]) => !isAbsent(value));
		return toDataObject(Object.fromEntries(entries));
	}

	/**
	 * The ID a parameter holds, as text, as a number or chosen by a resource locator; safe as part of a path. Refused
	 * before any request when it is none.
	 * @param displayName as the editor calls the parameter
	 */
	id(name: string, displayName: string, kind: IdKind = 'object'): string {
		return this.checkedId(this.read(name), displayName, kind);
	}

	/** A value as an ID; refused before any request when it is none. */
	checkedId(value: unknown, displayName: string, kind: IdKind = 'object'): string {
		const id = readGraphId(value, kind);
		if (id !== undefined) return id;
		const form = kind === 'adAccount' ? 'digits, with or without act_ before them' : 'digits only';
		throw this.refusal(
			`${displayName} is not an ID: it has to be ${form}.`,
			`Choose ${displayName} from the list or copy its ID from Meta, and map it as text so that no digit is lost.`,
		);
	}

	/** A time in Unix seconds; undefined where there is none. Refused when it cannot be read without guessing. */
	unixSeconds(value: unknown, displayName: string): number | undefined {
		if (isAbsent(value)) return undefined;
		const time = readTime(value, displayName, this.timezone);
		if ('problem' in time) throw this.refusal(time.message, time.cure);
		return time.seconds;
	}

	/** The parameters From and To in Unix seconds, each where it is filled in. */
	timeWindow(startName: string, endName: string): { start?: number; end?: number } {
		const start = this.unixSeconds(this.parameter(startName), 'From');
		const end = this.unixSeconds(this.parameter(endName), 'To');
		if (start !== undefined && end !== undefined && end <= start) {
			throw this.refusal('To is not after From.', 'Choose a later To or an earlier From.');
		}
		return { ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) };
	}

	/** What the node says about a value it cannot use, and what to do: two sentences, in which no value of the item may be. */
	refusal(message: string, cure: string): NodeOperationError {
		return toItemRefusal(this.context.getNode(), message, cure, this.itemIndex);
	}

	/** The workflow's IANA time zone. */
	get timezone(): string {
		return this.context.getTimezone();
	}
}
