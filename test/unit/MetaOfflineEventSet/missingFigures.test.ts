import { explainMissing } from '../../../nodes/MetaOfflineEventSet/resources/insight/missingFigures';

const asked = { fields: ['actions'], breakdowns: [], actionBreakdowns: [], windows: [] };
const purchase = { actions: [{ action_type: 'offsite_conversion.fb_pixel_purchase', value: '3' }] };
const click = { actions: [{ action_type: 'link_click', value: '3' }] };

it.each([
	[
		'a gone window',
		{ ...asked, windows: ['7d_view', '28d_view'] },
		[purchase],
		[/7d_view and 28d_view/],
	],
	[
		'a gone window that comes all the same',
		{ ...asked, windows: ['7d_view'] },
		[{ actions: [{ action_type: 'link_click', '7d_view': '1' }] }],
		[],
	],
	['a gone window without rows', { ...asked, windows: ['7d_view'] }, [], []],
	[
		'an opt-in breakdown without rows',
		{ ...asked, breakdowns: ['frequency_value'] },
		[],
		[/opt-in/],
	],
	['an opt-in breakdown with rows', { ...asked, breakdowns: ['frequency_value'] }, [click], []],
	['a breakdown without conversions', { ...asked, breakdowns: ['dma'] }, [click], [/by dma/]],
	['a breakdown with conversions', { ...asked, breakdowns: ['dma'] }, [purchase], []],
	['no conversions asked for', { ...asked, fields: ['spend'], breakdowns: ['dma'] }, [click], []],
	['no breakdown', asked, [click], []],
])('%s', (_what, question, rows, words) => {
	expect(explainMissing(question, rows)).toEqual(words.map((one) => expect.stringMatching(one)));
});
