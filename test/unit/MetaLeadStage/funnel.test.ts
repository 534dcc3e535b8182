import { foldValue, readFunnel } from '../../../nodes/MetaLeadStage/stages/funnel';
import { FUNNEL, funnelOf } from './support';

const refusalOf = (stages: Record<string, unknown>[]) => {
	const read = readFunnel({ stages });
	return 'refusal' in read ? read.refusal.message : undefined;
};

test.each([
	['Lead', 'Lead'],
	['new', 'Lead'],
	[' OPEN ', 'Lead'],
	['sales  qualified', 'Qualified'],
	['SalesQualified', 'Qualified'],
	['sql', 'Qualified'],
	['ｗｏｎ', 'Won'],
	['lost', 'Lost'],
])('the CRM value %p is the stage %s', (value, eventName) => {
	expect(FUNNEL.find(value)?.eventName).toBe(eventName);
});

test.each(['', 'Leads', 'Sales-Qualified', 'Closed'])('the CRM value %p is none', (value) => {
	expect(FUNNEL.find(value)).toBeUndefined();
});

test('a text too long for a stage is not brought into a normal form', () => {
	const long = 'E\u0301'.repeat(251);
	expect(foldValue(long)).toBe('e\u0301'.repeat(251));
	expect(foldValue('E\u0301')).toBe('\u00e9');
});

test('lost stages have no place on the way', () => {
	expect(FUNNEL.stages.map(({ order }) => order)).toEqual([0, 1, 2, undefined]);
	expect(FUNNEL.path.map(({ eventName }) => eventName)).toEqual(['Lead', 'Qualified', 'Won']);
});

test('values may be a list, numbers, or stand on lines where they hold commas', () => {
	const funnel = funnelOf([
		{ eventName: 'Lead', crmValues: [1, '2'] },
		{ eventName: 'Won', crmValues: 'Closed, won\nPaid' },
	]);
	expect(
		['1', '2', 'closed, won', 'PAID', 'won'].map((value) => funnel.find(value)?.eventName),
	).toEqual(['Lead', 'Lead', 'Won', 'Won', 'Won']);
});

test.each<[what: string, stages: Record<string, unknown>[], words: RegExp]>([
	['no stages', [], /no stages/],
	['one stage', [{ eventName: 'Lead' }], /one stage/],
	[
		'one stage and a lost one',
		[{ eventName: 'Lead' }, { eventName: 'Lost', isLost: true }],
		/one stage/,
	],
	[
		'a stage without a name',
		[{ eventName: 'Lead' }, { eventName: ' ', crmValues: 'x' }],
		/no event name/,
	],
	[
		'a name that stands twice',
		[{ eventName: 'Lead' }, { eventName: 'lead' }],
		/share an event name or CRM value/,
	],
	[
		'a CRM value in two stages',
		[
			{ eventName: 'Lead', crmValues: 'New' },
			{ eventName: 'Won', crmValues: ' NEW' },
		],
		/Lead and Won/,
	],
	[
		'a CRM value that names another stage',
		[{ eventName: 'Lead', crmValues: 'Won' }, { eventName: 'Won' }],
		/Lead and Won/,
	],
])('refuses a funnel with %s', (_what, stages, words) => {
	expect(refusalOf(stages)).toMatch(words);
});

test.each([undefined, null, 'text', [], {}])('refuses %p', (parameter) => {
	expect('refusal' in readFunnel(parameter)).toBe(true);
});
