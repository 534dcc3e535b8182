/**
 * The expressions of a run, evaluated in as few calls of n8n's engine as give exactly what n8n gives for each alone: those
 * that depend on nothing but an item's JSON for many items at a time, all others in one call an item.
 */
import { ExpressionChunks, type EvaluateOver } from './expressionChunks';
import { type Evaluate, ExpressionList } from './expressionList';
import { dependsOnJsonAlone } from './jsonExpressions';

/** `={{ … }}` with nothing around it and no other block inside: what can stand as an entry of a list. */
const SINGLE_BLOCK = /^=\{\{((?:(?!\{\{|\}\})[\s\S])+)\}\}$/;

/** With fewer items there is nothing to gain from evaluating many at a time. */
const FEWEST_ITEMS = 20;

/** What evaluating needs of the run. */
export interface ExpressionRun {
	readonly evaluate: Evaluate;
	/** Left out where expressions can be evaluated for items of the run only. */
	readonly evaluateOver?: EvaluateOver;
	/** The JSON of an input item. */
	itemJson(itemIndex: number): unknown;
	/** How many input items there are. */
	readonly itemCount: number;
}

export class ExpressionBatch {
	private readonly ofItem: ExpressionList;

	private readonly ofJson: ExpressionList;

	private readonly chunks: ExpressionChunks | undefined;

	constructor(private readonly run: ExpressionRun) {
		this.ofItem = new ExpressionList(run.evaluate);
		this.ofJson = new ExpressionList(run.evaluate);
		if (run.evaluateOver !== undefined && run.itemCount >= FEWEST_ITEMS)
			this.chunks = new ExpressionChunks(this.ofJson, run.evaluateOver, run);
	}

	/** Takes an expression; gives the function that reads its value for an item. */
	add(expression: string): (itemIndex: number) => unknown {
		const code = SINGLE_BLOCK.exec(expression)?.[1];
		if (code === undefined) return (itemIndex) => this.run.evaluate(expression, itemIndex);
		const { chunks, ofItem, ofJson } = this;
		if (chunks !== undefined && dependsOnJsonAlone(code)) {
			const place = ofJson.add(code);
			return (itemIndex) => chunks.read(place, itemIndex);
		}
		const place = ofItem.add(code);
		return (itemIndex) => ofItem.read(place, itemIndex);
	}
}
