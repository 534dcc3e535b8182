import { build, customer, eventFrom, purchase, ready, warningsOf, withCustomData } from './support';

const PERSONAL = 'potentially_personal_data';

describe('values that look personal', () => {
	it.each([
		'joe@example.com',
		'Joe <joe.doe+x@mail.example.co.uk>',
		'call +49 170 1234567',
		'+491701234567',
		'+1 (650) 555-1212',
		'(650) 555-1212',
	])('%p is warned of in every text field outside the customer information', (text) => {
		const raw = {
			...withCustomData({
				order_id: text,
				content_name: text,
				my_note: [text],
				contents: [{ id: text, quantity: 1 }],
			}),
			event_id: text,
			event_name: `Purchase ${text}`,
		};
		expect(warningsOf(build(raw)).sort()).toEqual(
			[
				'custom_data.content_name',
				'custom_data.contents',
				'custom_data.my_note',
				'custom_data.order_id',
				'event_id',
				'event_name',
			].map((field) => `${PERSONAL} ${field}`),
		);
	});

	it.each([
		'1001',
		'4006381333931',
		'5551234567',
		'2026-11-22T10:00:00+01:00',
		'#1001-A',
		'@brand',
		'a @ b',
		'size +12',
		'1+1=2',
		'SKU-123-456-7890',
		'fb.1.1596403881668.1116446470',
		'(2026) 123',
	])('%p is not', (text) => {
		expect(warningsOf(build(withCustomData({ order_id: text, content_name: text })))).toEqual([]);
	});
});

describe('page addresses', () => {
	it.each([
		'https://a.example/?email=joe',
		'https://a.example/?x=1&customer_email=joe',
		'https://a.example/?firstName=Joe',
		'https://a.example/?phone_number=1',
		'https://a.example/?tel=1',
		'https://a.example/?x=joe@example.com',
		'https://a.example/?x=joe%40example.com',
		'https://a.example/?x=%2B491701234567',
		'https://a.example/#email=joe',
		'https://a.example/joe@example.com/',
	])('%s is warned of', (url) => {
		expect(warningsOf(build(purchase({ event_source_url: url })))).toEqual([
			`${PERSONAL} event_source_url`,
		]);
		expect(warningsOf(build(purchase({ referrer_url: url })))).toEqual([
			`${PERSONAL} referrer_url`,
		]);
	});

	it.each([
		'https://a.example/?utm_source=email&utm_medium=x',
		'https://a.example/?email=&x=1',
		'https://a.example/?fbclid=IwAR0abc&st=1&ct=2',
		'https://a.example/@brand?order=5551234567',
		'https://a.example/email/confirm',
		'https://a.example/?emailing=weekly',
	])('%s is not', (url) => {
		expect(warningsOf(build(purchase({ event_source_url: url })))).toEqual([]);
	});

	it('are sent as they are: the warning leaves the choice to the user', () => {
		const url = 'https://a.example/?email=joe';
		expect(ready(build(purchase({ event_source_url: url }))).event_source_url).toBe(url);
	});
});

it('knows the query parameters of customers in any spelling', () => {
	const raw = eventFrom('email', { event_source_url: 'https://a.example/?E-Mail=joe' });
	expect(warningsOf(build(raw, customer))).toEqual([`${PERSONAL} event_source_url`]);
});
