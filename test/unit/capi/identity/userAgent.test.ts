/** Whose user agent it is. */
import { isCrawler, isServer } from '../../../../nodes/shared/capi/identity/userAgent';

describe('a program or server', () => {
	it.each([
		'python-requests/2.31',
		'curl/8.4.0',
		'PostmanRuntime/7.36.1',
		'Go-http-client/1.1',
		'axios/1.6.8',
		'Java/17.0.9',
		'Zapier',
		'Make/production',
		'Integromat/production',
		'n8n',
		'node-fetch/1.0 (+https://github.com/bitinn/node-fetch)',
		'Apache-HttpClient/4.5.14 (Java/17.0.9)',
		'Symfony HttpClient (Curl)',
		'HubSpot Connect 2.0',
		'Google-Apps-Script',
		'libwww-perl/6.67',
		'Mozilla/5.0 (compatible; Google-Apps-Script; beanserver; +https://script.google.com; id: x)',
	])('%s is one wherever the event happened', (agent) => {
		expect([isServer(agent), isServer(agent, true)]).toEqual([true, true]);
	});

	it.each([
		...[
			'okhttp/4.12.0',
			'MyShop/2.1.0',
			'colly/2.1',
			'Jakarta Commons-HttpClient/3.1',
			'RestTemplate',
		],
		...[
			'Google-Cloud-Scheduler',
			'google-api-nodejs-client/6.0 (gzip)',
			'LeadConnector',
			'Twilio Webhooks',
		],
	])('%s is one, unless the event happened in an app, whose name it may be', (agent) => {
		expect([isServer(agent), isServer(agent, true)]).toEqual([true, false]);
	});
});

it.each([
	'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36',
	'Opera/9.80 (Android; Opera Mini/36.2/191.249; U; en) Presto/2.12.423 Version/12.16',
	'MyApp/3.2 (iPhone; iOS 17.1; Scale/3.00)',
	'MyApp/1.0 CFNetwork/1490.0.4 Darwin/23.2.0',
	'Dalvik/2.1.0 (Linux; U; Android 13; SM-A536B Build/TP1A)',
	'Nokia6300/2.0 (05.00) Profile/MIDP-2.0',
	'Chrome/120',
	'Chrome 120 on Windows',
	'Safari',
	'Mozilla/5.0',
	'Browser of Mia',
	'UA',
])('%s is a person’s', (agent) => {
	expect([isServer(agent), isCrawler(agent)]).toEqual([false, false]);
});
