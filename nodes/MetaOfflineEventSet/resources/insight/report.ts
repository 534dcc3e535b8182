/**
 * Asynchronous insights reports: started, looked at until they are done, then read. `POST /act_{id}/insights` gives a
 * `report_run_id`; the run's `async_status` and `async_percent_completion` tell the progress; `/{run}/insights` has the
 * rows. docs/meta-api.md section 7.3 names the edge and section 7.5 what a failed report carries; the rest is from Meta's SDK
 * (AdReportRun) and its page on asynchronous jobs (unverified).
 */
import { sleep, type IDataObject } from 'n8n-workflow';

import { readFailure, readGraphId, toText } from '../../../shared/graph';
import { AskedFields, type ItemContext } from '../../../shared/n8n/operations';
import { type InsightAnswer, readAnswer } from './answer';

const COMPLETED = 'Job Completed';
const FAILED: ReadonlySet<string> = new Set(['Job Failed', 'Job Skipped']);
/** The fields of the errors are new since v25: where Meta refuses them, the rest is asked for. */
const RUN_FIELDS = [
	'id',
	'async_status',
	'async_percent_completion',
	'error_code',
	'error_subcode',
	'error_message',
	'error_user_title',
	'error_user_msg',
];
const FIRST_PAUSE_SECONDS = 1;
const LONGEST_PAUSE_SECONDS = 15;
const LONGEST_WAIT_MINUTES = 120;

/** Starts a report; gives the ID of its run. */
export async function startReport(
	item: ItemContext,
	edge: string,
	question: IDataObject,
): Promise<string> {
	const { report_run_id: id } = await item.post(edge, question);
	const runId = readGraphId(id, 'object');
	if (runId !== undefined) return runId;
	throw item.refusal('Meta started no report.', 'Run the node again, or choose a direct report.');
}

/**
 * Waits for a report as long as the node allows; gives its answer, or where it is not done in time one row that tells the
 * progress and the run to go on with. Throws when Meta gave the report up.
 */
export async function finishReport(item: ItemContext, runId: string): Promise<InsightAnswer> {
	const minutes = Math.min(
		LONGEST_WAIT_MINUTES,
		Math.max(0, Number(item.parameter('maximumWaitMinutes') ?? 0)),
	);
	let secondsLeft = (Number.isFinite(minutes) ? minutes : 0) * 60;
	const fields = new AskedFields(RUN_FIELDS);
	for (let pause = FIRST_PAUSE_SECONDS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_SECONDS)) {
		const run = await item.get(`/${runId}`, {}, fields);
		const status = toText(run.async_status);
		if (status === COMPLETED) return await readAnswer(item, `/${runId}/insights`);
		if (FAILED.has(status)) return failReport(item, run);
		if (secondsLeft <= 0 || item.isCancelled()) return { rows: [progressOf(runId, run)] };
		const seconds = Math.min(pause, secondsLeft);
		await sleep(seconds * 1000);
		secondsLeft -= seconds;
	}
}

const GIVEN_UP = 'Meta gave the report up.';

/** Throws why Meta gave the report up, where it says so. */
function failReport(item: ItemContext, run: Record<string, unknown>): never {
	const { error_code: code, error_message: message, ...error } = run;
	const failure =
		code === undefined
			? undefined
			: readFailure({ statusCode: 400, headers: {}, body: { error: { ...error, code, message } } });
	if (failure !== undefined) return item.fail(failure, { done: GIVEN_UP });
	throw item.refusal(
		GIVEN_UP,
		'Ask for a shorter time, fewer fields or fewer breakdowns, and run the node again.',
	);
}

function progressOf(runId: string, run: Record<string, unknown>): IDataObject {
	return {
		finished: false,
		report_run_id: runId,
		async_status: toText(run.async_status),
		async_percent_completion: Number(run.async_percent_completion ?? 0),
	};
}
