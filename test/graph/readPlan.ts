import type { Fault, PlannedFault } from './faults';
import type { JsonObject } from './json';
import { isJsonObject } from './json';
import { HEALING_FAULTS, type SeededFaults } from './seededFaults';
import { LIMIT_HEADERS } from './usageHeaders';

/** Reads a plan from JSON; throws an Error that says which line is wrong and how. */
export function readPlan(value: unknown): PlannedFault[] {
	if (!Array.isArray(value)) throw new Error('A plan is a list of faults, or a seed and a share');
	return value.map((line: unknown, index) => {
		if (!isJsonObject(line)) throw new Error(`Fault ${index} is not an object`);
		const { request } = line;
		if (request !== 'every' && typeof request !== 'number') {
			throw new Error(`Fault ${index}: request must be a number or "every"`);
		}
		const fault = readFault(line);
		if (fault === undefined)
			throw new Error(`Fault ${index}: unknown kind, or a number is missing`);
		return { ...fault, request, ...(typeof line.edge === 'string' && { edge: line.edge }) };
	});
}

/** Reads `{seed, share, kinds}`; undefined when the value is something else. Throws an Error for a kind unknown. */
export function readSeededFaults(value: unknown): SeededFaults | undefined {
	if (!isJsonObject(value)) return undefined;
	const { seed, share, kinds } = value;
	if (typeof seed !== 'number' || typeof share !== 'number') return undefined;
	if (!Array.isArray(kinds)) return { seed, share };
	return {
		seed,
		share,
		kinds: kinds.map((kind: unknown) => {
			const known = HEALING_FAULTS.find(({ name }) => name === kind);
			if (known === undefined) throw new Error(`Unknown kind ${String(kind)}`);
			return known.name;
		}),
	};
}

function readFault(line: JsonObject): Fault | undefined {
	const milliseconds = numberAt(line, 'milliseconds');
	const seconds = numberAt(line, 'seconds');
	const percent = numberAt(line, 'percent');
	const status = numberAt(line, 'status');
	const code = numberAt(line, 'code');
	const by = numberAt(line, 'by');
	const subcode = numberAt(line, 'subcode');
	const stores = line.stores === true;
	const body = typeof line.body === 'string' ? { body: line.body } : {};
	const headers = isJsonObject(line.headers) ? { headers: textHeaders(line.headers) } : {};
	switch (line.kind) {
		case 'reset_before_storing':
		case 'reset_after_storing':
		case 'cut_answer':
		case 'token_expires':
			return { kind: line.kind };
		case 'no_answer':
			return { kind: 'no_answer', stores };
		case 'slow':
			return milliseconds === undefined ? undefined : { kind: 'slow', milliseconds };
		case 'http':
			return status === undefined
				? undefined
				: { kind: 'http', status, stores, ...headers, ...body };
		case 'garbage':
			return { kind: 'garbage', stores, ...body };
		case 'counts_fewer':
			return { kind: 'counts_fewer', stores, ...(by !== undefined && { by }) };
		case 'throttled': {
			const header = LIMIT_HEADERS.find((name) => name === (line.header ?? 'business'));
			if (code === undefined || seconds === undefined || header === undefined) return undefined;
			return {
				kind: 'throttled',
				code,
				...(subcode !== undefined && { subcode }),
				header,
				seconds,
			};
		}
		case 'usage':
			return percent === undefined ? undefined : { kind: 'usage', percent };
		case 'error':
			if (code === undefined) return undefined;
			return {
				kind: 'error',
				code,
				...(subcode !== undefined && { subcode }),
				...(typeof line.message === 'string' && { message: line.message }),
				...(status !== undefined && { status }),
				transient: line.transient === true,
				stores,
				...headers,
			};
		default:
			return undefined;
	}
}

function numberAt(line: JsonObject, key: string): number | undefined {
	const value = line[key];
	return typeof value === 'number' ? value : undefined;
}

function textHeaders(headers: JsonObject): Record<string, string> {
	return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}
