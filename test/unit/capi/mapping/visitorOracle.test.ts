/**
 * Meta's Parameter Builder as the oracle of what a request tells of a visitor: the kinds of its own suites, each as a
 * request to a shop's page. The library reads the request itself; we read the item of an n8n Webhook node, once that of
 * the request, once that of the page's script, which reports page and referrer. Every difference is listed with its
 * reason: an unlisted one fails, and so does a listed one that is gone (docs/meta-api.md section 13).
 */
import { ParamBuilder } from 'capi-param-builder-nodejs';

import { checkEvent } from '../../../../nodes/shared/capi/check';
import { readItem } from '../../../../nodes/shared/capi/mapping/readItem';

/** 2026-11-22T12:00:00Z, for both sides. */
const NOW = 1795348800000;
const BROWSER =
	'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148';
const IN_FACEBOOK = `${BROWSER} [FBAN/FBIOS;FBAV/450.0.0.38.108;FBDV/iPhone14,5]`;
const IN_INSTAGRAM =
	'Mozilla/5.0 (Linux; Android 13; Pixel 7; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/124.0 Mobile Safari/537.36 Instagram 330.0';

const CLICK = 'IwAR2F4-dbP0l7Mn1IawQQGCINEz7PYXQvwjNwB_qa2ofrHyiLjcbCRxTDMgk';
const NEWER = 'IwY2xjawE0abcDEFghi_JKL-mno123';
const IN_APP = 'PAZXh0bgNhZW0BMABhZGlkAasvH4xyz_aem_R4nD0m-Bytes_99';
const FBC = `fb.1.1795000000000.${CLICK}`;
const FBP = 'fb.1.1794000000000.1098115397';
/** The library's own suffixes: of version 1.3.2 for "no change", of another library, and of the first form. */
const TAGS = { own: 'AQQAAQMC', php: 'AQEBAQEB', first: 'BA' };
const V6 = '2a00:1450:4001:82a::2004';
const OTHER_V6 = '2606:4700:3033::6815:1f5a';
const V4 = '81.2.69.160';
const OTHER_V4 = '142.250.185.78';

interface Request {
	readonly host?: string;
	readonly path?: string;
	readonly referer?: string;
	readonly cookies?: Readonly<Record<string, string>>;
	/** The cookie header as it is, instead of `cookies`. */
	readonly cookieHeader?: string;
	readonly forwardedFor?: string;
	readonly headers?: Readonly<Record<string, string>>;
	readonly agent?: string;
}

type Field = 'fbc' | 'fbp' | 'ip' | 'url' | 'referrer';
type Found = Readonly<Partial<Record<Field, string>>>;

/** Why we do not do as the library does. */
const REASONS = {
	no_form_of_a_click:
		'Decision (docs/decisions.md section 1): an fbclid has a form; the library takes any text for one.',
	time_in_cookie:
		'Docs (section 3.4): the time of a cookie is in milliseconds; the library takes any digits. Seconds are turned into milliseconds.',
	subdomain_index:
		'Docs (section 3.4): who keeps no cookie writes 1; the library counts the labels of the host.',
	first_public:
		'Decision: the first public address of a chain; the library looks at the first address alone.',
	ipv6_in_chain: 'Decision: IPv6 before IPv4 within a chain, too.',
	port: 'Decision: a port and brackets are taken off; to the library the text is no address.',
	proxy_headers:
		'Decision: headers of known proxies count; the library reads X-Forwarded-For alone.',
	reserved:
		'Decision: shared, documentation and unspecified addresses are no visitor (section 13.4); the library takes them.',
	nested_click: 'Decision: the fbclid of an address within an address counts.',
	no_scheme: 'Docs (section 2.1): an address starts with http:// or https://.',
	letters_in_cookie: 'Decision: an fbclid is base64url, and fbp a number or word.',
	repeated_click:
		'Decision: of an fbclid that stands twice the first counts, as in the address of a page; the library takes the last.',
} as const;
type Reason = keyof typeof REASONS;

interface Case {
	readonly name: string;
	readonly request: Request;
	readonly differs?: Readonly<Partial<Record<Field, Reason>>>;
	/** What we give where we differ. */
	readonly ours?: Found;
}

