/**
 * What the sources report, held against the table of codes. That every code in use is in the table is what the compiler
 * says; that every row is used, and that texts are sentences wherever they stand, only the sources can tell.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import ts from 'typescript';

import { CODES } from '../../../../nodes/shared/capi/findings/codes';

const NODES = join(__dirname, '..', '..', '..', '..', 'nodes');
/** Where the codes are listed rather than used. */
const TABLE = /findings.(?:codes|refusals|warnings|matchNotes|skips)\.ts$/;

const sources = readdirSync(NODES, { recursive: true, encoding: 'utf8' })
	.filter((path) => path.endsWith('.ts'))
	.map((path) => {
		const text = readFileSync(join(NODES, path), 'utf8');
		return { path, tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) };
	});

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
	visit(node);
	node.forEachChild((child) => walk(child, visit));
}

/** Names in templates that stand for whole sentences of a table. */
const WHOLE_SENTENCES = new Set(['instead', 'rule', 'why']);

/** What a constant of the same file was declared as. */
function constantOf(name: ts.Identifier): ts.Expression | undefined {
	let found: ts.Expression | undefined;
	walk(name.getSourceFile(), (node) => {
		const isIt = ts.isVariableDeclaration(node) && node.name.getText() === name.text;
		if (isIt && (ts.getCombinedNodeFlags(node) & ts.NodeFlags.Const) !== 0)
			found = node.initializer;
	});
	return found;
}

/** The ends of the texts that an expression may give; nothing for one that only running it can tell. */
function endsOf(node: ts.Expression | undefined): string[] {
	if (node === undefined) return [];
	if (ts.isStringLiteralLike(node)) return [node.text];
	if (ts.isTemplateExpression(node)) {
		const { literal, expression } = node.templateSpans[node.templateSpans.length - 1];
		const isWhole = ts.isCallExpression(expression) || WHOLE_SENTENCES.has(expression.getText());
		return literal.text === '' && isWhole ? [] : [literal.text];
	}
	if (ts.isBinaryExpression(node)) return endsOf(node.right);
	if (ts.isConditionalExpression(node))
		return [...endsOf(node.whenTrue), ...endsOf(node.whenFalse)];
	if (ts.isIdentifier(node)) return endsOf(constantOf(node));
	return ts.isParenthesizedExpression(node) ? endsOf(node.expression) : [];
}

/** Functions that report, and from which argument on they take sentences; a negative place counts from the end. */
const REPORTERS = new Map([
	['refuse', -2],
	['refusal', -2],
	['warn', 2],
	['warning', 2],
	['missing', 1],
]);

function sentencesOf(node: ts.Node): ts.Expression[] {
	if (ts.isCallExpression(node)) {
		const name = ts.isPropertyAccessExpression(node.expression)
			? node.expression.name.text
			: node.expression.getText();
		const first = REPORTERS.get(name);
		return first === undefined ? [] : node.arguments.slice(first);
	}
	if (!ts.isObjectLiteralExpression(node)) return [];
	const fields = new Map(
		node.properties
			.filter(ts.isPropertyAssignment)
			.map(({ name, initializer }) => [name.getText(), initializer]),
	);
	if (!fields.has('code') || !fields.has('field')) return [];
	return [fields.get('message'), fields.get('cure')].filter((field) => field !== undefined);
}

it('messages and cures are whole sentences everywhere', () => {
	const cut: string[] = [];
	let looked = 0;
	for (const { path, tree } of sources) {
		walk(tree, (node) => {
			for (const end of sentencesOf(node).flatMap(endsOf)) {
				looked += 1;
				if (!/(?:^|[^.])\.$/.test(end)) cut.push(`${path}: ${end}`);
			}
		});
	}
	expect(cut).toEqual([]);
	expect(looked).toBeGreaterThan(100);
});

it('every row of the table is used', () => {
	const used = new Set<string>();
	for (const { path, tree } of sources) {
		if (TABLE.test(path)) continue;
		walk(tree, (node) => {
			if (ts.isStringLiteralLike(node)) used.add(node.text);
		});
	}
	for (const [kind, rows] of Object.entries(CODES)) {
		expect({ kind, unused: Object.keys(rows).filter((code) => !used.has(code)) }).toEqual({
			kind,
			unused: [],
		});
	}
});

it('every code is a word of its own kind, explained by sentences', () => {
	for (const rows of Object.values(CODES)) {
		for (const [code, sentence] of Object.entries(rows)) {
			expect(code).toMatch(/^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/);
			expect(sentence).toMatch(/^\S[^]{10,}\.$/);
		}
	}
});
