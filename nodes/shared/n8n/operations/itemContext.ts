/** What an operation gets for one item: the node's parameters (itemParameters.ts), and calls to Meta whose refusals are n8n's errors. */
import type { IBinaryKeyData, IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { readNetworkFailure } from '../../delivery';
import {
	EndlessList,
	type GraphFailure,
	type GraphReply,
	type ListSoFar,
	readFailure,
	readList,
	readListSoFar,
	readReplyObject,
	withoutEchoes,
} from '../../graph';
import { type CredentialFacts, readCredentialFacts } from '../requests/credentialFacts';
import { type ItemError, toItemError, toNodeApiError } from '../requests/nodeErrors';
import type { CallGraph, GraphCall } from '../requests/request';
import { inStretches } from '../run/stretches';
import type { HtmlReport } from '../../htmlReport';
import { toHtmlFile } from '../results/htmlFile';
import type { AskedFields } from './askedFields';
import { type RefusalWords, type RequestWords, withCure } from './cures';
import { DEFAULT_LIMIT } from './fields';
import { ItemParameters } from './itemParameters';
import { type Read, type ReadAgain, tryCall } from './reads';
import { toDataObject } from './toDataObject';

/** What all items of a run share. */
export interface ItemRun {
	readonly context: IExecuteFunctions;
	readonly callGraph: CallGraph;
	readonly readAgain: ReadAgain;
	readonly operation: RefusalWords;
}

/**
 * An item of the run as its operation sees it. What Meta refuses is thrown as n8n's error of the item, whose message says
 * what happened and what to do.
 */
export class ItemContext extends ItemParameters {
	constructor(
		private readonly run: ItemRun,
		itemIndex: number,
	) {
		super(run.context, itemIndex);
	}

	/** Whether the user has stopped the execution. */
	isCancelled(): boolean {
		return this.context.getExecutionCancelSignal()?.aborted ?? false;
	}

	/**
	 * Reads an object or anything else that is no list; what passes by itself is waited for as the operation says.
	 * @param path below the API version, such as `/1234567890`; no value of the item but an ID may be in it
	 * @param fields what is asked for; a field that Meta refuses is left out and the rest asked for again
	 * @returns the body of the reply, empty for one that is no object
	 */
	async get(
		path: string,
		query: IDataObject = {},
		fields?: AskedFields,
	): Promise<Record<string, unknown>> {
		for (;;) {
			const asked = fields === undefined ? query : { ...query, fields: fields.text };
			const read = await this.run.readAgain(
				async () => await this.callGraph({ method: 'GET', path, query: asked }),
			);
			if (read.failure === undefined || fields?.leaveOutRefused(read.failure) !== true)
				return this.bodyOf(read);
		}
	}

	/** As `get`, but gives a refusal instead of throwing it: to look whether Meta lets the token read. */
	async tryGet(
		path: string,
		query: IDataObject = {},
	): Promise<{ readonly body?: Record<string, unknown>; readonly failure?: GraphFailure }> {
		const { failure, reply } = await this.run.readAgain(
			async () => await this.callGraph({ method: 'GET', path, query }),
		);
		return failure === undefined ? { body: readReplyObject(reply.body) ?? {} } : { failure };
	}

	/** What Meta says of the credential's own token. Throws where Meta does not accept it, or does not answer. */
	async credentialFacts(): Promise<CredentialFacts> {
		const { callGraph } = this.run;
		const facts = await readCredentialFacts(this.context, callGraph).catch((error: unknown) => ({
			failure: readNetworkFailure(error),
		}));
		return 'failure' in facts ? this.fail(facts.failure) : facts;
	}

	/**
	 * Writes, once; parameters that are undefined are not sent. Gives the body of the reply.
	 * @param words what is said of a refusal, where the operation's words do not fit this request
	 */
	async post(
		path: string,
		parameters: IDataObject,
		words?: RequestWords,
	): Promise<Record<string, unknown>> {
		return await this.call({ method: 'POST', path, body: JSON.stringify(parameters) }, words);
	}

	/** Deletes, once. Gives the body of the reply. */
	async delete(path: string, query: IDataObject = {}): Promise<Record<string, unknown>> {
		return await this.call({ method: 'DELETE', path, query });
	}

	/**
	 * Reads a list as far as Return All and Limit say: the operation has `listFields` among its parameters. Of a list without
	 * end it gives what was read and says in a hint where it stopped.
	 * @param onPage sees the whole body of each page
	 */
	async list(
		path: string,
		query: IDataObject = {},
		fields?: AskedFields,
		onPage?: (body: Record<string, unknown>) => void,
	): Promise<IDataObject[]> {
		const { rows, stoppedBy } = await this.readSoFar(path, query, fields, onPage);
		if (stoppedBy !== undefined && !(rows.length > 0 && stoppedBy.reason instanceof EndlessList))
			throw stoppedBy.reason;
		if (stoppedBy?.reason instanceof EndlessList)
			this.hint(
				`${rows.length} rows were read [item ${this.itemIndex}]. ${stoppedBy.reason.message}`,
			);
		return rows.map(toDataObject);
	}

	/** As `list`; where a later page cannot be read, gives the rows read until then and n8n's error of the item. */
	async listSoFar(
		path: string,
		query: IDataObject = {},
	): Promise<{ rows: IDataObject[]; error?: ItemError }> {
		const { rows, stoppedBy } = await this.readSoFar(path, query);
		return {
			rows: rows.map(toDataObject),
			...(stoppedBy
				? { error: toItemError(this.context.getNode(), stoppedBy.reason, this.itemIndex) }
				: {}),
		};
	}

	private async readSoFar(
		path: string,
		query: IDataObject,
		fields?: AskedFields,
		onPage?: (body: Record<string, unknown>) => void,
	): Promise<ListSoFar> {
		const readPage = async (page: IDataObject) => {
			const body = await this.get(path, page, fields);
			onPage?.(body);
			return body;
		};
		return await readListSoFar(readPage, query, this.mostRows());
	}

	private mostRows(): number {
		const limit = Number(this.parameter('limit'));
		return this.flag('returnAll') ? Infinity : limit >= 1 ? Math.floor(limit) : DEFAULT_LIMIT;
	}

	/** A line above the output; no value of the item may be in it. */
	hint(message: string): void {
		this.context.addExecutionHints({ message, location: 'outputPane' });
	}

	/** A report as an HTML file for the binary data of a row; the name without its ending. */
	async htmlFile(report: HtmlReport, name: string): Promise<IBinaryKeyData> {
		return await toHtmlFile(this.context, report, name);
	}

	/** Reads a list whatever Return All and Limit say. */
	async all(path: string, query: IDataObject, fields?: AskedFields): Promise<IDataObject[]> {
		const rows = await readList(async (page) => await this.get(path, page, fields), query);
		return rows.map(toDataObject);
	}

	private async call(call: GraphCall, words?: RequestWords): Promise<Record<string, unknown>> {
		const { withheld = [] } = words ?? {};
		const read = await tryCall(
			async () => await inStretches(withoutEchoes(await this.callGraph(call), [withheld])),
		);
		const mayBeDone =
			read.failure !== undefined && read.reply === undefined && read.failure.mayHaveArrived;
		return this.bodyOf(mayBeDone ? { failure: asUnclear(read.failure) } : read, words);
	}

	/** Calls Meta; a refusal comes without the item's values, which Meta may repeat in it. */
	private async callGraph(call: GraphCall): Promise<GraphReply> {
		const reply = await this.run.callGraph(call);
		return readFailure(reply) === undefined
			? reply
			: await inStretches(withoutEchoes(reply, [this.valuesOfItem]));
	}

	private bodyOf(read: Read, words: RequestWords = {}): Record<string, unknown> {
		if (read.failure === undefined) return readReplyObject(read.reply.body) ?? {};
		return this.fail(read.failure, words, read.waitMilliseconds);
	}

	/** Throws a failure of Meta's as n8n's error of the item, in the words of the operation. */
	fail(
		failure: GraphFailure,
		{ done = '', ...cures }: RequestWords = {},
		waitMilliseconds?: number,
	): never {
		const explained = withCure(failure, { ...this.run.operation, ...cures }, waitMilliseconds);
		const message = `${done} ${explained.message}`.trim();
		throw toNodeApiError(this.context.getNode(), { ...explained, message }, this.itemIndex);
	}
}

/** The same failure of a change that may have been made. */
function asUnclear(failure: GraphFailure): GraphFailure {
	return {
		...failure,
		message: `${failure.message} The change may have been made all the same.`,
		cure: `Look whether it was made before you repeat it. ${failure.cure}`,
	};
}
