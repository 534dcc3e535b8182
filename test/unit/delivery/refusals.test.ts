import { seededRandom } from '../../support/seededRandom';
import { buildEvent, buildEvents, failureOf, run, statusesOf, WEB } from './events';
import { buildWorld, graphError, type Post, received, reply } from './virtualWorld';

/** A Meta that refuses a whole request with a bad event, naming a reason of the event's own. */
function refusing(bad: ReadonlySet<string>, seed = 1) {
	return buildWorld(({ ids }: Post) => {
		const culprit = ids.find((id) => bad.has(id));
		if (culprit === undefined) return received(ids.length);
		return graphError(100, 2804003, { error_user_msg: `reason ${culprit}` });
	}, seed);
}

/** The bound of issue 3: about 2·b·log2(n). */
const boundOf = (bad: number, count: number) => 2 * bad * Math.ceil(Math.log2(count));

describe('a refused batch', () => {
	it.each([
		[2, 0],
		[2, 1],
		[1000, 0],
		[1000, 499],
		[1000, 500],
		[1000, 999],
		[777, 388],
	])(
		'of %i with a bad event at %i is searched in at most 2·log2(n) requests more',
		async (count, position) => {
			const world = refusing(new Set([`e${position}`]));
			const delivery = await run(world, buildEvents(count));
			statusesOf(delivery).forEach((status, index) =>
				expect(status).toBe(index === position ? 'refused' : 'sent'),
			);
			expect(failureOf(delivery, position).details).toContain(`reason e${position}`);
			expect(failureOf(delivery, position)).toMatchObject({
				kind: 'invalid_request',
				code: 100,
				subcode: 2804003,
			});
			expect(delivery.extraRequests).toBe(world.posts.length - 1);
			expect(delivery.extraRequests).toBeLessThanOrEqual(boundOf(1, count));
		},
	);

	it('costs log2(n) requests when the bad event is the last: a half behind a good one is not sent whole', async () => {
		const delivery = await run(refusing(new Set(['e511'])), buildEvents(512));
		// The first halves of 512, 256, … 2, and the bad event itself.
		expect(delivery.extraRequests).toBe(10);
	});

	it('sends the lone bad event by itself, so that Meta’s words are about it', async () => {
		const world = refusing(new Set(['e3']));
		await run(world, buildEvents(8));
		expect(world.posts.map(({ ids }) => ids)).toContainEqual(['e3']);
	});

	it('sends no good event twice within accepted requests', async () => {
		const accepted: string[] = [];
		const bad = new Set(['e10', 'e11', 'e500', 'e998']);
		const world = buildWorld(({ ids }) => {
			if (ids.some((id) => bad.has(id))) return graphError(100);
			accepted.push(...ids);
			return received(ids.length);
		});
		await run(world, buildEvents(1000));
		expect(new Set(accepted).size).toBe(accepted.length);
		expect(accepted).toHaveLength(996);
	});

	it.each([2, 5, 10, 50, 100, 200])(
		'with %i bad among 1,000 costs at most 2·b·log2(n)',
		async (badCount) => {
			const random = seededRandom(badCount);
			const bad = new Set<string>();
			while (bad.size < badCount) bad.add(`e${Math.floor(random() * 1000)}`);
			const world = refusing(bad, badCount);
			const delivery = await run(world, buildEvents(1000), { concurrentRequests: 4 });
			delivery.results.forEach((result, index) => {
				expect(result.status).toBe(bad.has(`e${index}`) ? 'refused' : 'sent');
				if (result.status === 'refused')
					expect(result.failure.details).toMatch(new RegExp(`reason e${index}\\W`));
			});
			expect(delivery.extraRequests).toBeLessThanOrEqual(boundOf(badCount, 1000));
		},
	);

	it('does not hold up the other batches', async () => {
		const world = refusing(new Set(['e0']));
		const delivery = await run(world, buildEvents(30), { eventsPerRequest: 10 });
		expect(delivery.counts).toEqual({ sent: 29, refused: 1, not_sent: 0, uncertain: 0 });
	});

	it('is halved too when it is too large for a server between', async () => {
		const world = buildWorld(({ ids }) =>
			ids.length > 2
				? reply('<html><title>413 Request Entity Too Large</title></html>', 413)
				: received(ids.length),
		);
		const delivery = await run(world, buildEvents(8));
		expect(delivery.counts.sent).toBe(8);
	});

	it('is halved too for a code Meta never published', async () => {
		const world = buildWorld(({ ids }) =>
			ids.includes('e5') ? graphError(98765) : received(ids.length),
		);
		const delivery = await run(world, buildEvents(8));
		expect(statusesOf(delivery)).toEqual([
			'sent',
			'sent',
			'sent',
			'sent',
			'sent',
			'refused',
			'sent',
			'sent',
		]);
	});

	it('is not halved when Meta blames a field that all events share', async () => {
		const world = buildWorld(({ datasetId, ids }) =>
			datasetId === '1'
				? graphError(100, undefined, { error_data: { blame_field_specs: [['test_event_code']] } })
				: received(ids.length),
		);
		const events = [
			...buildEvents(20, { datasetId: '1', testEventCode: '?' }),
			buildEvent('other', WEB),
		];
		const delivery = await run(world, events, { eventsPerRequest: 10 });
		expect(delivery.counts).toEqual({ sent: 1, refused: 0, not_sent: 20, uncertain: 0 });
		expect(world.posts).toHaveLength(2);
	});
});

