/** The built package with the privacy guard taken out, to see what it costs: what is shipped has no switch for that. */
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { HERE } from './built';

/** The rules are one file of the package (gulpfile.js, gather), in which names of functions are kept. */
const RULES = 'dist/nodes/shared/capi/index.js';
const GUARD = /function guardEvent\((\w+)(?:,\s*\w+)+\)\s*\{/;

export interface Checkout {
	readonly folder: string;
	remove(): void;
}

/** A copy of the built package in which each event passes the guard as it is. Throws where the guard is not found in it. */
export function checkoutWithoutGuard(): Checkout {
	const folder = mkdtempSync(join(tmpdir(), 'bench-without-guard-'));
	cpSync(join(HERE, 'dist'), join(folder, 'dist'), { recursive: true });
	symlinkSync(join(HERE, 'node_modules'), join(folder, 'node_modules'));
	const rules = join(folder, RULES);
	const code = readFileSync(rules, 'utf8');
	if (!GUARD.test(code)) throw new Error(`There is no guard in ${RULES}`);
	writeFileSync(
		rules,
		code.replace(
			GUARD,
			(start, event) => `${start}return{event:${event},warnings:[],refusals:[]};`,
		),
	);
	return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
