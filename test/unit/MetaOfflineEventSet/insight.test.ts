import { simplifyInsight } from '../../../nodes/MetaOfflineEventSet/resources/insight/simplify';

describe('simplifyInsight', () => {
	it('makes figures numbers and gives each action type a field', () => {
		expect(
			simplifyInsight({
				campaign_name: '2026',
				campaign_id: '120210000000000001',
				spend: '12.50',
				impressions: '1000',
				date_start: '2026-11-01',
				actions: [
					{ action_type: 'offline_conversion.purchase', value: '3', '28d_view': '2' },
					{ action_type: 'link_click', value: '10' },
				],
				purchase_roas: [{ action_type: 'omni_purchase', value: '1.75' }],
			}),
		).toEqual({
			campaign_name: '2026',
			campaign_id: '120210000000000001',
			spend: 12.5,
			impressions: 1000,
			date_start: '2026-11-01',
			'actions_offline_conversion.purchase': 3,
			'actions_offline_conversion.purchase_28d_view': 2,
			actions_link_click: 10,
			purchase_roas_omni_purchase: 1.75,
		});
	});

	it('keeps long numbers to the last digit, and lists it does not know as text', () => {
		expect(simplifyInsight({ object: '12345678901234567', tags: ['a', 'b'] })).toEqual({
			object: '12345678901234567',
			tags: '["a","b"]',
		});
	});
});
