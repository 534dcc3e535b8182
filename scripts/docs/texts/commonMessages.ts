/** The messages that a newcomer meets first, word for word; `test/engine/commonMessages.test.ts` brings each about. */

export interface CommonMessage {
	/** The words that do not change from run to run. */
	readonly message: string;
	readonly cure: string;
}

export const COMMON_MESSAGES: readonly CommonMessage[] = [
	{
		message: 'Currency is empty, but Meta refuses a Purchase without it',
		cure: 'Give the three-letter code (`EUR`): in Map Automatically under **Set or Correct Fields > Currency**, or as a column `currency`.',
	},
	{
		message: 'Value is empty, but Meta refuses a Purchase without it',
		cure: 'Give the amount, likewise as **Value** or a column `value`. What is no sale needs another **Event Name**.',
	},
	{
		message: 'Event Source URL is empty, but Website events need it',
		cure: 'Give the address of the page (`https://…`). If it did not happen on your website, choose another **Action Source**.',
	},
	{
		message: 'Client User Agent is empty, but Website events need it',
		cure: "Pass on the browser's user agent, which most shops store with the order; a payment service knows none. Without one: another **Action Source**, or the option **Missing Website Fields**.",
	},
	{
		message: 'Event Name is empty, but Meta requires it',
		cure: 'The item does not say what happened: choose an **Event Name** in the node.',
	},
	{
		message: 'No customer information is left to match the event by',
		cure: 'Give at least an email address, a phone number, a click ID or your ID of the person. `note` and `codes` say what was left out, and why.',
	},
	{
		message: 'which fits too many people',
		cure: 'Browser, city or gender alone name nobody: give an email address, a phone number, a click ID or your ID of the person too.',
	},
	{
		message: 'Phone was left out: no country code',
		cure: 'Set the option **Default Country** (`DE`), or give the country of each item.',
	},
	{
		message: 'too old for Website events',
		cure: 'Meta takes events of the last 7 days, of stores 62. Send them as they happen; for a try, set **Set or Correct Fields > Event Time** to `{{ $now }}`.',
	},
	{
		message: 'is not an ISO 4217 code',
		cure: 'Give the currency as three letters, such as `EUR` or `USD`.',
	},
	{
		message: 'Parameter "Dataset" is required',
		cure: 'Choose **Dataset > By ID** and paste the ID from Events Manager > Data sources.',
	},
	{
		message: 'The access token has expired',
		cure: 'Generate a new one (Events Manager > your dataset > Settings > Conversions API) and paste it into the credential.',
	},
	{
		message: 'Meta knows no object with this ID, or the access token has no access to it',
		cure: 'Compare the ID with Events Manager; a token works only for the dataset it was made for.',
	},
];

/** What n8n shows of a request that nobody answered: the name of the operating system's or Node.js's error, and nothing else. */
export const CREDENTIAL_MESSAGES: readonly (CommonMessage & { readonly what: string })[] = [
	{
		message: 'ENOTFOUND',
		what: 'There is no server of that name, or n8n cannot look names up.',
		cure: "Check Base URL under Advanced Settings, and whether n8n's machine reaches the internet.",
	},
	{
		message: 'EAI_AGAIN',
		what: 'n8n cannot look names up at the moment.',
		cure: "Test again; if it stays, check the network of n8n's machine or container.",
	},
	{
		message: 'ECONNREFUSED',
		what: 'There is a machine, but no server on that port.',
		cure: 'Check Base URL under Advanced Settings; a gateway or test server has to be running.',
	},
	{
		message: 'ETIMEDOUT',
		what: 'No answer came in time; often a firewall holds the request back.',
		cure: "Let n8n's machine call graph.facebook.com on port 443, or set n8n's proxy.",
	},
];
