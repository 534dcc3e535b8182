/** Meta's leads laid flat: what people answered in a form is never what a CRM says. */
import fc from 'fast-check';

import { compileDateColumns } from '../../../nodes/MetaLeadStage/reading/dateColumns';
import { readLeadItem, type LeadItem } from '../../../nodes/MetaLeadStage/reading/leadItem';
import { readAutomatically } from '../../../nodes/MetaLeadStage/reading/stageReading';
import { STAGE_ALIASES } from '../../../nodes/MetaLeadStage/reading/stageAliases';
import { simplifyLead } from '../../../nodes/MetaLeadStage/resources/lead/leadFields';
import { funnelOf } from './support';

const lead = (answers: Record<string, string[]>) => ({
	id: '1234567890123456',
	created_time: '2026-11-20T10:00:00+0000',
	form_id: '5000000000000001',
	platform: 'ig',
	field_data: Object.entries(answers).map(([name, values]) => ({ name, values })),
});

test('an answer has the key of its question, where that says nothing else', () => {
	expect(
		simplifyLead(
			lead({
				email: ['a@example.com'],
				full_name: ['Nathan Example'],
				'which_products?': ['shirts', 'shoes'],
				job_title: [''],
				date_of_birth: ['1990-01-31'],
			}),
		),
	).toEqual({
		lead_id: '1234567890123456',
		created_time: '2026-11-20T10:00:00+0000',
		form_id: '5000000000000001',
		platform: 'ig',
		email: 'a@example.com',
		full_name: 'Nathan Example',
		'which_products?': ['shirts', 'shoes'],
		job_title: '',
		date_of_birth: '1990-01-31',
	});
});

test.each([
	...[
		'stage',
		'Stage',
		'lead status',
		'status',
		'pipleline_stage',
		'event_name',
		'stage_time',
		'timestamp',
		'history',
		'stages',
	],
	...[
		'lead_id',
		'leadgen_id',
		'facebook_lead_id',
		'external_id',
		'customer_id',
		'contact_id',
		'fbc',
		'fbclid',
		'ip',
		'user_agent',
	],
	...[
		'value',
		'amount',
		'currency',
		'order_id',
		'crm',
		'event_source',
		'action_source',
		'event_id',
		'created_at',
		'created',
		'form_id',
	],
	...[
		'won_at',
		'Won at',
		'wonAt',
		'won_date',
		'date_won',
		'became_won',
		'hs_v2_date_entered_won',
		'customer since',
	],
])('an answer never stands under %s', (key) => {
	const flat = simplifyLead(lead({ [key]: ['won'] }));
	const { lead_id, created_time, form_id, platform, ...answers } = flat;
	expect([lead_id, created_time, form_id, platform]).toEqual([
		'1234567890123456',
		'2026-11-20T10:00:00+0000',
		'5000000000000001',
		'ig',
	]);
	expect(answers).toEqual({ [`answer_${key}`]: 'won' });
});

test('nor is a date the answer to a question that is called as a stage', () => {
	expect(simplifyLead(lead({ appointment: ['2026-11-25'], why: ['soon'] }))).toMatchObject({
		answer_appointment: '2026-11-25',
		why: 'soon',
	});
});

test('two answers of one name are both there', () => {
	expect(simplifyLead(lead({ stage: ['a'], answer_stage: ['b'] }))).toMatchObject({
		answer_stage: 'a',
		answer_answer_stage: 'b',
	});
});

const WORDS = ['won', 'appointment', 'demo', 'sales qualified', 'status', 'closed'];

/** Questions as authors word them, and as badly as they can. */
const question = fc.oneof(
	fc.constantFrom(...Object.values(STAGE_ALIASES).flat()),
	fc.constantFrom(
		'data',
		'properties',
		'user',
		'contact',
		'deal',
		'id',
		'field_data',
		'name',
		'work_email',
		'what_is_your_budget?',
	),
	fc
		.tuple(
			fc.constantFrom(
				'',
				'date_',
				'Date ',
				'entered_',
				'hs_v2_date_entered_',
				'became_',
				'hs_lifecyclestage_',
			),
			fc.constantFrom(...WORDS),
			fc.constantFrom('', '_at', ' on', 'At', '_date', 'Date', '_time', ' since', '?'),
		)
		.map((parts) => parts.join('')),
);
const answer = fc.constantFrom(
	'won',
	'Employed',
	'2026-11-21',
	'2026-11-21T10:00:00Z',
	'1795600000',
	'yes',
	'',
	'12345678901234567',
	'[{"stage":"won","at":1795600000}]',
);

/** Gives what Stage: Send reads of an item that Get Many gave out. */
function readBack(json: unknown): LeadItem {
	const funnel = funnelOf(WORDS.map((word) => ({ eventName: word, crmValues: '' })));
	const [reading] = readAutomatically(json);
	if (reading === undefined || 'refusal' in reading || 'skip' in reading)
		throw new Error('not read');
	const lookup = { funnel, readDateColumns: compileDateColumns(funnel, 'UTC') };
	const item = readLeadItem(reading, lookup, false);
	if ('refusal' in item) throw new Error(item.refusal.message);
	return item;
}

test('whatever people answer, a lead laid flat is a raw lead with its own ID and creation', () => {
	fc.assert(
		fc.property(
			fc.dictionary(question, fc.array(answer, { minLength: 1, maxLength: 2 }), { maxKeys: 6 }),
			(answers) => {
				const item = readBack(JSON.parse(JSON.stringify(simplifyLead(lead(answers)))));
				expect(item).toMatchObject({
					current: undefined,
					history: [],
					isMetaLead: true,
					createdTime: '2026-11-20T10:00:00+0000',
				});
				expect(item.raw.user_data).toMatchObject({ lead_id: '1234567890123456' });
				expect(Object.keys(item.raw.custom_data ?? {})).toEqual([]);
			},
		),
		{ numRuns: 2000 },
	);
});
