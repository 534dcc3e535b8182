/** Page addresses and referrers: what is personal is taken out, the rest stays byte by byte. */
import { createHash } from 'node:crypto';

import { guard } from './support';

const sent = (url: string, collection = {}, person = {}) =>
	guard({ event_source_url: url }, collection, person).event?.event_source_url;

it.each([
	['https://a.example/?email=joe', 'https://a.example/'],
	['https://a.example/?x=1&customer_email=joe&y=%20a', 'https://a.example/?x=1&y=%20a'],
	['https://a.example/?firstName=Joe;x=1', 'https://a.example/?x=1'],
	['https://a.example/?E-Mail=joe#top', 'https://a.example/#top'],
	['https://a.example/?x=joe%40example.com&fbclid=IwAR0', 'https://a.example/?fbclid=IwAR0'],
	['https://a.example/?x=joe%2540example.com', 'https://a.example/'],
	['https://a.example/?joe@example.com', 'https://a.example/'],
	['https://a.example/?x=+491701234567', 'https://a.example/'],
	['https://a.example/?x=%2B49+170+1234567', 'https://a.example/'],
	['https://a.example/?cpf=52998224725', 'https://a.example/'],
	['https://a.example/?y=4111+1111+1111+1111', 'https://a.example/'],
	[
		'https://a.example/?utm_content=joe@example.com&utm_source=x',
		'https://a.example/?utm_source=x',
	],
	['https://a.example/?next=%2Fthanks%3Femail%3Djoe&x=1', 'https://a.example/?x=1'],
	['https://a.example/?e=am9lQGV4YW1wbGUuY29t&x=1', 'https://a.example/?x=1'],
	['https://a.example/?e=am9lQHguZGU%3D', 'https://a.example/'],
	['https://a.example/?e=joe(at)example.com', 'https://a.example/'],
	['https://a.example/?e=joe-at-example-dot-com', 'https://a.example/'],
	['https://a.example/u/joe@example.com/', 'https://a.example/u/'],
	['https://a.example/u/joe%40example.com?x=1', 'https://a.example/u?x=1'],
	['https://a.example/a;mail=joe@example.com/b', 'https://a.example/b'],
	['https://a.example/#email=joe&x=1', 'https://a.example/#x=1'],
	['https://a.example/#/thanks?phone=1&x=1', 'https://a.example/#/thanks?x=1'],
	['https://a.example/#joe@example.com', 'https://a.example/'],
	['https://joe:secret@a.example/x', 'https://a.example/x'],
])('%s is sent as %s', (url, cleaned) => {
	expect(guard({ event_source_url: url }).found).toEqual(['page_address_cleaned event_source_url']);
	expect(sent(url)).toBe(cleaned);
	expect(guard({ referrer_url: url }).event?.referrer_url).toBe(cleaned);
});

it.each([
	'https://a.example/?utm_source=email&utm_medium=x',
	'https://a.example/?email=&x=1',
	'https://a.example/?fbclid=IwAR0abc&st=1&ct=2',
	'https://a.example/@brand?order=5551234567',
	'https://a.example/email/confirm',
	'https://a.example/?t=SGVsbG8gV29ybGQgMQ&s=eyJjYXJ0IjoxMjN9',
	'https://a.example/?emailing=weekly',
	'https://a.example/p/4006381333931?variant=45738641171312&pan=12',
	'https://a.example/img/logo@2x.png?v=1700000000000#%zz',
	'https://a.example/?x=%E0%A4%A&&y',
	'https://a.example',
])('%s is sent as it is', (url) => {
	expect(guard({ event_source_url: url }).found).toEqual([]);
	expect(sent(url)).toBe(url);
});

it.each([
	['https://a.example/customers/joe/roe/orders', 'https://a.example/customers/orders'],
	['https://a.example/joe-roe?x=1', 'https://a.example/?x=1'],
	['https://a.example/?x=Joe+Roe', 'https://a.example/'],
	['https://a.example/?q=roe', 'https://a.example/?q=roe'],
	['https://a.example/p/roe', 'https://a.example/p/roe'],
])('the customer Joe Roe is taken out of %s', (url, cleaned) => {
	expect(sent(url, {}, { fn: 'Joe', ln: 'Roe' })).toBe(cleaned);
});

describe('URL Parameters to Keep', () => {
	const url =
		'https://a.example/?product=7&session=x&fbclid=IwAR&utm_source=mail&Gclid=1#a=1&product=2';

	it('keeps only them, click IDs and UTM, and says nothing of the rest', () => {
		const { event, found } = guard(
			{ event_source_url: url },
			{ urlParametersToKeep: 'Product, variant' },
		);
		expect(event?.event_source_url).toBe(
			'https://a.example/?product=7&fbclid=IwAR&utm_source=mail&Gclid=1#product=2',
		);
		expect(found).toEqual([]);
	});

	it('keeps none of them that holds personal data', () => {
		expect(
			sent('https://a.example/?user=joe@example.com&email=x', {
				urlParametersToKeep: 'user,email',
			}),
		).toBe('https://a.example/');
	});

	it('holds where addresses are sent as they stand, too', () => {
		expect(
			sent('https://a.example/?a=1&email=joe', {
				urlParametersToKeep: 'email',
				inAddresses: 'send',
			}),
		).toBe('https://a.example/?email=joe');
	});
});

describe('In Page Addresses', () => {
	const url = 'https://a.example/u/joe@example.com?email=Joe&x=1';
	const hash = (text: string) => createHash('sha256').update(`value:${text}`).digest('hex');

	it('hashes the parts', () => {
		expect(sent(url, { inAddresses: 'hash' })).toBe(
			`https://a.example/u/${hash('joe@example.com')}?email=${hash('joe')}&x=1`,
		);
	});

	it('refuses with all that was found', () => {
		expect(guard({ event_source_url: url }, { inAddresses: 'refuse' })).toEqual({
			event: undefined,
			found: ['personal_data_found event_source_url'],
			messages: [
				'Event Source URL seems to hold an email address and a field about the person, which Meta forbids there.',
			],
		});
	});

	it('sends with a warning', () => {
		expect(guard({ event_source_url: url }, { inAddresses: 'send' })).toMatchObject({
			event: { event_source_url: url },
			found: ['potentially_personal_data event_source_url'],
		});
	});
});
