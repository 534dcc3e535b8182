import {
	allowedOwnParameters,
	checkEvent,
	readOnlyIdentifiers,
} from '../../../../nodes/shared/capi';

const NOW = Date.UTC(2026, 10, 26, 9);
const outcomeOf = (onlyIdentifiers: unknown) =>
	checkEvent(
		{
			itemIndex: 0,
			raw: {
				event_name: 'Purchase',
				event_time: NOW / 1000 - 60,
				event_id: 'E-1',
				action_source: 'app',
				user_data: {
					em: 'mia.reed@example.com',
					ph: '+49 151 23456789',
					fbclid: 'IwAR0abc',
					external_id: 'C-1',
					db: '',
				},
				custom_data: { value: 1, currency: 'EUR' },
				app_data: {
					advertiser_tracking_enabled: true,
					application_tracking_enabled: true,
					vendor_id: 'V-9',
					extinfo: [
						'i2',
						'com.example',
						'1',
						'1',
						'17.1',
						'iPhone15,2',
						'de_DE',
						'CET',
						'',
						390,
						844,
						3,
						6,
						128,
						64,
						'Europe/Berlin',
					],
				},
			},
			destination: { datasetId: '1' },
			defaultCountry: undefined,
			hashExternalId: false,
			onlyKeys: readOnlyIdentifiers(onlyIdentifiers),
		},
		0,
		{ nowMilliseconds: NOW, timezone: 'UTC', run: '1:0' },
	);

it('sends the chosen keys alone and reports each other one that was given', () => {
	const { refusals, event, match } = { refusals: [], event: undefined, ...outcomeOf(['em']) };
	expect(refusals).toEqual([]);
	expect(event).toMatchObject({
		user_data: { em: ['e8e4a9fc78cb4b1838e2afaf2d70b701701bb33d798c6f400204d15f99cdde46'] },
	});
	expect(match.sent).toEqual(['em']);
	expect(match.dropped).toEqual([
		{ key: 'ph', reason: 'not_allowed' },
		{ key: 'external_id', reason: 'not_allowed' },
		{ key: 'fbc', reason: 'not_allowed' },
		{ key: 'vendor_id', reason: 'not_allowed' },
	]);
	const sent = JSON.stringify(event);
	for (const left of ['IwAR0abc', 'C-1', 'V-9', '4915123456789']) expect(sent).not.toContain(left);
});

it('takes the keys as a text with commas, and lets none leave where it knows none of them', () => {
	expect(outcomeOf('em, external_id').match.sent).toEqual(['em', 'external_id']);
	expect(outcomeOf(['em', 'vendor_id']).match.dropped).not.toContainEqual(
		expect.objectContaining({ key: 'vendor_id' }),
	);
	expect(outcomeOf('e-mail').match.sent).toEqual([]);
	expect(outcomeOf('e-mail')).toMatchObject({ refusals: [{ code: 'no_identifier' }] });
});

it('has all of them leave where nothing is chosen', () => {
	for (const choice of [undefined, [], '', ' , ']) {
		const { match } = outcomeOf(choice);
		expect(match.sent).toEqual(['em', 'ph', 'external_id', 'fbc']);
		expect(match.dropped).toEqual([]);
	}
});

it('keeps parameters of the App Events API that name a person or device only with the key that says the same', () => {
	const match = { sent: [], dropped: [], changed: [] };
	const own = { app_user_id: 'U-1', attribution: 'cookie', click_id: 'c', sdk_version: '1' };
	expect(allowedOwnParameters(own, new Set(['external_id']), match)).toEqual({
		app_user_id: 'U-1',
		sdk_version: '1',
	});
	expect(match.dropped).toEqual([
		{ key: 'attribution', reason: 'not_allowed' },
		{ key: 'click_id', reason: 'not_allowed' },
	]);
});
