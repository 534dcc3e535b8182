import { withoutOwnKeys } from '../../../../nodes/shared/capi/privacy';

const person = { fn: 'Mia', ln: 'Reed', external_id: 'KD70257-FRFP' };
const shown = (field: string, message: string) => withoutOwnKeys([{ field, message }], person)[0];

it.each([
	['a column with both names', 'mia_reed', 'Mia Reed is no field of an event.'],
	[
		'a column that is the number of the customer',
		'KD70257-FRFP',
		'KD70257-FRFP is no field of an event.',
	],
	['a column that holds it', 'KD70257-FRFP_at', 'KD70257-FRFP At is no field of an event.'],
])('does not name %s', (_, field, message) => {
	expect(shown(field, message)).toEqual({
		field: '(unnamed)',
		message: '(unnamed) is no field of an event.',
	});
});

it('leaves the part of the event in which it stands', () => {
	expect(shown('custom_data.mia_reed', 'Mia Reed was left out.')).toEqual({
		field: 'custom_data.(unnamed)',
		message: '(unnamed) was left out.',
	});
});

it('gives findings of other fields back as they are', () => {
	const findings = [
		{ field: 'custom_data.order_id', message: 'Order ID is too long.' },
		{ field: 'gift_wrap', message: 'Gift Wrap is no field of an event.' },
	];
	expect(withoutOwnKeys(findings, { ...person, ct: 'order_id' })).toBe(findings);
});
