/**
 * Patterns of which redos-detector says that they can go back and forth, and why that does no harm: the text is short by
 * then, or each character is looked at twice and no more. Whoever changes one of them thinks again: the entry goes by its
 * source.
 */
export interface Bounded {
	/** The beginning of the pattern's source, long enough to be meant alone. */
	readonly begins: string;
	/** At most so many characters are read, or `linear` where the text may be of any length. */
	readonly longest: number | 'linear';
	readonly why: string;
}

export const BOUNDED: readonly Bounded[] = [
	{
		begins: String.raw`\+?\p{Nd}(?:[\s().-]{0,2}\p{Nd}){6,}`,
		longest: 2000,
		why: 'scrub cuts the text before it looks',
	},
	{
		begins: String.raw`^(\D*)(\d[\d.,' ]*\d|\d)(\D*)$`,
		longest: 50,
		why: 'longer amounts are invalid',
	},
	{
		begins: String.raw`^(?:[A-Z]{3}|\p{Sc})? ?[-+]?\d[`,
		longest: 40,
		why: 'longer amounts are not shown',
	},
	{
		begins: String.raw`^(?:[a-z]+:\/{0,2})?[a-z0-9-]+`,
		longest: 80,
		why: 'longer addresses are not shown',
	},
	{
		begins: '^([+-]?)(.*?)([+-]?)$',
		longest: 50,
		why: 'longer amounts are invalid',
	},
	{
		begins: String.raw`\bAndroid (\d+`,
		longest: 1000,
		why: 'the user agent is cut',
	},
	{
		begins: String.raw`^\S+\/([^\s/]+) \(`,
		longest: 1000,
		why: 'the user agent is cut',
	},
	{
		begins: String.raw`^[^\s@<>()[\]\\,;:"]+@`,
		longest: 320,
		why: 'an e-mail address may not be longer',
	},
	{
		begins: String.raw`^[\w!#$%&'*+/=?^`,
		longest: 320,
		why: 'an e-mail address may not be longer',
	},
	{
		begins: String.raw`^([\d.]+)\/32$`,
		longest: 2000,
		why: 'a chain of addresses may not be longer',
	},
	{
		begins: String.raw`(?:;ext=|(?<![\s,;.(])`,
		longest: 120,
		why: 'a phone number may not be longer',
	},
	{
		begins: String.raw`^\+?1?[\s.-]*\(?(8`,
		longest: 120,
		why: 'a phone number may not be longer',
	},
	{
		begins: '^(?:billingaddress|primaryaddress|',
		longest: 60,
		why: 'longer names of fields are not looked up',
	},
	{
		begins: String.raw`^[\w.-]+\.[a-z]{2,}$`,
		longest: 'linear',
		why: 'what stands between two dots is looked at once more',
	},
	{
		begins: String.raw`^(.{2,40}?)\s*\(`,
		longest: 'linear',
		why: 'begins at most 39 times',
	},
	{
		begins: String.raw`^(?:sha256|hashed|hash)_(\w{1,40})$`,
		longest: 'linear',
		why: 'looks at 40 characters',
	},
	{
		begins: String.raw`^(?:the )?(?:[\p{L}'’-]+ ){0,3}?`,
		longest: 100,
		why: 'longer names of countries are unknown',
	},
	{
		begins: String.raw`^(?:\d|[1-9]\d|1\d\d|`,
		longest: 15,
		why: 'nothing in it repeats without end: an IPv4 address has fifteen characters at most',
	},
	{
		begins: '^(?:is|was|has|hasbeen)?(?:order|payment',
		longest: 60,
		why: 'nothing in it repeats: it is a choice of words, one behind the other',
	},
	{
		begins: '^(?:date|time)(?:of)?(?:order|payment',
		longest: 60,
		why: 'nothing in it repeats: it is a choice of words, one behind the other',
	},
	{
		begins: '^(?:base)?(?:total)?(?:amount|total',
		longest: 60,
		why: 'nothing in it repeats: it is a choice of words, one behind the other',
	},
	{
		begins: '^(?:order|payment|sale|transaction|purchase|invoice|charge|fully)?(refund',
		longest: 60,
		why: 'nothing in it repeats: it is a choice of words, one behind the other',
	},
];
