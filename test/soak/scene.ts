/** What a seed plays: the story, its events, the trouble on the way and the sender's options. */
import type { DeliveryOptions } from '../../nodes/shared/delivery';
import {
	CONTRADICTORY_FAULTS,
	HEALING_FAULTS,
	type SeededFaultName,
	type SeededFaults,
} from '../graph/seededFaults';
import { seededRandom } from '../support/seededRandom';
import type { Channel } from '../unit/double/support';
import {
	buildSoakEvent,
	DEDUPLICATED_CHANNELS,
	MESSAGING_CHANNELS,
	type SoakEvent,
} from './events';

/**
 * - `heals`: all trouble passes while the sender still tries, so that every event has its one right end.
 * - `messaging`: the same trouble for events that Meta does not deduplicate.
 * - `gives up`: more trouble than the sender may try or wait for. `token dies`: somewhere in the run. `cancelled`: by the
 *   user. After these three a second run has to complete what the first one left.
 * - `mostly bad`: as with a wrongly mapped field. `one by one`: Meta refuses every request with more than one event.
 */
export type Story =
	'heals' | 'messaging' | 'gives up' | 'token dies' | 'cancelled' | 'mostly bad' | 'one by one';

export interface Scene {
	readonly seed: number;
	readonly story: Story;
	readonly random: () => number;
	readonly events: readonly SoakEvent[];
	readonly faults: SeededFaults;
	/** Number of the request of which Meta counts fewer events, once. */
	readonly countsFewerAt?: number;
	readonly tokenDiesAt?: number;
	/** Virtual milliseconds after the begin. */
	readonly cancelledAfter?: number;
	readonly options: DeliveryOptions;
}

/** One of these by the last digit of the seed, so that any range of seeds plays them all. */
const STORIES: readonly Story[] = [
	'heals',
	'heals',
	'messaging',
	'heals',
	'gives up',
	'heals',
	'token dies',
	'one by one',
	'cancelled',
	'mostly bad',
];

const HOUR = 3_600_000;
const HEALING: readonly SeededFaultName[] = HEALING_FAULTS.map(({ name }) => name);
const CONTRADICTORY: readonly SeededFaultName[] = CONTRADICTORY_FAULTS.map(({ name }) => name);

/**
 * By chance `200 counting fewer` can also hit the very request that looks for an event not counted, and then nobody can
 * know; nor where more is counted than came and an event is left out. What contradicts itself has no one right end.
 */
function kindsFor(isExact: boolean, hasLeftOut: boolean): readonly SeededFaultName[] {
	return [...HEALING, ...(isExact ? [] : CONTRADICTORY)]
		.filter((name) => !isExact || name !== '200 counting fewer')
		.filter((name) => !hasLeftOut || name !== '200 counting more');
}

/**
 * Where most is bad, every second seed has no other trouble: there it shows how soon the sender stops. Nor has the story
 * in which events go one by one: there it shows how soon the sender does so.
 */
export function isWithoutTrouble(seed: number, story: Story): boolean {
	return story === 'one by one' || (story === 'mostly bad' && seed % 20 === 9);
}

/** Everything by the seed alone: 100 to 800 events, up to a fifth of them bad, up to a quarter of requests in trouble. */
export function buildScene(seed: number): Scene {
	const random = seededRandom(seed);
	const story = STORIES[seed % STORIES.length];
	const isExact = story === 'heals' || story === 'mostly bad' || story === 'one by one';
	const endsEarly = story === 'gives up' || story === 'token dies' || story === 'cancelled';
	const events = buildEvents(seed, story, random);
	const usual = [1000, 200, 100, 64, 10, 1][Math.floor(random() * 6)];
	const eventsPerRequest = endsEarly ? 10 + Math.floor(random() * 60) : usual;
	const hasLeftOut = events.some(({ nature }) => nature === 'left out');
	return {
		seed,
		story,
		random,
		events,
		faults: {
			seed,
			share: story === 'gives up' ? 0.3 : isWithoutTrouble(seed, story) ? 0 : random() * 0.25,
			kinds: kindsFor(isExact, hasLeftOut),
		},
		// Not of an event alone in its request: of that nothing more can be found out.
		countsFewerAt:
			isExact && story !== 'one by one' && !hasLeftOut && eventsPerRequest >= 10 && random() < 0.5
				? 1
				: undefined,
		tokenDiesAt: story === 'token dies' ? 2 + Math.floor(random() * 15) : undefined,
		cancelledAfter: story === 'cancelled' ? Math.floor(random() * 120_000) : undefined,
		options: {
			eventsPerRequest,
			maximumRequestBytes: random() < 0.2 ? 20_000 : 4_000_000,
			concurrentRequests: 1 + Math.floor(random() * 5),
			maximumTries: story === 'gives up' ? 2 : 14,
			maximumTotalWaitMilliseconds: story === 'gives up' ? 60_000 : 24 * HOUR,
		},
	};
}

function buildEvents(seed: number, story: Story, random: () => number): SoakEvent[] {
	const count = (story === 'mostly bad' ? 400 : 100) + Math.floor(random() * 400);
	const badShare =
		story === 'mostly bad' ? 0.9 : [0, 0.01, 0.05, 0.1, 0.2][Math.floor(random() * 5)];
	const leftOutShare = story !== 'mostly bad' && random() < 0.2 ? 0.01 : 0;
	// The bad ones all at the beginning, as in sorted input, or anywhere.
	const isSorted = random() < 0.3;
	const channels = chooseChannels(story, random);
	const hasTag = random() < 0.5;
	return Array.from({ length: count }, (_, index) => {
		const isBad = (isSorted ? index / count : random()) < badShare;
		const nature = isBad ? 'bad' : random() < leftOutShare ? 'left out' : 'good';
		const labels = hasTag && random() < 0.5 ? { uploadTag: 'nightly' } : {};
		const channel = channels[Math.floor(random() * channels.length)];
		return buildSoakEvent(
			`s${seed}-e${index}`,
			channel,
			nature,
			story === 'mostly bad' ? {} : labels,
			random,
		);
	});
}

function chooseChannels(story: Story, random: () => number): readonly Channel[] {
	const some = (channels: readonly Channel[]) =>
		channels.filter((_, index) => index === 0 || random() < 0.5);
	if (story === 'messaging')
		return random() < 0.3 ? [...MESSAGING_CHANNELS, 'web'] : some(MESSAGING_CHANNELS);
	if (story === 'mostly bad') return ['web'];
	return some(DEDUPLICATED_CHANNELS);
}
