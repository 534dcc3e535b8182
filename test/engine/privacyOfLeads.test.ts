/**
 * What operations that read leads give out of the people behind them: the answers, which is what they are for, and nothing anywhere
 * else (docs/privacy.md).
 */
import type { INodeParameters } from 'n8n-workflow';

import { PAGE_ID } from '../graph/fixtures';
import { FORMS, LEAD_ADS } from '../graph/leads/fixtures';
import { startGraphDouble, type GraphDouble } from '../graph/server';
import { runLeadStage } from '../support/leadStage';
import { locator } from '../support/offlineEventSet';
import { play, type Played } from '../support/privacy/cells';
import type { ExpectedFields } from '../support/privacy/expected';
import type { Failure } from '../support/privacy/failures';
import { makePeople, type Person } from '../support/privacy/people';

const PEOPLE = makePeople(40);

let double: GraphDouble;
beforeAll(async () => {
	double = await startGraphDouble({ now: () => Date.now() });
});
afterAll(() => double.close());

const ANSWERS = {
	email: 'em',
	phone_number: 'ph',
	first_name: 'fn',
	last_name: 'ln',
	city: 'ct',
	post_code: 'zp',
	date_of_birth: 'db',
} as const;

/** A lead as docs/meta-api.md section 8.3 has it, of a person who has filled in the form. */
function leadOf({ given }: Person) {
	return {
		id: given.lead_id,
		created_time: '2026-11-20T10:00:00+0000',
		ad_id: LEAD_ADS.summer,
		form_id: FORMS.newsletter.id,
		field_data: Object.entries(ANSWERS).map(([name, key]) => ({ name, values: [given[key]] })),
	};
}

const OF_LEADS: ExpectedFields = {
	names: ['id', 'lead_id', 'field_data', ...Object.keys(ANSWERS)],
	because: 'the answers of a lead are what these operations are for',
};

const json = (body: object) => ({
	kind: 'http' as const,
	status: 200,
	headers: { 'content-type': 'application/json' },
	body: JSON.stringify(body),
});
const ONE: Failure = {
	name: 'Meta gives one lead',
	fault: ({ path }) => {
		const person = PEOPLE.find(({ given }) => path.endsWith(given.lead_id)) ?? PEOPLE[0];
		return json(leadOf(person));
	},
};
const page = (people: readonly Person[], after?: string) =>
	json({
		data: people.map(leadOf),
		...(after === undefined
			? {}
			: { paging: { cursors: { after }, next: 'https://graph.facebook.com/more' } }),
	});
const ALL: Failure = {
	name: 'Meta gives all leads',
	fault: (_, n) => (n === 1 ? page(PEOPLE.slice(0, 20), 'abc') : page(PEOPLE.slice(20))),
};
const HALF: Failure = {
	name: 'Meta gives half of the leads, then a page of a proxy that repeats one',
	fault: (_, n) =>
		n === 1
			? page(PEOPLE.slice(0, 20), 'abc')
			: {
					kind: 'http',
					status: 403,
					headers: { 'content-type': 'text/html' },
					body: `<html><title>Blocked</title>${JSON.stringify(leadOf(PEOPLE[1]))}</html>`,
				},
};
const TEST_LEAD: Failure = {
	name: 'Meta gives the test lead',
	fault: () => json({ data: [leadOf(PEOPLE[0])] }),
};

interface Read {
	readonly name: string;
	readonly parameters: INodeParameters;
	readonly failure: Failure;
	readonly people: readonly Person[];
}
const lead = { resource: 'lead' };
const many = {
	...lead,
	operation: 'getAll',
	formId: locator(FORMS.newsletter.id),
	returnAll: true,
};
const READS: readonly Read[] = [
	{
		name: 'Lead: Get',
		parameters: { ...lead, operation: 'get', leadId: '={{ $json.lead_id }}' },
		failure: ONE,
		people: PEOPLE,
	},
	{ name: 'Lead: Get Many', parameters: many, failure: ALL, people: PEOPLE },
	{
		name: 'Lead: Get Many, half',
		parameters: many,
		failure: HALF,
		people: PEOPLE.slice(0, 20),
	},
	{
		name: 'Test Lead: Get',
		parameters: {
			...{ resource: 'testLead', operation: 'get', pageId: locator(PAGE_ID) },
			formId: locator(FORMS.newsletter.id),
		},
		failure: TEST_LEAD,
		people: PEOPLE.slice(0, 1),
	},
];

async function read(
	{ name, parameters, failure }: Read,
	simplify: boolean,
	expected?: ExpectedFields,
): Promise<Played> {
	const items =
		failure === ONE ? PEOPLE.map(({ given }) => ({ lead_id: given.lead_id })) : [{ a: 1 }];
	return await play(double, {
		...{ name, people: PEOPLE, items, failure, expected, secrets: {}, asksMeta: true },
		run: async () =>
			await runLeadStage(double, {
				items,
				onError: 'continueRegularOutput',
				parameters: { ...parameters, simplify },
			}),
	});
}

it.each(READS.flatMap((one) => [true, false].map((simplify) => ({ ...one, simplify }))))(
	'$name (Simplify $simplify): the answers are in the output, and nowhere else',
	async ({ simplify, ...one }) => {
		const { result } = await read(one, simplify);
		const shown = result.outputs.flat().map(({ json: row }) => JSON.stringify(row));
		for (const { given } of one.people)
			for (const key of Object.values(ANSWERS)) {
				const answer = JSON.stringify(given[key]).slice(1, -1);
				expect([answer, shown.some((row) => row.includes(answer))]).toEqual([answer, true]);
			}
		expect((await read(one, simplify, OF_LEADS)).leaks).toEqual([]);
	},
);
