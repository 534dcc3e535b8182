import type { Outcome } from './outcome';
import { TAG } from './tag';

interface Address {
	/** With its tag, where it has one. */
	readonly text: string;
	readonly isIpv6: boolean;
	readonly isPublic: boolean;
	readonly isCleaned: boolean;
}

const SEPARATOR = /[,;\s]+/;
const FORWARDED_FOR = /^for=/i;
const QUOTES = /["']/g;
/** Databases write one address as a network of its full length: `81.2.69.160/32`. */
const WHOLE_LENGTH = /^([\d.]+)\/32$|^([\da-f.]*:[\da-f:.]*)\/128$/i;

/**
 * The customer's address: the first public one of a chain such as `X-Forwarded-For`, IPv6 before IPv4, without port,
 * brackets and zone. Private and reserved addresses are dropped (docs/meta-api.md sections 3.1, 13.4 and 13.5).
 */
export function normalizeIpAddress(text: string): Outcome {
	if (PLAIN_IPV4.test(text))
		return isReservedIpv4(ipv4Number(text)) ? { dropped: 'private_ip_address' } : { value: text };
	const addresses = text
		.split(SEPARATOR)
		.map(readAddress)
		.filter((address) => address !== undefined);
	if (addresses.length === 0) return { dropped: 'not_an_ip_address' };
	const publicOnes = addresses.filter((address) => address.isPublic);
	const chosen = publicOnes.find((address) => address.isIpv6) ?? publicOnes[0];
	if (chosen === undefined) return { dropped: 'private_ip_address' };
	return {
		value: chosen.text,
		changed: [
			...(addresses.length > 1 ? (['public_address_chosen'] as const) : []),
			...(chosen.isCleaned ? (['address_cleaned'] as const) : []),
		],
	};
}

/** One address and nothing else, as most are. */
const PLAIN_IPV4 =
	/^(?:\d|[1-9]\d|1\d\d|2[0-4]\d|25[0-5])(?:\.(?:\d|[1-9]\d|1\d\d|2[0-4]\d|25[0-5])){3}$/;
const IPV4_WITH_PORT = /^\[?(\d{1,3}(?:\.\d{1,3}){3})\]?(?::\d{1,5})?$/;
const IPV6_WITH_PORT = /^(?:\[([0-9a-f:.]+)(?:%[^\]]*)?\](?::\d{1,5})?|([0-9a-f:.]+)(?:%\S*)?)$/i;
const MAPPED_IPV4 = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/i;

const TAGGED = new RegExp(`^(.+)(${TAG})$`);
/** The library of browsers at times hangs its tag on twice. */
const TAG_TWICE = new RegExp(`(${TAG})\\1+$`);

/** `8.8.8.8.BA`, `2001:4860:4860::8888.AQQCAQMC`: an address with the tag of Meta's library keeps it. */
function readAddress(part: string): Address | undefined {
	const given = part.replace(FORWARDED_FOR, '').replace(QUOTES, '').replace(WHOLE_LENGTH, '$1$2');
	const [, untagged = given, tag = ''] = TAGGED.exec(given.replace(TAG_TWICE, '$1')) ?? [];
	const address = readUntagged(untagged);
	return address && { ...address, text: address.text + tag };
}

function readUntagged(given: string): Address | undefined {
	const ipv4 = IPV4_WITH_PORT.exec(given)?.[1];
	if (ipv4 !== undefined) return readIpv4(ipv4, given !== ipv4);
	const match = IPV6_WITH_PORT.exec(given);
	const text = match?.[1] ?? match?.[2];
	if (text === undefined || !text.includes(':')) return undefined;
	const mapped = MAPPED_IPV4.exec(text)?.[1];
	return mapped === undefined ? readIpv6(text, given !== text) : readIpv4(mapped, true);
}

const POINT = '.'.charCodeAt(0);
const ZERO = '0'.charCodeAt(0);

/** Blocks that are not on the internet (IANA special-purpose registry): first address and prefix bits. */
const RESERVED_IPV4: ReadonlyArray<readonly [string, number]> = [
	['0.0.0.0', 8],
	['10.0.0.0', 8],
	['100.64.0.0', 10],
	['127.0.0.0', 8],
	['169.254.0.0', 16],
	['172.16.0.0', 12],
	['192.0.0.0', 24],
	['192.0.2.0', 24],
	['192.168.0.0', 16],
	['198.18.0.0', 15],
	['198.51.100.0', 24],
	['203.0.113.0', 24],
	['224.0.0.0', 3],
];
const RESERVED_IPV4_BLOCKS = RESERVED_IPV4.map(([first, bits]) => ({
	first: ipv4Number(first),
	size: 2 ** (32 - bits),
}));

/** Takes an address that is one; gives it as a number. */
function ipv4Number(text: string): number {
	let [number, part] = [0, 0];
	for (let index = 0; index < text.length; index++) {
		const code = text.charCodeAt(index);
		if (code === POINT) {
			number = number * 256 + part;
			part = 0;
		} else part = part * 10 + (code - ZERO);
	}
	return number * 256 + part;
}

function isReservedIpv4(number: number): boolean {
	return RESERVED_IPV4_BLOCKS.some(({ first, size }) => number >= first && number < first + size);
}

/** Zeros before a part are off. */
function readIpv4(given: string, isCleaned: boolean): Address | undefined {
	const text = given.split('.').map(Number).join('.');
	if (!PLAIN_IPV4.test(text)) return undefined;
	return { text, isIpv6: false, isPublic: !isReservedIpv4(ipv4Number(text)), isCleaned };
}

function readIpv6(text: string, isCleaned: boolean): Address | undefined {
	const groups = ipv6Groups(text);
	return groups && { text, isIpv6: true, isPublic: isPublicIpv6(groups), isCleaned };
}

const GROUP = /^[0-9a-f]{1,4}$/i;

/** The eight groups of an IPv6 address, `::` filled up; `undefined` when the text is none. */
function ipv6Groups(text: string): readonly number[] | undefined {
	const halves = text.split('::');
	if (halves.length > 2) return undefined;
	const [head = [], tail = []] = halves.map((half) => (half === '' ? [] : half.split(':')));
	const missing = 8 - head.length - tail.length;
	if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined;
	if (![...head, ...tail].every((group) => GROUP.test(group))) return undefined;
	const filled = [...head, ...Array.from({ length: missing }, () => '0'), ...tail];
	return filled.map((group) => Number.parseInt(group, 16));
}

/** Only 2000::/3 is given out; 2001:db8::/32 and 3fff::/20 are for documentation, 2001::/23 for protocols. */
function isPublicIpv6([first = 0, second = 0]: readonly number[]): boolean {
	if (first < 0x2000 || first > 0x3fff) return false;
	if (first === 0x2001) return second >= 0x200 && second !== 0xdb8;
	return !(first === 0x3fff && second < 0x1000);
}