describe('many bad events', () => {
	it('of 100,000 all bad, tells after fewer than 100 requests', async () => {
		const world = buildWorld(() => graphError(100, 2804050, {}));
		const delivery = await run(world, buildEvents(100_000), { concurrentRequests: 4 });
		expect(world.posts.length).toBeLessThan(100);
		expect(delivery.counts.sent).toBe(0);
		expect(delivery.counts.refused + delivery.counts.not_sent).toBe(100_000);
		const last = failureOf(delivery, 99_999);
		expect(last.kind).toBe('stopped_early');
		expect(last.message).toContain('Stopped early');
		expect(last.message).toContain('too little about the customer');
		expect(last.cure).toContain('strong identifier');
	});

	it('of 10,000 sent one by one, tells after fewer than 100 requests as well', async () => {
		const world = buildWorld(() => graphError(100, 2804009));
		const delivery = await run(world, buildEvents(10_000), { eventsPerRequest: 1 });
		expect(world.posts.length).toBeLessThan(100);
		expect(delivery.counts.not_sent).toBeGreaterThan(9900);
	});

	it('tells as soon when another request has much to search through meanwhile', async () => {
		const world = buildWorld(
			({ ids }) =>
				ids.some((id) => Number(id.slice(1)) % 10 > 0)
					? graphError(100, 2804050)
					: received(ids.length),
			1,
			(number) => (number === 2 ? 5000 : 100),
		);
		const delivery = await run(world, buildEvents(1000), {
			eventsPerRequest: 500,
			concurrentRequests: 2,
		});
		expect(failureOf(delivery, 999).kind).toBe('stopped_early');
		expect(world.posts.length).toBeLessThan(100);
	});

	it('names the most frequent reason', async () => {
		for (let seed = 1; seed <= 10; seed += 1) {
			const world = buildWorld(
				({ ids }) => graphError(100, Number(ids[0].slice(1)) % 5 ? 2804009 : 2804010),
				seed,
			);
			const delivery = await run(world, buildEvents(5000), { eventsPerRequest: 1 });
			expect(failureOf(delivery, 4998).subcode).toBe(2804009);
		}
	});

	it('stops only the destination they are in', async () => {
		const world = buildWorld(({ datasetId, ids }) =>
			datasetId === '1' ? graphError(100) : received(ids.length),
		);
		const events = [
			...buildEvents(2000, { datasetId: '1' }),
			...buildEvents(2000, { datasetId: '2' }),
		];
		const delivery = await run(world, events);
		expect(delivery.counts.sent).toBe(2000);
		expect(delivery.stopped).toBeUndefined();
	});

	const layouts: [string, (index: number, count: number) => boolean][] = [
		['first', (index, count) => index < count / 5],
		['last', (index, count) => index >= count - count / 5],
		['in a block in the middle', (index, count) => index >= count * 0.4 && index < count * 0.6],
		['every fifth', (index) => index % 5 === 0],
	];
	it.each(layouts)(
		'never keep a good event back when they are a fifth and stand %s',
		async (_, isBad) => {
			const count = 4000;
			const ids = Array.from({ length: count }, (_value, index) => `e${index}`);
			const bad = new Set(ids.filter((_id, index) => isBad(index, count)));
			expect(bad.size).toBe(800);
			for (const seed of [1, 2, 3]) {
				const world = refusing(bad, seed);
				const delivery = await run(world, buildEvents(count), {
					eventsPerRequest: 500,
					concurrentRequests: 3,
				});
				expect(delivery.counts).toEqual({ sent: 3200, refused: 800, not_sent: 0, uncertain: 0 });
				expect(delivery.extraRequests).toBe(world.posts.length - 8);
			}
		},
	);
});

