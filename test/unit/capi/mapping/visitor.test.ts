/** What the request of a visitor's browser shows (docs/meta-api.md section 3.4), and what a server's request does not. */
import type { ItemEvent } from '../../../../nodes/shared/capi/mapping/itemEvent';
import { readItem } from '../../../../nodes/shared/capi/mapping/readItem';

const BROWSER =
	'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148';

function read(
	headers: Record<string, unknown>,
	body: Record<string, unknown> = { event_name: 'Lead' },
	query = {},
): ItemEvent {
	const [reading] = readItem({ headers, params: {}, query, body }, { readsVisitor: true });
	if ('refusal' in reading) throw new Error('refused');
	return reading;
}

it('reads browser, address, cookies, page and click of a browser', () => {
	const cookie = 'a=b; _fbp=fb.1.1700000000000.111; _fbc=fb.1.1700000000000.IwAR0abc; c=d';
	const { event } = read({
		'user-agent': BROWSER,
		'x-forwarded-for': '81.2.69.160, 10.0.0.3',
		referer: 'https://shop.example/a?fbclid=IwAR0abc',
		cookie,
	});
	expect(event).toEqual({
		event_name: 'Lead',
		event_source_url: 'https://shop.example/a?fbclid=IwAR0abc',
		user_data: {
			client_user_agent: BROWSER,
			client_ip_address: '81.2.69.160, 10.0.0.3',
			fbp: 'fb.1.1700000000000.111',
			fbc: 'fb.1.1700000000000.IwAR0abc',
			fbclid: 'IwAR0abc',
		},
		custom_data: {},
	});
});

it.each([
	'Shopify-Captain-Hook',
	'axios/1.7.2',
	'WordPress/6.6; https://shop.example',
	'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
	'GuzzleHttp/7',
	'',
])('reads nothing of the request of %s', (agent) => {
	const { event } = read({
		'user-agent': agent,
		'x-forwarded-for': '81.2.69.160',
		referer: 'https://shop.example/',
	});
	expect(event).toEqual({ event_name: 'Lead', user_data: {}, custom_data: {} });
});

it('takes the address from the most trustworthy header that holds a public one', () => {
	const headers = {
		'user-agent': BROWSER,
		'cf-connecting-ip': '2a00:1450:4001::1',
		'x-real-ip': '81.2.69.160',
	};
	expect(read(headers).event.user_data).toMatchObject({ client_ip_address: '2a00:1450:4001::1' });
	expect(read({ ...headers, 'cf-connecting-ip': '10.0.0.1' }).event.user_data).toMatchObject({
		client_ip_address: '81.2.69.160',
	});
	expect(
		read({ 'user-agent': BROWSER, 'x-forwarded-for': '192.168.0.7' }).event.user_data,
	).not.toHaveProperty('client_ip_address');
});

it('lets what the item says go before what the request shows', () => {
	const body = {
		event_name: 'Lead',
		event_source_url: 'https://shop.example/own',
		ip: '81.2.69.144',
		fbp: 'fb.1.1700000000000.222',
	};
	const { event } = read(
		{
			'user-agent': BROWSER,
			'x-real-ip': '81.2.69.160',
			cookie: '_fbp=fb.1.1.1',
			referer: 'https://x.example/',
		},
		body,
	);
	expect(event).toMatchObject({
		event_source_url: 'https://shop.example/own',
		user_data: { client_ip_address: '81.2.69.144', fbp: 'fb.1.1700000000000.222' },
	});
});

it('reads the click from the query and from the page, case kept', () => {
	expect(
		read({ 'user-agent': BROWSER }, undefined, { fbclid: 'IwAR0aBc_-1' }).event.user_data,
	).toMatchObject({ fbclid: 'IwAR0aBc_-1' });
	const page = {
		event_name: 'Lead',
		page_url: 'https://shop.example/?utm_source=fb&fbclid=IwAR0aBc_-2#top',
	};
	expect(read({}, page).event.user_data).toMatchObject({ fbclid: 'IwAR0aBc_-2' });
});

it('reads another item as the visitor where one is given', () => {
	const visitorItem = {
		headers: { 'User-Agent': BROWSER, 'X-Real-IP': '81.2.69.160' },
		params: {},
		query: { fbclid: 'IwAR0abc' },
		body: {},
	};
	const [reading] = readItem({ email: 'mia.reed@example.com' }, { visitorItem });
	expect(reading).toMatchObject({
		event: {
			user_data: {
				em: 'mia.reed@example.com',
				client_user_agent: BROWSER,
				client_ip_address: '81.2.69.160',
				fbclid: 'IwAR0abc',
			},
		},
	});
});

it.each([
	'facebookexternalhit/1.1',
	'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
	'meta-externalagent/1.1 (+https://developers.facebook.com/docs/sharing/webmasters/crawler)',
])('knows %s as a crawler', (user_agent) => {
	expect(readItem({ event_name: 'PageView', user_agent })).toMatchObject([{ leftOut: 'crawler' }]);
});

