/** The funnel as the user declares it: ordered stages, each with Meta's event name and the CRM's own words for it. */
import { FREE_TEXT, isAbsent, readText, type Refusal } from '../../shared/capi';

export interface Stage {
	/** What Meta gets as `event_name`. */
	readonly eventName: string;
	/** Place in the funnel from 0; undefined for a lost stage, which a lead may reach from any other. */
	readonly order: number | undefined;
	/** The field of an item that holds the date on which the lead reached this stage. */
	readonly dateField: string | undefined;
	/** The CRM's values for this stage as the user wrote them, the event name first. */
	readonly crmValues: readonly string[];
}

export interface Funnel {
	/** In the order in which they are declared. */
	readonly stages: readonly Stage[];
	/** The stages that a lead passes on its way, in order. */
	readonly path: readonly Stage[];
	/** The stage a CRM's value means; case and white space make no difference. */
	find(crmValue: string): Stage | undefined;
}

/** Meta needs two stages to see progress at all, and advises three or more (docs/meta-api.md section 8.2). */
export const FEWEST_STAGES = 2;
export const ADVISED_STAGES = 3;

/**
 * Takes the node's parameter: `{ stages: [{ eventName, crmValues, dateField, isLost }] }`. Refused are fewer than two
 * stages besides lost ones, a stage without an event name, and a name or CRM value that stands in two stages.
 */
export function readFunnel(parameter: unknown): { funnel: Funnel } | { refusal: Refusal } {
	const stages: Stage[] = [];
	const byValue = new Map<string, Stage>();
	let order = 0;
	for (const row of rowsOf(parameter)) {
		const eventName = textOf(row.eventName);
		if (eventName === '')
			return refuse('A stage of the funnel has no event name.', 'Give each stage an Event Name.');
		const stage: Stage = {
			eventName,
			order: row.isLost === true ? undefined : order++,
			dateField: textOf(row.dateField) || undefined,
			crmValues: [eventName, ...readCrmValues(row.crmValues)],
		};
		for (const value of new Set(stage.crmValues.map(foldValue))) {
			const holder = byValue.get(value);
			if (holder) {
				return refuse(
					`The stages ${holder.eventName} and ${eventName} of the funnel share an event name or CRM value.`,
					'Give each event name and each CRM value to one stage only.',
				);
			}
			byValue.set(value, stage);
		}
		stages.push(stage);
	}
	const path = stages.filter((stage) => stage.order !== undefined);
	if (path.length < FEWEST_STAGES) {
		return refuse(
			`The funnel has ${path.length === 1 ? 'one stage' : 'no stages'} besides lost ones, and Meta needs at least two.`,
			'Add every stage to the funnel in order, beginning with the raw lead: at least two, better three or more.',
		);
	}
	return { funnel: { stages, path, find: (crmValue) => byValue.get(foldValue(crmValue)) } };
}

/** The place of a stage among others of the same second: lost stages and unknown ones come last. */
export function orderOf(stage: Stage | undefined): number {
	return stage?.order ?? Number.MAX_SAFE_INTEGER;
}

const LONGEST_STAGE = 500;

/** A CRM's value without case and white space: `Sales Qualified ` and `salesqualified` are one. */
export function foldValue(value: string): string {
	// No stage is so long, and to bring a run of combining marks into order takes the square of its length.
	const text = value.length > LONGEST_STAGE ? value : value.normalize('NFKC');
	return text.toLowerCase().replace(/\s+/gu, '');
}

function rowsOf(parameter: unknown): ReadonlyArray<Record<string, unknown>> {
	const rows: unknown = isRecord(parameter) ? parameter.stages : undefined;
	return Array.isArray(rows) ? rows.filter(isRecord) : [];
}

/** A list, or a text with one value per line or, on a single line, separated by commas. */
function readCrmValues(given: unknown): string[] {
	const values: readonly unknown[] = Array.isArray(given) ? given : splitValues(textOf(given));
	return values.map(textOf).filter((value) => value !== '');
}

function splitValues(text: string): string[] {
	return text.split(text.includes('\n') ? '\n' : ',');
}

function textOf(value: unknown): string {
	return isAbsent(value, FREE_TEXT) ? '' : (readText(value) ?? '');
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refuse(message: string, cure: string): { refusal: Refusal } {
	return { refusal: { code: 'funnel_invalid', field: 'funnel', message, cure } };
}
