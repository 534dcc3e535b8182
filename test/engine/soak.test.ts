/** A part of `npm run soak`: seeds of every story in virtual time, and two through the whole node in real time. */
import { playSeedThroughNode } from '../soak/node';
import { playSeed } from '../soak/play';
import { buildScene } from '../soak/scene';

const SEEDS = Array.from({ length: 20 }, (_, index) => index + 1);

it.each(SEEDS)('seed %i loses, doubles and misattributes nothing', async (seed) => {
	expect((await playSeed(seed)).breaches).toEqual([]);
});

it('plays every story, and the same one again for the same seed', async () => {
	expect(new Set(SEEDS.map((seed) => buildScene(seed).story)).size).toBe(7);
	expect(await playSeed(4)).toEqual(await playSeed(4));
	expect(await playSeed(12)).toEqual(await playSeed(12));
});

it.each([1, 2, 3, 4])('the node gives every item its own end (seed %i)', async (seed) => {
	const play = await playSeedThroughNode(seed, { count: 60, hasLimits: false });
	expect(play.breaches).toEqual([]);
});
