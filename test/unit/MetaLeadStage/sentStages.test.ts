import { ProgressMemory } from '../../../nodes/MetaLeadStage/stages/progress';
import { readSentStages, writeSentStage } from '../../../nodes/MetaLeadStage/stages/sentStages';
import { NOW } from './support';

const LEAD = '9c1185a5c5e9fc54';
/** The first digits of the SHA-256 of `["stage","Won"]`. */
const WON = '6be762b6';

test('writes lead, stage and time of an event as one text, without the name of the stage', () => {
	const found = { seconds: NOW, isFilledIn: true };
	expect(writeSentStage(LEAD, 'Won', { seconds: NOW, isFilledIn: false })).toBe(
		`${LEAD}:${WON}:1795305600`,
	);
	expect(writeSentStage(LEAD, 'Won', found)).toBe(`${LEAD}:${WON}:1795305600~`);
});

const text = `${LEAD}:${WON}:1795305600`;
const entry = { lead: LEAD, stageKey: WON, seconds: 1795305600, isFilledIn: false };

test.each<[string, unknown]>([
	['a text', text],
	['a list of texts', [text]],
	['a row of a table', { id: 7, sent_stage: text, createdAt: '2026-11-20' }],
	["n8n's items", [{ json: { sent_stage: text } }, { json: {} }]],
	['an item that has nothing yet', [{ json: { sent_stage: '' } }, { json: { sent_stage: text } }]],
])('reads %s', (_, value) => {
	expect([...readSentStages(value)]).toEqual([entry]);
});

test('reads several in one text, however they are parted', () => {
	expect([...readSentStages(`${text}~, ${text}\n${text};${text}`)]).toEqual([
		{ ...entry, isFilledIn: true },
		entry,
		entry,
		entry,
	]);
});

test.each([undefined, null, 5, {}, [], '', [[[[[[[[text]]]]]]]]])(
	'finds nothing in %j',
	(value) => {
		expect([...readSentStages(value)]).toEqual([]);
	},
);

test('says where there is none of its texts', () => {
	const wrong = ['Won', `${LEAD}:${WON}`, `${LEAD}:${WON}:soon`, `x${text}`, `${text}0000`];
	expect([...readSentStages([...wrong, text])]).toEqual([...wrong.map(() => undefined), entry]);
});

test('is known to the memory once, however often it is said, and is no news to store', () => {
	const memory = ProgressMemory.empty();
	memory.learn(entry);
	memory.learn(entry);
	const progress = memory.progressOf(LEAD);
	expect(progress.countOf('Won')).toBe(1);
	expect(progress.entriesOf('Won')).toEqual([{ seconds: 1795305600, isFilledIn: false }]);
	expect(memory.isChanged).toBe(false);
});
