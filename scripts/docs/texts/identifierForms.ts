/** For people who map: in which forms a key is understood, and which form Meta receives. A key without an entry is an ID. */
interface IdentifierForm {
	readonly given: string;
	readonly sent: string;
}

export const FORMS: ReadonlyMap<string, IdentifierForm> = new Map(
	Object.entries({
		em: {
			given: 'any case, `Name <a@x.com>`, `mailto:`, several in one field, Unicode',
			sent: 'the address in lower case',
		},
		ph: {
			given:
				'any way of writing, `+`, `00`, `(0)`, extensions, `tel:`, WhatsApp links, digits of any script; without a country code the **country of the same item**, else **Default Country**',
			sent: 'digits with country code; both forms where people are stored under two, such as Mexico’s with and without 1',
		},
		fn: {
			given: 'any script, with punctuation and spaces',
			sent: 'lower-case letters with their accents',
		},
		ln: {
			given: 'any script, with punctuation and spaces',
			sent: 'lower-case letters with their accents',
		},
		db: {
			given:
				'any unambiguous order, month names, ISO dates; an ambiguous one is read by the country of the item (US: month first)',
			sent: '`YYYYMMDD`',
		},
		ge: { given: 'words and titles in many languages', sent: '`f` or `m`' },
		ct: { given: 'any script', sent: 'lower-case letters and digits' },
		st: {
			given: 'US names and codes; elsewhere the name',
			sent: 'two letters for the US, else the whole name',
		},
		zp: {
			given: 'text or number, with spaces and dashes',
			sent: 'letters and digits; for the US five digits',
		},
		country: {
			given: 'codes of two or three letters, names in more than 50 languages, `UK`, `England`',
			sent: 'two letters',
		},
		external_id: { given: 'your ID of the person', sent: 'trimmed, case kept' },
		client_ip_address: {
			given: 'an address, or a chain of proxies, with or without port',
			sent: 'the first public address, IPv6 preferred',
		},
		client_user_agent: { given: "the browser's header", sent: 'as it is' },
		fbc: {
			given: 'the `_fbc` cookie, a bare `fbclid`, or a URL with one (plus `click_time`)',
			sent: '`fb.1.<click time>.<fbclid>`, never invented, case kept',
		},
		fbp: { given: 'the `_fbp` cookie', sent: 'as it is' },
		lead_id: {
			given: '15 to 17 digits **as text**, `l:` in front or not',
			sent: 'an integer to its last digit',
		},
		madid: {
			given: 'the Android advertising ID or the IDFA',
			sent: 'as it is; all zeros count as none',
		},
		f5first: { given: 'the first name', sent: 'its first five letters in lower case' },
		f5last: { given: 'the last name', sent: 'its first five letters in lower case' },
		fi: { given: 'the first name', sent: 'its first letter in lower case' },
		dobd: { given: 'the day, 1 to 31', sent: 'two digits' },
		dobm: { given: 'the month, 1 to 12', sent: 'two digits' },
		doby: { given: 'the year, 1900 to now', sent: 'four digits' },
	}),
);
