/** Everything in which a run can show something, as texts. */
import { stringify } from 'flatted';
import { ExecuteContext } from 'n8n-core';
import { LoggerProxy, type INodeExecutionData } from 'n8n-workflow';

import type { RecordedRequest } from '../../graph/requestLog';
import type { NodeRunResult } from '../engine';

export const CHANNELS = [
	'outputs',
	'files',
	'errors',
	'hints',
	'static data',
	'saved run',
	'logs',
	'console',
	'requests',
] as const;
export type Channel = (typeof CHANNELS)[number];
export type Texts = Record<Channel, string>;

/** What was written outside of the run while it went on. */
export interface Written {
	readonly logs: string;
	readonly console: string;
}

/** Takes what a run gave, without what is expected in it, and what was written meanwhile; gives the text of each channel. */
export function textsOf(
	{ outputs, error, hints, staticData, data }: NodeRunResult,
	requests: readonly RecordedRequest[],
	written: Written,
): Texts {
	const items = outputs.flat();
	return {
		outputs: items.map(({ json, pairedItem }) => everythingOf({ json, pairedItem })).join('\n'),
		files: items.flatMap(filesOf).join('\n'),
		errors: everythingOf([error, data.resultData.error, ...items.map((item) => item.error)]),
		hints: hints.join('\n'),
		'static data': everythingOf(staticData),
		'saved run': stringify(data),
		...written,
		requests: requests.map(withoutCredential).join('\n'),
	};
}

/** The token's place, and that of the person's IP address in the App Events API (docs/meta-api.md section 6.1). */
const EXPECTED_HEADERS = ['authorization', 'x-forwarded-for'];

function withoutCredential({ path, query, headers }: RecordedRequest): string {
	const others = Object.entries(headers).filter(([name]) => !EXPECTED_HEADERS.includes(name));
	return everythingOf([path, query, others]);
}

function filesOf({ binary = {} }: INodeExecutionData): string[] {
	return Object.values(binary).flatMap(({ data, ...about }) => [
		Buffer.from(data, 'base64').toString(),
		everythingOf(about),
	]);
}

/** All texts of a value, those of properties that are not enumerated too: message, stack, cause, context. */
export function everythingOf(value: unknown): string {
	const texts: string[] = [];
	collect(value, texts, new Set());
	return texts.join('\n');
}

function collect(value: unknown, texts: string[], seen: Set<unknown>): void {
	if (typeof value !== 'object' || value === null) {
		if (value !== undefined && typeof value !== 'function') texts.push(String(value));
		return;
	}
	if (seen.has(value)) return;
	seen.add(value);
	for (const name of Object.getOwnPropertyNames(value)) {
		texts.push(name);
		collect(Reflect.get(value, name), texts, seen);
	}
}

const LEVELS = ['error', 'warn', 'info', 'debug', 'verbose'] as const;

/** Begins to listen to n8n's loggers and to the console; ends with what was written meanwhile. */
export function listen(): { end(): Written } {
	const logs: string[] = [];
	const shown: string[] = [];
	const log = (...given: unknown[]) => void logs.push(everythingOf(given));
	const logger = Object.fromEntries(LEVELS.map((level) => [level, log]));
	LoggerProxy.init({ ...SILENT, ...logger });
	Object.defineProperty(ExecuteContext.prototype, 'logger', {
		configurable: true,
		get: () => logger,
	});
	const outlets = [process.stdout, process.stderr].map((stream) => {
		const plain = stream.write;
		stream.write = (text: unknown) => shown.push(String(text)) > 0;
		return () => void (stream.write = plain);
	});
	const consoles = (['log', 'info', 'warn', 'error', 'debug', 'trace'] as const).map((name) => {
		const { [name]: plain } = console;
		console[name] = (...given: unknown[]) => void shown.push(everythingOf(given));
		return () => void (console[name] = plain);
	});
	return {
		end() {
			for (const restore of [...outlets, ...consoles]) restore();
			LoggerProxy.init(SILENT);
			Reflect.deleteProperty(ExecuteContext.prototype, 'logger');
			return { logs: logs.join('\n'), console: shown.join('\n') };
		},
	};
}

const nothing = (): void => undefined;
const SILENT = { error: nothing, warn: nothing, info: nothing, debug: nothing, verbose: nothing };
