import fc from 'fast-check';

import { autoMap } from '../../../../nodes/shared/capi/mapping/readItem';
import { takeStageFields } from '../../../../nodes/MetaLeadStage/reading/stageAliases';

const FILLERS = [
	'n/a',
	'N/A',
	'null',
	'none',
	'NA',
	'unknown',
	'-',
	'',
	' ',
	'[]',
	'{}',
	'{{x}}',
	'#N/A',
	'#REF!',
	[],
	['n/a'],
];

describe('a filler never beats a value', () => {
	it.each(FILLERS.map((filler) => [filler]))('%j', (filler) => {
		expect(autoMap({ em: filler, email: 'real@example.com' }, false).user_data).toEqual({
			em: 'real@example.com',
		});
		expect(
			autoMap({ user_data: { em: filler }, email: 'real@example.com' }, false).user_data,
		).toEqual({ em: 'real@example.com' });
		expect(
			autoMap({ event_time: filler, order_date: '2026-11-20T10:00:00Z' }, false).event_time,
		).toBe('2026-11-20T10:00:00Z');
		expect(autoMap({ order_id: filler, order_number: 7 }, false).custom_data).toEqual({
			order_id: 7,
		});
		expect(
			autoMap({ custom_data: { currency: filler }, currency_code: 'EUR' }, false).custom_data,
		).toEqual({ currency: 'EUR' });
		expect(takeStageFields({ stage: filler, lead_status: 'Won' }).found.stage).toMatchObject([
			{ value: 'Won' },
		]);
	});

	it.each(['NA', 'Na', 'Null', 'none'])('%s in a name gives way to a name', (word) => {
		expect(autoMap({ fn: word, first_name: 'Erika' }, false).user_data).toEqual({ fn: 'Erika' });
		expect(autoMap({ first_name: 'Erika', fn: word }, false).user_data).toEqual({ fn: 'Erika' });
	});

	it('a zero as time gives way to a time, and stays where there is none', () => {
		expect(autoMap({ event_time: 0, created_at: 1790000000 }, false).event_time).toBe(1790000000);
		expect(autoMap({ event_time: '0000-00-00 00:00:00' }, false).event_time).toBe(
			'0000-00-00 00:00:00',
		);
	});

	it("is kept where a person's data belongs and nothing better is there, so that the match report tells of it", () => {
		expect(
			autoMap({ customer_id: 0, email: 'n/a', city: '', phone: ' ' }, false).user_data,
		).toEqual({
			external_id: 0,
			em: 'n/a',
		});
	});

	it.each([['x, y'], [[{ name: 'Lamp' }]], [['A']], [{}]])(
		'contents %j hold no product and give way to some',
		(broken) => {
			const contents = [{ id: 'A', quantity: 1 }];
			expect(autoMap({ contents, custom_data: { contents: broken } }, false).custom_data).toEqual({
				contents,
			});
			expect(autoMap({ custom_data: { contents: broken }, contents }, false).custom_data).toEqual({
				contents,
			});
		},
	);

	it('nobody gives way to somebody', () => {
		expect(autoMap({ customer_id: 0, user_id: 'u-17' }, false).user_data).toEqual({
			external_id: 'u-17',
		});
	});

	it('keeps what can be meant where nothing else is there', () => {
		const item = {
			first_name: 'Na',
			city: 'Na',
			country: 'NA',
			content_name: 'None',
			custom_data: { discount: 'none', content_type: 'none' },
		};
		expect(autoMap(item, false)).toEqual({
			user_data: { fn: 'Na', ct: 'Na', country: 'NA' },
			custom_data: { content_name: 'None', discount: 'none' },
		});
	});

	it('keeps "not limited" said by an empty list', () => {
		expect(autoMap({ data_processing_options: [] }, false).data_processing_options).toEqual([]);
		expect(autoMap({ data_processing_options: '[]' }, false).data_processing_options).toBe('[]');
	});

	it('wherever the fillers stand and whichever they are', () => {
		const names = ['em', 'email', 'email_address', 'customer_email', 'billing_email'];
		const filler = fc.constantFrom(...FILLERS);
		fc.assert(
			fc.property(
				fc.constantFrom(...names),
				fc.shuffledSubarray(names),
				filler,
				(real, others, value) => {
					const fields = others.filter((name) => name !== real).map((name) => [name, value]);
					const item = Object.fromEntries([...fields, [real, 'real@example.com']]);
					expect(autoMap(item, false).user_data).toEqual({ em: 'real@example.com' });
				},
			),
		);
	});
});
