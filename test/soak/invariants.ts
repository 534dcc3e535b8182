/** What has to hold after every run, whatever went wrong in it. Breaches are told in words. */
import type { EventResult } from '../../nodes/shared/delivery';
import type { Delivered } from '../support/deliverAll';
import type { GraphDouble } from '../graph/server';
import type { SoakEvent } from './events';
import type { Run } from './play';
import { isWithoutTrouble, type Scene } from './scene';

/** docs/meta-api.md section 11.5: back off up to 15 minutes; the double never names a longer time. */
const LONGEST_SINGLE_WAIT = 15 * 60_000;
/** A cancelled run may end the requests under way (a silent one takes a minute) and the second it sleeps at a time. */
const LONGEST_END_AFTER_CANCEL = 61_000;
const EVENTS_OF_A_SPOT_CHECK = 20;
const FIRST_SPOT_CHECK_AT = 10;
/** Two halvings of 1,000 to find ten bad ones, the spot check, and what goes on meanwhile. */
const MOST_REQUESTS_UNTIL_EARLY_STOP = 100;
/** Two dozen where nothing is bad; where a fifth is, good pairs are rarer. */
const MOST_REQUESTS_UNTIL_ONE_BY_ONE = 60;

export function findBreaches(scene: Scene, run: Run): string[] {
	const { delivery, double } = run;
	const stored = storedCopies(double);
	return [
		...run.wire.breaches,
		...scene.events.flatMap((event, index) =>
			problemsOf(scene, event, delivery.results[index], stored.get(keyOf(event)) ?? 0).map(
				(problem) => `event ${index} (${event.channel}, ${event.nature}): ${problem}`,
			),
		),
		...findStrangers(scene, double),
		...findWrongRecords(scene, run),
		...findExcess(scene, run),
	];
}

/** After a run that ended early, a second one without trouble has to complete it. */
export function findBreachesOfSecondRun(scene: Scene, { delivery, double }: Run): string[] {
	const stored = storedCopies(double);
	return scene.events.flatMap((event, index) => {
		const { status } = delivery.results[index];
		const copies = stored.get(keyOf(event)) ?? 0;
		const isRight =
			event.nature === 'good'
				? status === 'sent' && copies === 1
				: status === 'refused' && copies === 0;
		return isRight
			? []
			: [`second run, event ${index} (${event.nature}): ${status}, stored ${copies} times`];
	});
}

/** How often Meta counts each event after its deduplication. */
function storedCopies(double: GraphDouble): Map<string, number> {
	const copies = new Map<string, number>();
	for (const { datasetId, event } of double.events()) {
		const key = `${datasetId}/${String(event.event_id)}`;
		copies.set(key, (copies.get(key) ?? 0) + 1);
	}
	return copies;
}

const keyOf = ({ destination, id }: SoakEvent): string => `${destination.datasetId}/${id}`;

function problemsOf(
	scene: Scene,
	event: SoakEvent,
	result: EventResult | undefined,
	copies: number,
): string[] {
	if (result === undefined) return ['lost: no result'];
	const problems: string[] = [];
	const { status } = result;
	if (copies > 1) problems.push(`stored ${copies} times`);
	if (copies > 0 && event.nature !== 'good') problems.push('stored although it is not to be');
	if (status === 'sent' && copies !== 1) problems.push(`reported as sent, stored ${copies} times`);
	if (status === 'not_sent' && copies !== 0) problems.push('reported as not sent, but stored');
	if (status === 'refused') problems.push(...problemsOfRefusal(event, result.failure, copies));
	const expected = event.nature === 'good' ? 'sent' : 'refused';
	if ((scene.story === 'heals' || scene.story === 'one by one') && status !== expected)
		problems.push(`reported as ${status}`);
	return problems;
}

function problemsOfRefusal(
	{ nature, reason }: SoakEvent,
	failure: Extract<EventResult, { status: 'refused' }>['failure'],
	copies: number,
): string[] {
	// One that stood alone in a request of which Meta counted nothing: what else Meta did with it is not to be known.
	if (failure.kind === 'not_counted')
		return nature === 'bad' ? ['its reason is that of another event'] : [];
	if (copies > 0) return ['reported as refused, but stored'];
	const isOwnReason =
		reason !== undefined && failure.code === reason.code && failure.subcode === reason.subcode;
	return isOwnReason
		? []
		: [`refused for a reason that is not its own: ${failure.code}/${failure.subcode}`];
}

