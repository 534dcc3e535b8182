import { build, DAY, eventFrom, NOW, purchase, ready, refusalsOf, warningsOf } from './support';

describe('original_event_data', () => {
	it('ties a delayed event to an earlier one', () => {
		const raw = {
			event_name: 'Lead',
			event_time: '2026-11-20T12:00:00Z',
			order_id: 77,
			event_id: 'e-77',
		};
		const sent = { event_name: 'Lead', event_time: 1795176000, order_id: '77', event_id: 'e-77' };
		expect(ready(build(purchase({ original_event_data: raw }))).original_event_data).toEqual(sent);
		expect(
			ready(build(purchase({ original_event_data: JSON.stringify(raw) }))).original_event_data,
		).toEqual(sent);
	});

	it("leaves out what cannot be read or is not Meta's, with a warning", () => {
		const outcome = build(
			purchase({ original_event_data: { event_time: 'soon', event_id: {}, color: 'red' } }),
		);
		expect(warningsOf(outcome)).toEqual([
			'field_dropped original_event_data.event_time',
			'field_dropped original_event_data.event_id',
			'unknown_field original_event_data.color',
		]);
		expect(ready(outcome)).not.toHaveProperty('original_event_data');
		expect(warningsOf(build(purchase({ original_event_data: 'order 7' })))).toEqual([
			'field_dropped original_event_data',
		]);
	});
});

describe('attribution_data', () => {
	it('reads each key as its kind', () => {
		const raw = {
			scope: 'click',
			visit_time: 1795348000123,
			ad_id: 120000000000001,
			adset_id: '2',
			campaign_id: 3,
			attribution_share: '0.5',
			attribution_model: 'Last Click',
			attr_window: '7',
			attribution_value: '12,50',
			touchpoint_ts: 1795348000,
			attribution_method: 'SRN',
			decline_reason: 'unknown',
			attribution_setting: { inactivity_window_hours: '24', reattribution_window_hours: 48 },
			total_credit: 1,
		};
		expect(ready(build(purchase({ attribution_data: raw }))).attribution_data).toEqual({
			...raw,
			visit_time: 1795348000,
			ad_id: '120000000000001',
			campaign_id: '3',
			attribution_share: 0.5,
			attribution_model: 'last_click',
			attr_window: 7,
			attribution_value: 12.5,
			attribution_method: 'srn',
			attribution_setting: { inactivity_window_hours: 24, reattribution_window_hours: 48 },
		});
	});

	it.each([
		['attribution_share', 1.5],
		['attribution_share', -0.1],
		['attribution_model', 'best_guess'],
		['attribution_method', 'magic'],
		['decline_reason', 'bored'],
		['attr_window', 'a week'],
		['touchpoint_ts', 'noon'],
		['scope', {}],
		['attribution_setting', 'x'],
	])('%s: %p is left out with a warning', (key, value) => {
		const outcome = build(purchase({ attribution_data: { ad_id: '1', [key]: value } }));
		expect(ready(outcome).attribution_data).toEqual({ ad_id: '1' });
		expect(warningsOf(outcome)).toEqual([`field_dropped attribution_data.${key}`]);
	});

	it('keeps the shares 0 and 1', () => {
		for (const share of [0, 1]) {
			const event = ready(build(purchase({ attribution_data: { attribution_share: share } })));
			expect(event.attribution_data).toEqual({ attribution_share: share });
		}
	});
});

describe('AppendAttribution', () => {
	const append = (changes: Record<string, unknown> = {}) =>
		eventFrom('chat', {
			event_name: 'AppendAttribution',
			original_event_data: { event_name: 'Purchase', event_time: NOW - DAY },
			attribution_data: {
				ad_id: '1',
				touchpoint_ts: NOW - 2 * DAY,
				attribution_share: 0.5,
				attribution_value: 6.25,
			},
			...changes,
		});

	it('is sent with everything Meta requires', () => {
		expect(ready(build(append())).event_name).toBe('AppendAttribution');
	});

	it('says of an ID that lost its digits that it did, and not that it is empty', () => {
		const outcome = build(
			append({
				attribution_data: {
					ad_id: 12345678901234567890,
					touchpoint_ts: NOW - 2 * DAY,
					attribution_share: 0.5,
					attribution_value: 6.25,
				},
			}),
		);
		expect(refusalsOf(outcome)).toEqual(['precision_lost attribution_data.ad_id']);
	});

	it('is refused without, naming each field', () => {
		expect(
			refusalsOf(build(append({ original_event_data: {}, attribution_data: undefined }))),
		).toEqual([
			'required_field_missing original_event_data.event_name',
			'required_field_missing original_event_data.event_time',
			'required_field_missing attribution_data.ad_id',
			'required_field_missing attribution_data.touchpoint_ts',
			'required_field_missing attribution_data.attribution_share',
			'required_field_missing attribution_data.attribution_value',
		]);
	});

	it('is refused more than 48 hours after the original event', () => {
		const after = (seconds: number) =>
			append({
				event_time: NOW,
				original_event_data: { event_name: 'Purchase', event_time: NOW - seconds },
			});
		expect(refusalsOf(build(after(2 * DAY)))).toEqual([]);
		expect(refusalsOf(build(after(2 * DAY + 1)))).toEqual([
			'event_time_too_old original_event_data.event_time',
		]);
	});

	it('asks nothing of other events', () => {
		expect(refusalsOf(build(purchase({ attribution_data: { ad_id: '1' } })))).toEqual([]);
	});
});
