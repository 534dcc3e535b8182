/**
 * An ad's tracking specs as data: what is added or removed, and that all else stays as it is. Writing `tracking_specs`
 * replaces the whole list (docs/meta-api.md section 7.2), so everything that was read is written back. Pure.
 */
import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../../shared/graph';

/** How a dataset stands in a spec: the action it is tracked for, and the key that holds its ID. */
export interface TrackingKind {
	readonly actionType: string;
	readonly key: 'dataset' | 'fb_pixel';
}

/**
 * `eventSet` is the spec of the old API. The one of a consolidated dataset is not documented (docs/meta-api.md sections 7.4
 * and 15, row 12, unverified); `pixel` is how ads track the website events of a dataset.
 */
export const TRACKING_KINDS: ReadonlyMap<string, TrackingKind> = new Map([
	['eventSet', { actionType: 'offline_conversion', key: 'dataset' }],
	['pixel', { actionType: 'offsite_conversion', key: 'fb_pixel' }],
]);

export interface TrackingChange {
	readonly changed: boolean;
	readonly specs: IDataObject[];
}

/** Whether one of the specs tracks the dataset. */
function isTracked(specs: readonly IDataObject[], kind: TrackingKind, id: string): boolean {
	return specs.some((spec) => isOfKind(spec, kind) && listOf(spec[kind.key]).includes(id));
}

/** The specs with the dataset added: to the spec of its kind that is there, else in a spec of its own. */
export function addTracking(
	specs: readonly IDataObject[],
	kind: TrackingKind,
	id: string,
): TrackingChange {
	if (isTracked(specs, kind, id)) return { changed: false, specs: [...specs] };
	const place = specs.findIndex((spec) => isOfKind(spec, kind) && Object.keys(spec).length === 2);
	if (place < 0) {
		return {
			changed: true,
			specs: [...specs, { 'action.type': [kind.actionType], [kind.key]: [id] }],
		};
	}
	const changed = specs.map((spec, index) =>
		index === place ? { ...spec, [kind.key]: [...listOf(spec[kind.key]), id] } : spec,
	);
	return { changed: true, specs: changed };
}

/** The specs without the dataset; a spec that tracked nothing else goes as a whole. */
export function removeTracking(
	specs: readonly IDataObject[],
	kind: TrackingKind,
	id: string,
): TrackingChange {
	if (!isTracked(specs, kind, id)) return { changed: false, specs: [...specs] };
	const kept = specs.flatMap((spec) => {
		if (!isOfKind(spec, kind) || !listOf(spec[kind.key]).includes(id)) return [spec];
		const others = listOf(spec[kind.key]).filter((entry) => entry !== id);
		return others.length > 0 ? [{ ...spec, [kind.key]: others }] : [];
	});
	return { changed: true, specs: kept };
}

/** Whether specs can be written back as they were read: an ID that came as a number beyond 2^53 has lost digits. */
export function isIntact(value: unknown): boolean {
	if (typeof value === 'number') return Number.isSafeInteger(value) || !Number.isInteger(value);
	if (Array.isArray(value)) return value.every(isIntact);
	return isObject(value) ? Object.values(value).every(isIntact) : true;
}

/** Whether two lists have the same specs, whatever the order of specs and IDs, and whether a single ID stands in a list. */
export function isSameTracking(
	specs: readonly IDataObject[],
	others: readonly IDataObject[],
): boolean {
	const [one, other] = [specs, others].map((list) => list.map(describe).sort().join('\n'));
	return one === other;
}

function describe(spec: IDataObject): string {
	const entries = Object.entries(spec).map(([key, value]) => [key, ...listOf(value).sort()]);
	return JSON.stringify(entries.sort(([key], [otherKey]) => (key < otherKey ? -1 : 1)));
}

/** A spec whose actions are exactly those of the kind. */
function isOfKind(spec: IDataObject, kind: TrackingKind): boolean {
	const actions = listOf(spec['action.type']);
	return actions.length === 1 && actions[0] === kind.actionType && spec[kind.key] !== undefined;
}

/** Meta gives lists of IDs, and takes a single one without a list too. */
function listOf(value: unknown): string[] {
	if (value === undefined || value === null) return [];
	return (Array.isArray(value) ? value : [value]).map(String);
}
