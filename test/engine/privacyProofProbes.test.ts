/** What privacyProof.test.ts looks for would be found: in each channel, in each form, and beside n8n's own copies. */
import type { IDataObject } from 'n8n-workflow';

import { TOKENS } from '../graph/fixtures';
import { startGraphDouble, type GraphDouble } from '../graph/server';
import { play } from '../support/privacy/cells';
import { CHANNELS } from '../support/privacy/channels';
import { FAILURES } from '../support/privacy/failures';
import { LEAKS, runLeak } from '../support/privacy/leaks';
import { EVENT_OPERATIONS } from '../support/privacy/operations';
import { makePeople } from '../support/privacy/people';
import { formsOf, Search } from '../support/privacy/search';

const PEOPLE = makePeople(1000);
const [NOTHING_FAILS, FIRST_FAILURE] = FAILURES;
const SECRETS = { token: TOKENS.good.token };

let double: GraphDouble;
beforeAll(async () => {
	double = await startGraphDouble({ now: () => Date.now() });
});
afterAll(() => double.close());

const [person] = PEOPLE;
const playLeak = async (channel: keyof typeof LEAKS, value: string) => {
	const items: IDataObject[] = [{ value }];
	return await play(double, {
		...{ name: channel, people: [person], items, failure: NOTHING_FAILS, secrets: SECRETS },
		run: async () => await runLeak(LEAKS[channel], items, double.url),
	});
};

it.each(CHANNELS)('is found in the channel: %s', async (channel) => {
	for (const value of [person.given.fn, person.given.em, person.given.fbc, SECRETS.token]) {
		const { leaks } = await playLeak(channel, value);
		expect(leaks.filter((leak) => leak.startsWith(`${channel}: `))).not.toEqual([]);
	}
	expect((await playLeak(channel, 'nobody')).leaks).toEqual([]);
});

it.each([
	['as it stands', 'fn', (value: string) => `Dear ${value}!`],
	['in capitals', 'em', (value: string) => value.toUpperCase()],
	['in an address', 'ln', (value: string) => `https://a.example/?q=${encodeURIComponent(value)}`],
	['in JSON within JSON', 'ct', (value: string) => JSON.stringify(JSON.stringify({ value }))],
	[
		'in HTML',
		'fn',
		(value: string) => value.replace(/[^ -~]/g, (sign) => `&#${sign.charCodeAt(0)};`),
	],
	['as digits', 'card', (value: string) => value.replaceAll(' ', '')],
	['without its accents', 'ln', (value: string) => value.normalize('NFD').replace(/\p{M}/gu, '')],
	['as the half of an ID', 'madid', (value: string) => value.slice(-17)],
	['as the click of a cookie', 'fbc', (value: string) => value.split('.').slice(3).join('.')],
	['as the name of a mailbox', 'em', (value: string) => value.replace('mailto:', '').split('@')[0]],
] as const)('is found %s', (_, kind, write) => {
	for (const one of PEOPLE.slice(0, 24)) {
		if (kind === 'em' && !one.given.em.includes('@')) continue;
		const search = new Search([one], [kind]);
		expect([one.given[kind], search.find(write(one.given[kind])).length > 0]).toEqual([
			one.given[kind],
			true,
		]);
		expect(search.find('Email is missing. 2026-11-22T10:00:00Z 1795348800')).toEqual([]);
	}
});

it('has several forms for each identifier of everybody, but for the pieces of phone numbers', () => {
	for (const { given } of PEOPLE)
		for (const value of Object.values(given))
			expect(formsOf(value).length > 1 || /^\d{1,5}$/.test(value)).toBe(true);
});

it('leaves out nothing of an error item but n8n’s copy of the input', async () => {
	const [operation] = EVENT_OPERATIONS;
	const items = operation.itemsOf([person]);
	const { result } = await play(double, {
		...{ name: operation.name, people: [person], items, failure: FIRST_FAILURE, secrets: SECRETS },
		run: async () =>
			await operation.run(double, items, {
				onError: 'continueErrorOutput',
				parameters: {},
				staticData: {},
			}),
	});
	expect(result.outputs[1][0].json).toMatchObject({ email: items[0].email });
	result.outputs[1][0].json.city = `${person.given.ct}, ${person.given.em}`;
	const played = await play(double, {
		...{ name: 'copy', people: [person], items, failure: NOTHING_FAILS, secrets: SECRETS },
		run: () => Promise.resolve(result),
	});
	expect(played.leaks).toEqual(
		expect.arrayContaining([
			expect.stringMatching(/^outputs: ct of person 0/),
			expect.stringMatching(/^outputs: em of person 0/),
		]),
	);
});