const CASES: readonly Case[] = [
	{ name: 'nothing but a browser', request: {} },
	// Click in the query
	{ name: 'fbclid in the query', request: { path: `/?fbclid=${CLICK}` } },
	{ name: 'fbclid among others', request: { path: `/a/b?utm_source=fb&fbclid=${CLICK}&utm_id=7` } },
	{
		name: 'fbclid before a fragment',
		request: { path: `/?fbclid=${CLICK}`, referer: 'https://shop.example/#top' },
	},
	{
		name: 'fbclid twice: the first',
		request: { path: `/?fbclid=${CLICK}&fbclid=${NEWER}` },
		differs: { fbc: 'repeated_click' },
		ours: { fbc: `fb.1.${NOW}.${CLICK}` },
	},
	{ name: 'an empty fbclid', request: { path: '/?fbclid=' } },
	{ name: 'an fbclid of Instagram', request: { path: `/?fbclid=${IN_APP}` } },
	{ name: 'a percent-encoded fbclid', request: { path: `/?fbclid=${encodeURIComponent(IN_APP)}` } },
	{ name: 'other click ids', request: { path: '/?gclid=Cj0KCQ&ttclid=E.C.P.abc&msclkid=0123' } },
	{
		name: 'a word for a click',
		request: { path: '/?fbclid=test123' },
		differs: { fbc: 'no_form_of_a_click' },
	},
	{
		name: 'a click of letters of other scripts',
		request: { path: '/?fbclid=%E3%83%86%E3%82%B9%E3%83%88' },
		differs: { fbc: 'no_form_of_a_click' },
	},
	{
		name: 'a script for a click',
		request: { path: '/?fbclid=%3Cscript%3Ealert(1)%3C%2Fscript%3E' },
		differs: { fbc: 'no_form_of_a_click' },
	},
	// Click in the referrer
	{
		name: 'fbclid in the referrer',
		request: { referer: `https://shop.example/landing?fbclid=${CLICK}` },
	},
	{
		name: 'fbclid in a referrer over http',
		request: { referer: `http://shop.example/?fbclid=${CLICK}` },
	},
	{
		name: 'fbclid in query and referrer: the query',
		request: { path: `/?fbclid=${NEWER}`, referer: `https://shop.example/?fbclid=${CLICK}` },
	},
	{
		name: 'fbclid in a referrer before a fragment',
		request: { referer: `https://shop.example/?fbclid=${CLICK}#top` },
	},
	{ name: 'a referrer without fbclid', request: { referer: 'https://www.google.com/' } },
	{ name: 'a referrer with a port', request: { referer: 'https://shop.example:8443/a?b=c' } },
	{
		name: 'a referrer with query and fragment',
		request: { referer: 'https://shop.example/a?b=c#d' },
	},
	{ name: 'a referrer of Facebook', request: { referer: 'https://l.facebook.com/' } },
	{
		name: 'a referrer without scheme',
		request: { referer: `shop.example/?fbclid=${CLICK}` },
		differs: { referrer: 'no_scheme' },
	},
	{
		name: 'a referrer that is a host',
		request: { referer: 'shop.example' },
		differs: { referrer: 'no_scheme' },
	},
	{
		name: 'a word for a click in the referrer',
		request: { referer: 'https://shop.example/?fbclid=456test' },
		differs: { fbc: 'no_form_of_a_click' },
	},
	// Click within an address
	{
		name: 'fbclid in the address of a redirect',
		request: { path: `/go?to=${encodeURIComponent(`https://shop.example/?fbclid=${CLICK}`)}` },
		differs: { fbc: 'nested_click' },
		ours: { fbc: `fb.1.${NOW}.${CLICK}` },
	},
	{
		name: 'fbclid behind another parameter of a redirect',
		request: {
			path: `/go?to=${encodeURIComponent(`https://shop.example/?a=b&fbclid=${CLICK}&c=d`)}`,
		},
		differs: { fbc: 'nested_click' },
		ours: { fbc: `fb.1.${NOW}.${CLICK}` },
	},
	{
		name: 'fbclid in the address that l.facebook.com leads to',
		request: {
			referer: `https://l.facebook.com/l.php?u=${encodeURIComponent(`https://shop.example/?fbclid=${IN_APP}`)}&h=AT0`,
		},
		differs: { fbc: 'nested_click' },
		ours: { fbc: `fb.1.${NOW}.${IN_APP}` },
	},
	// Cookies
	{ name: 'both cookies', request: { cookies: { _fbc: FBC, _fbp: FBP } } },
	{ name: 'fbp alone', request: { cookies: { _fbp: FBP } } },
	{ name: 'fbc alone', request: { cookies: { _fbc: FBC } } },
	{
		name: 'cookies among others',
		request: { cookieHeader: `session=abc; _fbp=${FBP}; cart=1%2C2; _fbc=${FBC}; theme=dark` },
	},
	{ name: 'cookies without spaces', request: { cookieHeader: `_fbp=${FBP};_fbc=${FBC}` } },
	{
		name: 'cookies with more spaces',
		request: { cookieHeader: ` _fbp = ${FBP} ;  _fbc = ${FBC} ` },
	},
	{
		name: 'a percent-encoded cookie',
		request: {
			cookieHeader: `_fbc=${encodeURIComponent(FBC).replaceAll('.', '%2E')}; _fbp=${FBP}`,
		},
	},
	{
		name: 'a broken cookie beside good ones',
		request: { cookieHeader: `bad=%E0%A4%A; _fbc=${FBC}; _fbp=${FBP}` },
	},
	{ name: 'a broken fbc', request: { cookieHeader: `_fbc=${FBC}%E0%A4%A; _fbp=${FBP}` } },
	{ name: 'a cookie without a name', request: { cookieHeader: `=orphan; _fbp=${FBP}` } },
	{ name: 'a cookie without a value', request: { cookieHeader: `_fbc=; _fbp=${FBP}` } },
	{ name: 'semicolons alone', request: { cookieHeader: ';;;' } },
	{ name: 'an empty header', request: { cookieHeader: '' } },
	{
		name: 'a cookie twice: the last',
		request: { cookieHeader: `_fbp=fb.1.1794000000000.111; _fbp=${FBP}` },
	},
	{
		name: 'fbc twice: the last',
		request: { cookieHeader: `_fbc=fb.1.1794000000000.${NEWER}; _fbc=${FBC}` },
	},
	{
		name: 'many cookies',
		request: {
			cookieHeader: `${Array.from({ length: 200 }, (_, index) => `c${index}=${index}`).join('; ')}; _fbp=${FBP}`,
		},
	},
	{
		name: 'a cookie of the top domain',
		request: { cookies: { _fbc: `fb.0.1795000000000.${CLICK}` } },
	},
	{
		name: 'a cookie of a subdomain',
		request: { cookies: { _fbp: 'fb.2.1794000000000.1098115397' } },
	},
	// Suffixes
	{
		name: 'fbc with the suffix of this library',
		request: { cookies: { _fbc: `${FBC}.${TAGS.own}` } },
	},
	{
		name: 'fbc with the suffix of another library',
		request: { cookies: { _fbc: `${FBC}.${TAGS.php}` } },
	},
	{
		name: 'fbc with a suffix of the first form',
		request: { cookies: { _fbc: `${FBC}.${TAGS.first}` } },
	},
	{ name: 'fbp with a suffix', request: { cookies: { _fbp: `${FBP}.${TAGS.own}` } } },
	{ name: 'fbp with a suffix of the first form', request: { cookies: { _fbp: `${FBP}.Bg` } } },
	{ name: 'fbc with a suffix that is none', request: { cookies: { _fbc: `${FBC}.invalid` } } },
	{ name: 'fbp with a suffix that is none', request: { cookies: { _fbp: `${FBP}.ZZ` } } },
	{
		name: 'fbc with two suffixes',
		request: { cookies: { _fbc: `${FBC}.${TAGS.own}.${TAGS.own}` } },
	},
	// Invalid cookies
	{ name: 'fbc without a payload', request: { cookies: { _fbc: 'fb.1.1795000000000.' } } },
	{
		name: 'fbc without its beginning',
		request: { cookies: { _fbc: `fb1.1.1795000000000.${CLICK}` } },
	},
	{
		name: 'fbc with letters for the index',
		request: { cookies: { _fbc: `fb.1b.1795000000000.${CLICK}` } },
	},
	{ name: 'fbc with letters in the time', request: { cookies: { _fbc: `fb.1.123aa.${CLICK}` } } },
	{ name: 'fbp without a payload', request: { cookies: { _fbp: 'fb.1.1795000000000.' } } },
	{
		name: 'fbp with letters for the index',
		request: { cookies: { _fbp: 'fb.1b.1795000000000.1' } },
	},
	{ name: 'fbp in three parts', request: { cookies: { _fbp: 'fb.1.1795000000000' } } },
	{
		name: 'a time that is none',
		request: { cookies: { _fbc: `fb.1.123.${CLICK}` } },
		differs: { fbc: 'time_in_cookie' },
	},
	{
		name: 'a time in seconds',
		request: { cookies: { _fbc: `fb.1.1795000000.${CLICK}` } },
		differs: { fbc: 'time_in_cookie' },
		ours: { fbc: FBC },
	},
	{
		name: 'a payload with padding',
		request: { cookies: { _fbc: 'fb.1.1795000000000.YWJjZA==' } },
		differs: { fbc: 'letters_in_cookie' },
	},
	{
		name: 'invalid fbc beside a click',
		request: { cookies: { _fbc: 'broken' }, path: `/?fbclid=${CLICK}` },
	},
	// A newer click
	{
		name: 'the same click in cookie and query',
		request: { cookies: { _fbc: FBC }, path: `/?fbclid=${CLICK}` },
	},
	{
		name: 'the same click under a suffix',
		request: { cookies: { _fbc: `${FBC}.${TAGS.own}` }, path: `/?fbclid=${CLICK}` },
	},
	{
		name: 'a newer click in the query',
		request: { cookies: { _fbc: FBC, _fbp: FBP }, path: `/?fbclid=${NEWER}` },
	},
	{
		name: 'a newer click in the referrer',
		request: { cookies: { _fbc: FBC }, referer: `https://shop.example/?fbclid=${NEWER}` },
	},
	{
		name: 'a newer click than a cookie with a suffix',
		request: { cookies: { _fbc: `${FBC}.${TAGS.php}` }, path: `/?fbclid=${NEWER}` },
	},
	{
		name: 'a newer click in an app',
		request: { cookies: { _fbc: FBC }, path: `/?fbclid=${IN_APP}`, agent: IN_INSTAGRAM },
	},
	{
		name: 'an old click in the referrer, a new one in the query',
		request: {
			cookies: { _fbc: FBC },
			path: `/?fbclid=${NEWER}`,
			referer: `https://shop.example/?fbclid=${CLICK}`,
		},
	},
	// Hosts
	{ name: 'a host with a port', request: { host: 'shop.example:8443', path: `/?fbclid=${CLICK}` } },
	{ name: 'a host with www', request: { host: 'www.shop.example', path: `/?fbclid=${CLICK}` } },
	{
		name: 'a deeper host',
		request: { host: 'a.b.shop.example', path: `/?fbclid=${CLICK}` },
		differs: { fbc: 'subdomain_index' },
		ours: { fbc: `fb.1.${NOW}.${CLICK}` },
	},
	{ name: 'a host under co.uk', request: { host: 'shop.co.uk', path: `/?fbclid=${CLICK}` } },
	{
		name: 'a host that is an address',
		request: { host: '142.250.185.78', path: `/?fbclid=${CLICK}` },
		differs: { fbc: 'subdomain_index' },
		ours: { fbc: `fb.1.${NOW}.${CLICK}` },
	},
	{
		name: 'a host that is an IPv6 address',
		request: { host: '[::1]:8080', path: `/?fbclid=${CLICK}` },
		differs: { fbc: 'subdomain_index' },
		ours: { fbc: `fb.1.${NOW}.${CLICK}` },
	},
	{
		name: 'a host of one word',
		request: { host: 'localhost', path: `/?fbclid=${CLICK}` },
		differs: { fbc: 'subdomain_index' },
		ours: { fbc: `fb.1.${NOW}.${CLICK}` },
	},
	{ name: 'a page with a query', request: { path: '/checkout/thanks?order=7&a=b' } },
	{ name: 'a long query', request: { path: `/?${'a=b&'.repeat(300)}fbclid=${CLICK}` } },
	{ name: 'letters of other scripts in the page', request: { path: '/%E5%95%86%E5%93%81/1' } },
	// Addresses
	{ name: 'one IPv4 address', request: { forwardedFor: V4 } },
	{ name: 'one IPv6 address', request: { forwardedFor: V6 } },
	{ name: 'a chain of two', request: { forwardedFor: `${V4}, 10.0.0.1` } },
	{ name: 'a chain of three', request: { forwardedFor: `${V4}, 10.0.0.1, 172.16.0.4` } },
	{ name: 'a chain with an IPv6 client', request: { forwardedFor: `${V6}, 10.0.0.1` } },
	{
		name: 'a chain that starts within',
		request: { forwardedFor: `10.0.0.1, ${V4}` },
		differs: { ip: 'first_public' },
		ours: { ip: V4 },
	},
	{
		name: 'a chain with a word',
		request: { forwardedFor: `unknown, ${V4}` },
		differs: { ip: 'first_public' },
		ours: { ip: V4 },
	},
	{
		name: 'a chain with IPv6 behind IPv4',
		request: { forwardedFor: `${V4}, ${V6}` },
		differs: { ip: 'ipv6_in_chain' },
		ours: { ip: V6 },
	},
	{ name: 'spaces around an address', request: { forwardedFor: `  ${V4}  ` } },
	{
		name: 'an address with a port',
		request: { forwardedFor: `${V4}:51234` },
		differs: { ip: 'port' },
		ours: { ip: V4 },
	},
	{
		name: 'an IPv6 address with a port',
		request: { forwardedFor: `[${V6}]:51234` },
		differs: { ip: 'port' },
		ours: { ip: V6 },
	},
	{ name: 'private addresses', request: { forwardedFor: '192.168.1.1, 10.0.0.1' } },
	{ name: 'the loop of IPv4', request: { forwardedFor: '127.0.0.1' } },
	{ name: 'the loop of IPv6', request: { forwardedFor: '::1' } },
	{ name: 'a local IPv6 address', request: { forwardedFor: 'fe80::1' } },
	{ name: 'a unique local IPv6 address', request: { forwardedFor: 'fd12:3456:789a::1' } },
	{ name: 'a link-local address', request: { forwardedFor: '169.254.0.1' } },
	{ name: 'an address of 172.16/12', request: { forwardedFor: '172.31.255.254' } },
	{ name: 'an address beyond 172.16/12', request: { forwardedFor: '172.32.0.1' } },
	{
		name: 'a shared address',
		request: { forwardedFor: '100.64.0.1' },
		differs: { ip: 'reserved' },
	},
	{ name: 'no address at all', request: { forwardedFor: '0.0.0.0' }, differs: { ip: 'reserved' } },
	{
		name: 'an address for documentation',
		request: { forwardedFor: '203.0.113.7' },
		differs: { ip: 'reserved' },
	},
	{ name: 'a text for an address', request: { forwardedFor: 'not-an-ip' } },
	{ name: 'an address with a number too high', request: { forwardedFor: '256.1.1.1' } },
	{ name: 'a very long text', request: { forwardedFor: '1'.repeat(1000) } },
	{
		name: 'the header of Cloudflare',
		request: { headers: { 'cf-connecting-ip': V4 } },
		differs: { ip: 'proxy_headers' },
		ours: { ip: V4 },
	},
	{
		name: 'the header of nginx',
		request: { headers: { 'x-real-ip': V6 } },
		differs: { ip: 'proxy_headers' },
		ours: { ip: V6 },
	},
	{
		name: 'the header Forwarded',
		request: { headers: { forwarded: `for="[${V6}]:4711";proto=https;by=10.0.0.1` } },
		differs: { ip: 'proxy_headers' },
		ours: { ip: V6 },
	},
	// The address that the cookie keeps
	{ name: 'the address of the cookie alone', request: { cookies: { _fbi: V4 } } },
	{
		name: 'an IPv6 address in the cookie, IPv4 in the request',
		request: { cookies: { _fbi: V6 }, forwardedFor: V4 },
	},
	{
		name: 'an IPv4 address in the cookie, IPv6 in the request',
		request: { cookies: { _fbi: V4 }, forwardedFor: V6 },
	},
	{ name: 'IPv6 in both: the cookie', request: { cookies: { _fbi: V6 }, forwardedFor: OTHER_V6 } },
	{ name: 'IPv4 in both: the cookie', request: { cookies: { _fbi: V4 }, forwardedFor: OTHER_V4 } },
	{
		name: 'the cookie with a suffix',
		request: { cookies: { _fbi: `${V6}.${TAGS.own}` }, forwardedFor: V4 },
	},
	{
		name: 'the cookie with a suffix of the first form',
		request: { cookies: { _fbi: `${V4}.${TAGS.first}` } },
	},
	{
		name: 'the cookie with its suffix twice',
		request: { cookies: { _fbi: `${V4}.${TAGS.own}.${TAGS.own}` } },
	},
	{ name: 'the cookie with its first suffix twice', request: { cookies: { _fbi: `${V6}.AQ.AQ` } } },
	{
		name: 'the cookie with a suffix that is none',
		request: { cookies: { _fbi: `${V4}.ZZ` }, forwardedFor: OTHER_V4 },
	},
	{
		name: 'a private address in the cookie',
		request: { cookies: { _fbi: '192.168.0.7' }, forwardedFor: V4 },
	},
	{
		name: 'private addresses in both',
		request: { cookies: { _fbi: '192.168.0.7' }, forwardedFor: '10.0.0.1' },
	},
	{
		name: 'a private IPv6 address in the cookie',
		request: { cookies: { _fbi: 'fd00::1' }, forwardedFor: V4 },
	},
	{ name: 'a text in the cookie', request: { cookies: { _fbi: 'not-an-ip' }, forwardedFor: V4 } },
	{ name: 'an empty cookie', request: { cookies: { _fbi: '' }, forwardedFor: V4 } },
	{
		name: 'IPv6 in the cookie, private IPv6 in the request',
		request: { cookies: { _fbi: V6 }, forwardedFor: 'fd00::1' },
	},
	// In the apps, and all together
	{
		name: 'the browser of the Facebook app',
		request: { agent: IN_FACEBOOK, path: `/?fbclid=${CLICK}`, forwardedFor: V4 },
	},
	{
		name: 'the browser of the Instagram app',
		request: { agent: IN_INSTAGRAM, path: `/?fbclid=${IN_APP}`, forwardedFor: V6 },
	},
	{
		name: 'a checkout with everything',
		request: {
			path: '/checkout?step=3',
			referer: 'https://shop.example/cart',
			cookies: { _fbc: FBC, _fbp: FBP, _fbi: V6 },
			forwardedFor: `${V4}, 10.0.0.1`,
		},
	},
	{
		name: 'a landing page with everything',
		request: {
			path: `/?utm_source=facebook&utm_medium=cpc&fbclid=${NEWER}`,
			referer: 'https://l.facebook.com/',
			cookies: { _fbc: FBC, _fbp: FBP },
			forwardedFor: V4,
		},
	},
];

const SUFFIX = /(?:\.(?:A[Qgw]|B[AQg]|AQ[\w-]{6}))+$/;
const plain = (text: string | null | undefined) =>
	text === null || text === undefined || text === '' ? undefined : text.replace(SUFFIX, '');

function withoutAbsent(found: Readonly<Record<string, string | undefined>>): Found {
	return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

function cookieHeader({ cookies, cookieHeader: header }: Request): string | undefined {
	if (cookies === undefined) return header;
	return Object.entries(cookies)
		.map(([name, value]) => `${name}=${value}`)
		.join('; ');
}

/** The headers that a server gets of the visitor's request; `referer` differs between the two ways. */
function headersOf(request: Request, referer: string | undefined): Record<string, string> {
	const cookie = cookieHeader(request);
	return {
		'user-agent': request.agent ?? BROWSER,
		...(referer === undefined ? {} : { referer }),
		...(cookie === undefined ? {} : { cookie }),
		...(request.forwardedFor === undefined ? {} : { 'x-forwarded-for': request.forwardedFor }),
		...request.headers,
	};
}

const hostOf = ({ host = 'shop.example' }: Request) => host;
const pageOf = (request: Request) => `https://${hostOf(request)}${request.path ?? '/'}`;

/** What Meta's library gives; an fbp that it makes up itself is a new cookie, and nothing that the request tells. */
function byLibrary(request: Request): Found {
	const builder = new ParamBuilder();
	const path = request.path ?? '/';
	builder.processRequestFromContext({
		headers: { host: hostOf(request), ...headersOf(request, request.referer) },
		protocol: 'https',
		url: path,
		originalUrl: path,
	});
	const isMade = builder
		.getCookiesToSet()
		.some(({ name, value }) => name === '_fbp' && value.endsWith('.AQQCAQMC'));
	return withoutAbsent({
		fbc: plain(builder.getFbc()),
		fbp: isMade ? undefined : plain(builder.getFbp()),
		ip: plain(builder.getClientIpAddress()),
		url: plain(builder.getEventSourceUrl()),
		referrer: plain(builder.getReferrerUrl()),
	});
}

/** What is sent of an item to Meta, read by automatic mapping. */
function byItem(item: Record<string, unknown>, agent: string): Found {
	const [reading] = readItem(item, { readsVisitor: true });
	if (reading === undefined || !('event' in reading)) throw new Error('no event');
	const { event, leftOut } = reading;
	expect(leftOut).toBeUndefined();
	const raw = {
		event_name: 'Lead',
		action_source: 'website',
		...event,
		user_data: { ...Object(event.user_data), external_id: '7' },
	};
	const outcome = checkEvent(
		{
			itemIndex: 0,
			raw,
			destination: { datasetId: '1' },
			defaultCountry: undefined,
			hashExternalId: true,
			sendsIncompleteWebsiteEvents: true,
		},
		0,
		{ nowMilliseconds: NOW, timezone: 'UTC', run: '1' },
	);
	if (outcome.status !== 'ready') throw new Error(JSON.stringify(outcome.refusals));
	const { user_data: user, event_source_url, referrer_url } = outcome.event;
	expect(user.client_user_agent).toBe(agent);
	return withoutAbsent({
		fbc: plain(user.fbc?.toString()),
		fbp: plain(user.fbp?.toString()),
		ip: plain(user.client_ip_address?.toString()),
		url: event_source_url,
		referrer: referrer_url,
	});
}

/** The request as n8n's Webhook node gives it, were the webhook the page. */
function itemOfRequest(request: Request): Record<string, unknown> {
	const query: Record<string, string | string[]> = {};
	const parameters = new URL(pageOf(request)).searchParams;
	for (const name of parameters.keys()) {
		const values = parameters.getAll(name);
		query[name] = values.length === 1 ? (values[0] ?? '') : values;
	}
	const headers = { host: 'n8n.example', ...headersOf(request, request.referer) };
	return { headers, params: {}, query, body: {}, webhookUrl: 'https://n8n.example/webhook/x' };
}

/** The item of the request that the page's script makes, which tells the page's own referrer. */
function itemOfScript(request: Request): Record<string, unknown> {
	const headers = { host: 'n8n.example', ...headersOf(request, pageOf(request)) };
	const body = { event_name: 'Lead', referrer: request.referer };
	return { headers, params: {}, query: {}, body, webhookUrl: 'https://n8n.example/webhook/x' };
}

const differencesOf = (library: Found, ours: Found, fields: readonly Field[]) =>
	fields.filter((field) => library[field] !== ours[field]);

beforeAll(() => jest.spyOn(Date, 'now').mockReturnValue(NOW));
afterAll(() => jest.restoreAllMocks());

describe.each(CASES.map((entry) => [entry.name, entry] as const))(
	'%s',
	(_, { request, differs = {}, ours = {} }) => {
		const listed = Object.keys(differs);
		const agent = request.agent ?? BROWSER;

		it('is read as by the library where the page’s script reports it', () => {
			const library = byLibrary(request);
			const found = byItem(itemOfScript(request), agent);
			const fields: readonly Field[] = ['fbc', 'fbp', 'ip', 'url', 'referrer'];
			expect(differencesOf(library, found, fields)).toEqual(listed);
			expect(found).toMatchObject(ours);
		});

		it('is read as by the library where the webhook is the page', () => {
			const library = byLibrary(request);
			const found = byItem(itemOfRequest(request), agent);
			const fields: readonly Field[] = ['fbc', 'fbp', 'ip'];
			expect(differencesOf(library, found, fields)).toEqual(
				listed.filter((field) => fields.some((one) => one === field)),
			);
			expect(found).toMatchObject(
				Object.fromEntries(
					Object.entries(ours).filter(([field]) => fields.some((one) => one === field)),
				),
			);
		});
	},
);

it('uses every reason', () => {
	const used = new Set(CASES.flatMap(({ differs = {} }) => Object.values(differs)));
	expect([...used].sort()).toEqual(Object.keys(REASONS).sort());
});
