/** What is found in objects that may be anybody's is not sent, and the item says so. */
import { readItem } from '../../../../nodes/shared/capi/mapping/readItem';
import type { Warning } from '../../../../nodes/shared/capi/types';

function warningsOf(item: Record<string, unknown>): readonly Warning[] {
	const [reading] = readItem({ event_name: 'Lead', ...item });
	if (reading === undefined || 'refusal' in reading) throw new Error('refused');
	return reading.warnings;
}

const EMAIL = { email: 'mia.reed@example.com' };

describe('an email address in an object of unknown name', () => {
	it('is told of with both paths where there are two', () => {
		expect(warningsOf({ a: EMAIL, b: { email: 'other@example.com' } })).toEqual([
			{
				code: 'contact_not_used',
				field: 'user_data.em',
				message:
					'Email was not sent: it stands at a.email and b.email, and nothing says which one is the customer’s. Name the customer’s object customer.',
			},
		]);
	});

	it('is told of with its path where there is one', () => {
		expect(warningsOf({ zork: EMAIL })).toEqual([
			{
				code: 'contact_not_used',
				field: 'user_data.em',
				message:
					'Email was not sent: it stands at zork.email, and nothing says that it is the customer’s. Name the customer’s object customer.',
			},
		]);
	});

	it.each([
		[{ data: EMAIL, phone: '+49 151 23456789' }, 'data.email'],
		[{ zorks: [EMAIL, { email: 'b@example.com' }] }, 'zorks[0].email and zorks[1].email'],
	])('is told of in a wrapping and in a list: %j', (item, places) => {
		expect(warningsOf(item)[0]?.message).toContain(`it stands at ${places},`);
	});

	it('goes for phones, too', () => {
		expect(warningsOf({ zork: { phone: '+49 151 23456789' } })).toMatchObject([
			{ code: 'contact_not_used', field: 'user_data.ph' },
		]);
	});

	it.each([
		[{ owner: EMAIL }],
		[{ seller: EMAIL }],
		[{ companyInfo: EMAIL }],
		[{ zork: EMAIL, customer: { email: 'other@example.com' } }],
		[{ zork: EMAIL, email: 'other@example.com' }],
		[{ zork: { email: 'n/a' } }],
	])('is no matter in %j', (item) => {
		expect(warningsOf(item)).toEqual([]);
	});
});

describe('an object under the name of a contact', () => {
	it.each([
		[{ email: { category: 'work', email: 'mia.reed@example.com' } }],
		[{ email: { value: 'mia.reed@example.com' } }],
		[{ customer: { emailAddress: { email: 'mia.reed@example.com', verified: true } } }],
	])('gives the address in %j', (item) => {
		const [reading] = readItem(item);
		expect(reading).toMatchObject({ event: { user_data: { em: 'mia.reed@example.com' } } });
	});
});

describe('a calling code under the name of a country code', () => {
	it('belongs to the number, and is no country', () => {
		const [reading] = readItem({ country_code: '+49', phone: '0151 23456789' });
		expect(reading).toMatchObject({ event: { user_data: { ph: '+490151 23456789' } } });
		expect(reading).not.toMatchObject({ event: { user_data: { country: '+49' } } });
	});

	it('is a country otherwise', () => {
		const [reading] = readItem({ country_code: 'DE', phone: '0151 23456789' });
		expect(reading).toMatchObject({
			event: { user_data: { ph: '0151 23456789', country: 'DE' } },
		});
	});
});