describe('a 200 that counts fewer events', () => {
	/** Counts everything but some events; an event that it has already it counts again. */
	const ignoring = (lost: ReadonlySet<string>) =>
		buildWorld(({ ids }) => received(ids.filter((id) => !lost.has(id)).length));

	const losses = [[['e0']], [['e7']], [['e3', 'e4']], [['e0', 'e1', 'e2', 'e3']]];
	it.each(losses)('is reported on exactly %j', async (lost) => {
		const delivery = await run(ignoring(new Set(lost)), buildEvents(8));
		statusesOf(delivery).forEach((status, index) =>
			expect(status).toBe(lost.includes(`e${index}`) ? 'refused' : 'sent'),
		);
		for (const id of lost)
			expect(failureOf(delivery, Number(id.slice(1))).kind).toBe('not_counted');
	});

	it('of 1,000 costs at most 2·b·log2(n) requests more', async () => {
		const delivery = await run(ignoring(new Set(['e17', 'e801'])), buildEvents(1000));
		expect(delivery.counts).toEqual({ sent: 998, refused: 2, not_sent: 0, uncertain: 0 });
		expect(delivery.extraRequests).toBeLessThanOrEqual(boundOf(2, 1000));
	});

	it('takes events as sent that are counted when they go again', async () => {
		let isFirst = true;
		const world = buildWorld(({ ids }) => {
			const count = isFirst ? ids.length - 1 : ids.length;
			isFirst = false;
			return received(count);
		});
		expect((await run(world, buildEvents(8))).counts.sent).toBe(8);
	});

	it.each([
		['one of the first half', ['e2']],
		['one of the second half', ['e5']],
		['the whole second half', ['e4', 'e5', 'e6', 'e7']],
		['the whole first half', ['e0', 'e1', 'e2', 'e3']],
	])(
		'calls no lost event sent when Meta does not count again what it has and lost %s',
		async (_, lost) => {
			const stored = new Set<string>();
			const world = buildWorld(({ ids }) => {
				const fresh = ids.filter((id) => !lost.includes(id) && !stored.has(id));
				fresh.forEach((id) => stored.add(id));
				return received(fresh.length);
			});
			const delivery = await run(world, buildEvents(8));
			for (const id of lost)
				expect(['uncertain', 'refused']).toContain(statusesOf(delivery)[Number(id.slice(1))]);
		},
	);

	it('is uncertain for a half that lacks more than were missing', async () => {
		const world = buildWorld(({ ids }) => {
			if (ids.length === 8) return received(6);
			if (ids.length === 4) return received(ids.includes('e0') ? 3 : 2);
			return received(ids.length);
		});
		const delivery = await run(world, buildEvents(8));
		expect(statusesOf(delivery)).toEqual([
			...new Array(4).fill('sent'),
			...new Array(4).fill('uncertain'),
		]);
	});

	it('is uncertain when sending again tells nothing, and says of how many', async () => {
		let isFirst = true;
		const world = buildWorld(({ ids }) => {
			const count = isFirst ? ids.length - 1 : 0;
			isFirst = false;
			return received(count);
		});
		const delivery = await run(world, buildEvents(8));
		expect(delivery.counts).toEqual({ sent: 0, refused: 0, not_sent: 0, uncertain: 8 });
		expect(failureOf(delivery, 2).message).toContain('7 of the 8');
		expect(world.posts).toHaveLength(3);
	});

	it('never sends messaging events again', async () => {
		const world = ignoring(new Set(['e2']));
		const delivery = await run(world, buildEvents(4, WEB, false));
		expect(world.posts).toHaveLength(1);
		expect(statusesOf(delivery)).toEqual(['uncertain', 'uncertain', 'uncertain', 'uncertain']);
		expect(failureOf(delivery, 0).message).toContain('3 of the 4');
	});

	it('is a refusal of all messaging events when it counts none', async () => {
		const world = buildWorld(() => received(0));
		const delivery = await run(world, buildEvents(3, WEB, false));
		expect(statusesOf(delivery)).toEqual(['refused', 'refused', 'refused']);
		expect(world.posts).toHaveLength(1);
	});
});
