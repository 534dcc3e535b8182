/** What a seed plays: the story, its events, the trouble on the way and the sender's options. */
import type { DeliveryOptions } from '../../nodes/shared/delivery';
import { HEALING_FAULTS, type HealingFaultName, type SeededFaults } from '../graph/seededFaults';
import { seededRandom } from '../support/seededRandom';
import type { Channel } from '../unit/double/support';
import { buildSoakEvent, DEDUPLICATED_CHANNELS, MESSAGING_CHANNELS, type SoakEvent } from './events';

/**
 * - `heals`: all trouble passes while the sender still tries, so that every event has its one right end.
 * - `messaging`: the same trouble for events that Meta does not deduplicate.
 * - `gives up`: more trouble than the sender may try or wait for. `token dies`: somewhere in the run. `cancelled`: by the
 *   user. After these three a second run has to complete what the first one left.
 * - `mostly bad`: as with a wrongly mapped field.
 */
export type Story = 'heals' | 'messaging' | 'gives up' | 'token dies' | 'cancelled' | 'mostly bad';

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
	'heals',
	'cancelled',
	'mostly bad',
];

const HOUR = 3_600_000;
const FEWER: HealingFaultName = '200 counting fewer';
const ALL_BUT_COUNTING_FEWER = HEALING_FAULTS.map(({ name }) => name).filter((name) => name !== FEWER);

/** Where most is bad, every second seed has no other trouble: there it shows how soon the sender stops. */
export function isWithoutTrouble(seed: number, story: Story): boolean {
	return story === 'mostly bad' && seed % 20 === 9;
}

/** Everything by the seed alone: 100 to 800 events, up to a fifth of them bad, up to a quarter of requests in trouble. */
export function buildScene(seed: number): Scene {
	const random = seededRandom(seed);
	const story = STORIES[seed % STORIES.length];
	const isExact = story === 'heals' || story === 'mostly bad';
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
			// By chance it can also hit the very request that looks for an event not counted, and then nobody can know.
			kinds: isExact ? ALL_BUT_COUNTING_FEWER : undefined,
		},
		// Not of an event alone in its request: of that nothing more can be found out.
		countsFewerAt: isExact && !hasLeftOut && eventsPerRequest >= 10 && random() < 0.5 ? 1 : undefined,
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
	const badShare = story === 'mostly bad' ? 0.9 : [0, 0.01, 0.05, 0.1, 0.2][Math.floor(random() * 5)];
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
		return buildSoakEvent(`s${seed}-e${index}`, channel, nature, story === 'mostly bad' ? {} : labels, random);
	});
}

function chooseChannels(story: Story, random: () => number): readonly Channel[] {
	const some = (channels: readonly Channel[]) => channels.filter((_, index) => index === 0 || random() < 0.5);
	if (story === 'messaging') return random() < 0.3 ? [...MESSAGING_CHANNELS, 'web'] : some(MESSAGING_CHANNELS);
	if (story === 'mostly bad') return ['web'];
	return some(DEDUPLICATED_CHANNELS);
}
