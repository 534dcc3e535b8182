/** All regular expressions of the shipped code: those written as literals, and those that modules build from constants. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';

import ts from 'typescript';

/** A regular expression and where it comes from. */
export interface FoundRegExp {
	/** The file, below the folder that was looked through, and the line. */
	readonly place: string;
	readonly source: string;
	readonly flags: string;
}

/** The TypeScript files of the shipped code below a project's folder. */
export function shippedFiles(project: string): string[] {
	return ['credentials', 'nodes'].flatMap((folder) =>
		readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
			.filter((file) => file.endsWith('.ts'))
			.map((file) => join(project, folder, file)),
	);
}

/** The literals of the files, in the order of the text. */
export function literalsOf(files: readonly string[], project: string): FoundRegExp[] {
	return files.flatMap((file) => {
		const tree = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022);
		const found: FoundRegExp[] = [];
		const visit = (node: ts.Node): void => {
			if (ts.isRegularExpressionLiteral(node)) {
				const [, source, flags] = /^\/(.*)\/([a-z]*)$/s.exec(node.text) ?? [];
				const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree));
				found.push({ place: `${relative(project, file)}:${line + 1}`, source, flags });
			}
			ts.forEachChild(node, visit);
		};
		visit(tree);
		return found;
	});
}

/**
 * What `new RegExp` is given while the files are loaded. A literal does not call it, so these are the ones that are put
 * together from constants; their place is the line that calls.
 */
export async function builtWhileLoading(
	files: readonly string[],
	project: string,
): Promise<FoundRegExp[]> {
	// What stands under it compares constructors.
	await import('n8n-workflow');
	const found: FoundRegExp[] = [];
	const plain = globalThis.RegExp;
	globalThis.RegExp = new Proxy(plain, {
		construct(target, [pattern, flags]: [string | RegExp, string | undefined]) {
			const made = new target(pattern, flags);
			const place = callerAmong(files, project);
			if (place !== undefined) found.push({ place, source: made.source, flags: made.flags });
			return made;
		},
	});
	try {
		for (const file of files) await import(pathToFileURL(file).href);
	} finally {
		globalThis.RegExp = plain;
	}
	return found;
}

/** The innermost line of the call stack, if it lies in one of the files. */
function callerAmong(files: readonly string[], project: string): string | undefined {
	const stack = String(new Error().stack).split('\n');
	const line = stack.find(
		(entry) => !entry.includes(__filename) && entry.includes(':') && !entry.startsWith('Error'),
	);
	const file = files.find((candidate) => line?.includes(candidate));
	if (file === undefined) return undefined;
	const [, number] = /:(\d+):\d+\)?$/.exec(line ?? '') ?? [];
	return `${relative(project, file)}:${number}`;
}
