/**
 * Evaluates expressions for many items in one call of n8n's engine. The items go in as one JSON text, which is data: the
 * expression that reads it is made of the node's own expressions alone, and is the same for every call.
 */
import type { ExpressionList } from './expressionList';
import { codeOfRow, hasValue, type Row, valueIn } from './expressionRows';
import { isJson } from './isJson';

/** Evaluates an expression, given with its leading `=`, for an item that is handed in and is none of the run's. */
export type EvaluateOver = (expression: string, json: Record<string, unknown>) => unknown;

/** What is asked of the run. */
interface Items {
	itemJson(itemIndex: number): unknown;
	readonly itemCount: number;
}

/** No field of the user's has this name. */
const ROWS = 'n8n-nodes-meta-conversions rows';

/** A call may keep n8n from everything else for so long; the number of its items follows. */
const LONGEST_MILLISECONDS = 20;
const FIRST_ITEMS = 50;
const FEWEST_ITEMS = 25;
const MOST_ITEMS = 1000;
/** n8n's engine has little memory of its own. */
const MOST_CHARACTERS = 1_000_000;

/** After so many calls in a row without a value the items are evaluated one by one. */
const MOST_FAILURES = 3;

/** The values of some items that follow one another; what has none is evaluated for its item alone. */
interface Chunk {
	readonly first: number;
	readonly end: number;
	/** For how many expressions. */
	readonly width: number;
	readonly rows: ReadonlyMap<number, Row>;
}

const NOTHING: Chunk = { first: 0, end: 0, width: 0, rows: new Map() };

export class ExpressionChunks {
	private chunk = NOTHING;

	private size = FIRST_ITEMS;

	private failures = 0;

	/** How most rows could be made so far. */
	private kind: Row['kind'] = 'whole';

	/** @param list the expressions, which evaluates them for an item alone */
	constructor(
		private readonly list: ExpressionList,
		private readonly evaluateOver: EvaluateOver,
		private readonly items: Items,
	) {}

	/** The value of an expression for an item. Throws what n8n throws for it alone. */
	read(place: number, itemIndex: number): unknown {
		if (this.failures < MOST_FAILURES && !this.covers(itemIndex)) this.evaluateFrom(itemIndex);
		const row = this.covers(itemIndex) ? this.chunk.rows.get(itemIndex) : undefined;
		return row !== undefined && hasValue(row, place)
			? valueIn(row, place)
			: this.list.read(place, itemIndex);
	}

	private covers(itemIndex: number): boolean {
		const { first, end, width } = this.chunk;
		return itemIndex >= first && itemIndex < end && width === this.list.codes.length;
	}

	private evaluateFrom(first: number): void {
		const { itemIndexes, texts, end } = this.takeItems(first);
		const began = Date.now();
		const rows = this.evaluateItems(itemIndexes, texts);
		this.adapt(Date.now() - began);
		this.chunk = { first, end, width: this.list.codes.length, rows };
		if (rows.size > 0 && this.agreesForOne(rows)) this.failures = 0;
		else this.giveUpChunk(rows.size > 0);
	}

	private evaluateItems(
		itemIndexes: readonly number[],
		texts: readonly string[],
	): ReadonlyMap<number, Row> {
		const rows = new Map<number, Row>();
		const evaluate = (kind: Row['kind'], places: readonly number[]) => {
			const made = this.evaluateTexts(
				kind,
				places.map((place) => texts[place]),
			);
			places.forEach((place, index) => {
				const entries = made[index];
				if (Array.isArray(entries) && entries.length === this.list.codes.length)
					rows.set(itemIndexes[place], { kind, entries });
			});
		};
		const all = texts.map((_, place) => place);
		evaluate(this.kind, all);
		const left = this.kind === 'each' ? [] : all.filter((place) => !rows.has(itemIndexes[place]));
		if (left.length > 0) evaluate('each', left);
		// Where most rows have something that throws, to try them as a whole is a second look at each.
		if (left.length * 2 > texts.length) this.kind = 'each';
		return rows;
	}

	/** The next items whose JSON is the same after it was written and read. */
	private takeItems(first: number): { itemIndexes: number[]; texts: string[]; end: number } {
		const itemIndexes: number[] = [];
		const texts: string[] = [];
		const last = Math.min(this.items.itemCount, first + this.size);
		let characters = 0;
		let end = first;
		for (; end < last && characters < MOST_CHARACTERS; end++) {
			const json = this.items.itemJson(end);
			if (!isJson(json)) continue;
			const text = JSON.stringify(json);
			characters += text.length;
			itemIndexes.push(end);
			texts.push(text);
		}
		return { itemIndexes, texts, end };
	}

	/** A row for each text; nothing where none can be had. */
	private evaluateTexts(kind: Row['kind'], texts: readonly string[]): readonly unknown[] {
		const row = codeOfRow(kind, this.list.codes);
		const expression = `={{ JSON.parse($json["${ROWS}"]).map(($json) => ${row}) }}`;
		try {
			const values = this.evaluateOver(expression, { [ROWS]: `[${texts.join(',')}]` });
			return Array.isArray(values) && values.length === texts.length ? values : [];
		} catch {
			return [];
		}
	}

	private adapt(milliseconds: number): void {
		if (milliseconds > LONGEST_MILLISECONDS)
			this.size = Math.max(FEWEST_ITEMS, Math.floor(this.size / 2));
		else if (milliseconds * 2 < LONGEST_MILLISECONDS)
			this.size = Math.min(MOST_ITEMS, this.size * 2);
	}

	/** Whether one item of the chunk has the values that n8n gives for it alone. */
	private agreesForOne(rows: ReadonlyMap<number, Row>): boolean {
		const [[itemIndex, row]] = rows;
		return this.list.codes.every((_, place) => {
			if (!hasValue(row, place)) return true;
			try {
				return isSame(valueIn(row, place), this.list.read(place, itemIndex));
			} catch {
				return false;
			}
		});
	}

	/** @param differs whether there were values, and other ones than n8n's: then nothing is evaluated so any more */
	private giveUpChunk(differs: boolean): void {
		this.failures = differs ? MOST_FAILURES : this.failures + 1;
		this.chunk = { ...this.chunk, rows: new Map() };
	}
}

function isSame(one: unknown, other: unknown): boolean {
	if (typeof one !== 'object' || typeof other !== 'object') return Object.is(one, other);
	return (
		Object.prototype.toString.call(one) === Object.prototype.toString.call(other) &&
		JSON.stringify(one) === JSON.stringify(other)
	);
}