/** Stored events that nobody sent, or that went under the labels of others. */
function findStrangers(scene: Scene, double: GraphDouble): string[] {
	const tags = new Map(scene.events.map((event) => [keyOf(event), event.destination.uploadTag]));
	return double.events().flatMap(({ datasetId, event, uploadTag }) => {
		const key = `${datasetId}/${String(event.event_id)}`;
		return tags.has(key) && tags.get(key) === uploadTag
			? []
			: [`${key} was stored under the wrong label or dataset`];
	});
}

function findWrongRecords({ events, options }: Scene, { delivery, wire }: Run): string[] {
	const problems: string[] = [];
	const { results, requests, counts } = delivery;
	const total = counts.sent + counts.refused + counts.not_sent + counts.uncertain;
	if (total !== events.length) problems.push(`the counts say ${total} of ${events.length} events`);
	const tries = requests.reduce((sum, request) => sum + request.tries, 0);
	if (tries !== wire.requests)
		problems.push(`the records say ${tries} tries, Meta got ${wire.requests}`);
	requests.forEach((request, number) => {
		const members = results.flatMap((result, index) =>
			result.status === 'sent' && result.request === number ? [events[index]] : [],
		);
		if (request.tries > options.maximumTries)
			problems.push(`request ${number} was tried ${request.tries} times`);
		if (request.eventsSent > options.eventsPerRequest)
			problems.push(`request ${number} has ${request.eventsSent} events`);
		if (members.length > (request.eventsReceived ?? 0))
			problems.push(`request ${number} is credited with too many events`);
		const { ownerId } = request.frame;
		const isOwn = members.every(({ destination }) => destination.datasetId === ownerId);
		if (!isOwn) problems.push(`request ${number} is credited with events of another dataset`);
	});
	return problems;
}

/** Waits, requests and time beyond what is allowed. */
function findExcess(scene: Scene, { delivery, wire, took }: Run): string[] {
	const problems: string[] = [];
	const { options, cancelledAfter = Infinity } = scene;
	if (delivery.waitedMilliseconds > options.maximumTotalWaitMilliseconds)
		problems.push('waited longer than allowed');
	if (took > delivery.waitedMilliseconds + wire.latencies)
		problems.push('time went by in which nothing was done');
	if (took > cancelledAfter + LONGEST_END_AFTER_CANCEL)
		problems.push('went on long after the cancel');
	const waits = delivery.requests.flatMap((request) =>
		request.retries.map((retry) => retry.waitedMilliseconds),
	);
	if (waits.some((wait) => wait > LONGEST_SINGLE_WAIT))
		problems.push('a single wait of more than 15 minutes');
	const bound = boundOfExtraRequests(scene, delivery);
	if (delivery.extraRequests > bound)
		problems.push(`${delivery.extraRequests} extra requests, more than ${bound}`);
	return problems;
}

/** Events that went one by one, and for each frame what showed that they have to. */
function boundOfSingleEvents({ events }: Scene): number {
	const frames = new Set(
		events.map(({ outgoing }) => `${JSON.stringify(outgoing.frame)}${outgoing.deduplicable}`),
	);
	return events.length + frames.size * MOST_REQUESTS_UNTIL_ONE_BY_ONE;
}

/** 2·b·log2(n) for b events in trouble, and the spot checks at 10 refusals and at each doubling after. */
function boundOfExtraRequests(scene: Scene, { requests, counts }: Delivered): number {
	const { story, events, options, seed } = scene;
	if (story === 'one by one') return boundOfSingleEvents(scene);
	const countedFewer = requests.filter(
		({ eventsSent, eventsReceived = eventsSent }) => eventsReceived < eventsSent,
	);
	const missing = countedFewer.reduce(
		(sum, { eventsSent, eventsReceived = 0 }) => sum + eventsSent - eventsReceived,
		0,
	);
	const contradicted = requests.filter(
		({ failure }) => failure?.kind === 'invalid_request' && failure.mayHaveArrived,
	).length;
	const refused = counts.refused;
	const checks =
		refused < FIRST_SPOT_CHECK_AT ? 0 : 1 + Math.ceil(Math.log2(refused / FIRST_SPOT_CHECK_AT));
	if (isWithoutTrouble(seed, story)) return MOST_REQUESTS_UNTIL_EARLY_STOP;
	const bad = events.filter(({ nature }) => nature === 'bad').length;
	const largest = Math.min(options.eventsPerRequest, events.length);
	return (
		2 * (bad + missing + contradicted) * Math.ceil(Math.log2(largest)) +
		checks * EVENTS_OF_A_SPOT_CHECK
	);
}