it('takes no browser and no program without such a name for a crawler', () => {
	for (const user_agent of [BROWSER, 'Shop/2.4 CFNetwork', 'UA'])
		expect(readItem({ user_agent })).toMatchObject([{ leftOut: undefined }]);
});

describe('a crawler that calls the webhook', () => {
	const googlebot =
		'Mozilla/5.0 (Linux; Android 6.0.1; Nexus 5X) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/125.0 Mobile Safari/537.36 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)';
	const order = { event_name: 'Lead', email: 'mia.reed@example.com' };

	it('is known by the request, whatever the page says', () => {
		expect(read({ 'user-agent': googlebot }, order).leftOut).toBe('crawler');
		expect(
			read({ 'user-agent': 'facebookexternalhit/1.1' }, { event_name: 'PageView' }).leftOut,
		).toBe('crawler');
	});

	it('is no server that calls itself a bot and tells of a person, nor the visitor whom the item names', () => {
		expect(
			read({ 'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)' }, order).leftOut,
		).toBe(undefined);
		expect(read({ 'user-agent': googlebot }, { ...order, user_agent: BROWSER }).leftOut).toBe(
			undefined,
		);
	});
});

it.each([
	'Mozilla/5.0 (Windows NT; Windows NT 10.0; en-US) WindowsPowerShell/5.1.19041',
	'Mozilla/5.0 (compatible; Google-Apps-Script; beanserver; +https://script.google.com; id: x)',
	'PayPal/AUHR-214.0-58843459',
	'GoHttpClient',
	'Go-http-client/2.0',
	'python-requests/2.32.3',
	'node-fetch/1.0 (+https://github.com/bitinn/node-fetch)',
	'Java/17.0.2',
	'okhttp/4.12.0',
	'n8n',
])('reads nothing of the request of %s, which begins as it likes', (agent) => {
	const { event } = read({ 'user-agent': agent, 'x-forwarded-for': '81.2.69.160' });
	expect(event).toEqual({ event_name: 'Lead', user_data: {}, custom_data: {} });
});

it.each([
	'https://l.facebook.com/',
	'https://www.instagram.com/p/x/',
	'http://m.facebook.com/?a=b',
	'https://www.facebook.com',
])('takes %s for the referrer, not for the page', (referer) => {
	expect(read({ 'user-agent': BROWSER, referer }).event).toEqual({
		event_name: 'Lead',
		referrer_url: referer,
		user_data: { client_user_agent: BROWSER },
		custom_data: {},
	});
});

it('takes a page whose name only looks like one of Meta for the page', () => {
	for (const referer of ['https://facebook.com.shop.example/', 'https://notfacebook.com/'])
		expect(read({ 'user-agent': BROWSER, referer }).event.event_source_url).toBe(referer);
});

it('keeps the suffix of a library on cookies and addresses', () => {
	const cookie =
		'_fbc=fb.1.1700000000000.IwAR0abcDEF.AQQAAQMC; _fbp=fb.1.1700000000000.111.BA; _fbi=81.2.69.160.AQQCAQMC';
	expect(read({ 'user-agent': BROWSER, cookie }).event.user_data).toEqual({
		client_user_agent: BROWSER,
		client_ip_address: '81.2.69.160.AQQCAQMC',
		fbc: 'fb.1.1700000000000.IwAR0abcDEF.AQQAAQMC',
		fbp: 'fb.1.1700000000000.111.BA',
	});
});

describe('the click on the page on which the visitor landed', () => {
	const LANDED = 'https://shop.example/?fbclid=IwAR0abc';
	const clickOf = (body: Record<string, unknown>) => {
		const { user_data: person } = read({}, { event_name: 'Lead', ...body }).event;
		return typeof person === 'object' && person !== null && 'fbclid' in person
			? person.fbclid
			: undefined;
	};

	it.each(['landing_page', 'landing_url', 'Landing Site', 'first_page', 'entry_url', 'referrer'])(
		'is read from %s',
		(name) => {
			const page = { page_url: 'https://shop.example/thanks' };
			expect(clickOf({ ...page, [name]: LANDED })).toBe('IwAR0abc');
			expect(clickOf({ ...page, [name]: LANDED, fbclid: 'IwAR0new' })).toBe('IwAR0new');
		},
	);

	it('goes behind that of the page itself, and is in no text or other field', () => {
		expect(clickOf({ landing_url: LANDED, page_url: `${LANDED}new` })).toBe('IwAR0abcnew');
		expect(clickOf({ message: LANDED })).toBeUndefined();
		expect(clickOf({ page_note: `see ${LANDED} there` })).toBeUndefined();
	});

	it('is none where two pages name two clicks', () => {
		expect(clickOf({ landing_url: LANDED, entry_url: `${LANDED}x` })).toBeUndefined();
	});
});
