import { joinPhone } from '../../../../nodes/shared/capi/identity';
import { expectDropped, expectNormalForm } from './support';

/** A number of the United Kingdom, as services give it in parts. */
const BRITISH = [
	{ countryCode: 'GB', nationalNumber: '7400 123456' },
	{ countryCode: 'GB', nationalNumber: '07400 123456' },
	{ countryCode: 'GBR', number: '07400 123456' },
	{ country_code: 44, number: '7400123456' },
	{ dialCode: '+44', number: '7400123456' },
	{ countryCallingCode: '44', national: '07400 123456' },
	{ countryCode: 'GB', callingCode: '44', number: '07400 123456' },
	{ country: 'United Kingdom', phone: '07400123456' },
	{ country: { name: 'United Kingdom', code: 'GB' }, number: '07400 123456' },
	{ country: { iso2: 'gb', dialCode: '44' }, number: '7400 123456' },
	{ prefix: '+44', number: '7400123456' },
	{ regionCode: 'GB', national_number: '07400123456' },
	{ country_iso: 'GB', raw: '07400 123456' },
	{
		country: 'GB',
		countryCallingCode: '44',
		nationalNumber: '7400123456',
		number: '+447400123456',
	},
	{ countryCode: 'GB', e164: '+447400123456' },
	{ full: '+44 7400 123456' },
];

describe('a phone number in parts', () => {
	it.each(BRITISH)('has its country code: %j', (parts) => {
		expectNormalForm('ph', parts, '447400123456');
	});

	it.each([
		[{ countryCode: 'IT', nationalNumber: '06 698 12345' }, '390669812345'],
		[{ ddi: '55', ddd: '11', number: '91234-5678' }, '5511912345678'],
		[{ countryCode: 'US', areaCode: '650', number: '253-0000' }, '16502530000'],
	])('keeps its area code: %j', (parts, digits) => {
		expectNormalForm('ph', parts, digits);
	});

	it('is one of a list, too', () => {
		expectNormalForm('ph', [BRITISH[0]], '447400123456');
	});

	it('is of the country of the address where its parts name none', () => {
		expectNormalForm('ph', { number: '07400 123456', type: 'mobile' }, '447400123456', {
			country: 'gb',
		});
	});

	it('is none where the object has no number', () => {
		expect(joinPhone({ countryCode: 'GB', type: 'mobile' })).toBeUndefined();
		expectDropped('ph', { countryCode: 'GB' }, 'not_text');
		expectDropped('em', { number: '07400 123456' }, 'not_text');
	});
});
