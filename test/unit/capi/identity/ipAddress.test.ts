import { changes, expectFiller, reasons, run } from './support';

describe('client_ip_address: the first public address, IPv6 first (docs/meta-api.md sections 3.1, 13.4)', () => {
	it.each([
		['8.8.8.8', '8.8.8.8'],
		[' 8.8.8.8 ', '8.8.8.8'],
		['8.8.8.8:443', '8.8.8.8'],
		['008.008.008.008', '8.8.8.8'],
		['2a00:1450:4001:81b::200e', '2a00:1450:4001:81b::200e'],
		['[2a00:1450:4001:81b::200e]', '2a00:1450:4001:81b::200e'],
		['[2a00:1450:4001:81b::200e]:443', '2a00:1450:4001:81b::200e'],
		['2a00:1450:4001:81b::200e%eth0', '2a00:1450:4001:81b::200e'],
		['2600::', '2600::'],
		['2a00:1450:4001:81b:0:0:0:200e', '2a00:1450:4001:81b:0:0:0:200e'],
		['::ffff:8.8.8.8', '8.8.8.8'],
		['10.0.0.1, 8.8.8.8', '8.8.8.8'],
		['8.8.8.8, 1.1.1.1, 10.0.0.1', '8.8.8.8'],
		['8.8.8.8,1.1.1.1', '8.8.8.8'],
		['unknown, 8.8.8.8', '8.8.8.8'],
		['8.8.8.8, 2a00:1450:4001:81b::200e', '2a00:1450:4001:81b::200e'],
		['fe80::1, 8.8.8.8', '8.8.8.8'],
		['for=8.8.8.8;proto=https', '8.8.8.8'],
		['for="[2a00:1450:4001:81b::200e]:4711";by=10.0.0.1', '2a00:1450:4001:81b::200e'],
		['100.63.255.255', '100.63.255.255'],
		['100.128.0.0', '100.128.0.0'],
		['172.15.0.1', '172.15.0.1'],
		['172.32.0.1', '172.32.0.1'],
		['192.167.1.1', '192.167.1.1'],
		['223.255.255.255', '223.255.255.255'],
	])('%j -> %s', (given, expected) => {
		expect(run({ client_ip_address: given }).userData).toEqual({ client_ip_address: expected });
	});

	it.each([
		'10.0.0.1',
		'10.255.255.255',
		'172.16.0.1',
		'172.31.255.255',
		'192.168.1.1',
		'127.0.0.1',
		'169.254.1.1',
		'0.0.0.0',
		'100.64.0.1',
		'100.127.255.255',
		'192.0.2.1',
		'198.51.100.7',
		'203.0.113.9',
		'198.18.0.1',
		'224.0.0.1',
		'255.255.255.255',
		'240.0.0.1',
		'192.0.0.8',
		'::1',
		'fe80::1',
		'fc00::1',
		'fd12:3456::1',
		'ff02::1',
		'2001:db8::1',
		'2001::1',
		'::ffff:10.0.0.1',
		'3fff::1',
		'64:ff9b::1',
		'10.0.0.1, 192.168.0.1',
	])('%j is not on the internet', (given) => {
		const user = run({ client_ip_address: given });
		expect(user.userData).toEqual({});
		expect(reasons(user, 'client_ip_address')).toEqual(['private_ip_address']);
	});

	it.each([
		'localhost',
		'8.8.8',
		'8.8.8.256',
		'1.2.3.4.5',
		'2a00::1::2',
		'12345::',
		'2a00:1:2:3:4:5:6:7:8',
		'g::1',
		'8080',
		134744072,
	])('%j is no address', (given) => {
		expect(reasons(run({ client_ip_address: given }), 'client_ip_address')).toEqual([
			'not_an_ip_address',
		]);
	});

	it('says what it chose and cleaned', () => {
		expect(
			changes(run({ client_ip_address: '10.0.0.1, 8.8.8.8:80' }), 'client_ip_address'),
		).toEqual(['public_address_chosen', 'address_cleaned']);
		expect(changes(run({ client_ip_address: '8.8.8.8' }), 'client_ip_address')).toEqual([]);
	});

	it('takes the first valid of a list and says so', () => {
		const user = run({ client_ip_address: ['10.0.0.1', '8.8.8.8', '1.1.1.1'] });
		expect(user.userData).toEqual({ client_ip_address: '8.8.8.8' });
		expect(changes(user, 'client_ip_address')).toEqual(['first_of_several']);
	});

	it.each([
		'8.8.8.8.BA',
		'8.8.8.8.AQQCAQMC',
		'8.8.8.8.Bg',
		'2001:4860:4860::8888.AQQAAQMC',
		'2001:4860:4860::8888.AQ',
	])("%s keeps the tag of Meta's library", (given) => {
		const user = run({ client_ip_address: given });
		expect(user.userData).toEqual({ client_ip_address: given });
		expect(user.match.changed).toEqual([]);
	});

	it.each([
		['10.0.0.1.BA', 'private_ip_address'],
		['::1.AQQCAQMC', 'private_ip_address'],
		['8.8.8.8.XX', 'not_an_ip_address'],
		['8.8.8.8.AAAAAAAA', 'not_an_ip_address'],
		['8.8.8.8.8', 'not_an_ip_address'],
	])('%s is dropped', (given, reason) => {
		expect(reasons(run({ client_ip_address: given }), 'client_ip_address')).toEqual([reason]);
	});

	it.each([
		['81.2.69.160/32', '81.2.69.160'],
		['2001:4860:4860::8888/128', '2001:4860:4860::8888'],
	])('takes the length off %s, as databases write an address', (given, address) => {
		expect(run({ client_ip_address: given }).userData.client_ip_address).toBe(address);
	});

	it('takes no network for an address', () => {
		expect(reasons(run({ client_ip_address: '81.2.69.0/24' }), 'client_ip_address')).toEqual([
			'not_an_ip_address',
		]);
	});

	it('reports a filler, as proxies write it', () => {
		expectFiller('client_ip_address', 'unknown');
		expectFiller('client_ip_address', '-');
		expectFiller('client_ip_address', '::');
	});
});
