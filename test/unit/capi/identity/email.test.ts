import { changes, expectDropped, expectNormalForm, hashOf, run } from './support';

describe('em: trimmed, lower-case, Unicode kept (docs/meta-api.md section 3.1)', () => {
	it.each([
		['  John.Doe@Example.COM ', 'john.doe@example.com'],
		['John_Smith@gmail.com', 'john_smith@gmail.com'],
		['jane@EXAMPLE.INFO\n', 'jane@example.info'],
		['\u00a0jane@example.org\u00a0', 'jane@example.org'],
		['\u200bjane@example.org\ufeff', 'jane@example.org'],
		['first.last+news@sub.example.co.uk', 'first.last+news@sub.example.co.uk'],
		["o'brien@example.ie", "o'brien@example.ie"],
		['abc..def.@docomo.ne.jp', 'abc..def.@docomo.ne.jp'],
		['user%relay@example.org', 'user%relay@example.org'],
		['_jane_@example.org', '_jane_@example.org'],
		['1234567@qq.com', '1234567@qq.com'],
		['x@y.io', 'x@y.io'],
		['jane@example.museum', 'jane@example.museum'],
		['user@xn--exmple-cua.de', 'user@xn--exmple-cua.de'],
		['user@example.xn--p1ai', 'user@example.xn--p1ai'],
		['josé@exämple.de', 'josé@exämple.de'],
		['JOSÉ@EXÄMPLE.DE', 'josé@exämple.de'],
		['jose\u0301@example.es', 'jos\u00e9@example.es'],
		['用户@例子.公司', '用户@例子.公司'],
		['Анна@Пример.рф', 'анна@пример.рф'],
		['दोस्त@उदाहरण.भारत', 'दोस्त@उदाहरण.भारत'],
		['ＪＯＨＮ＠ＥＸＡＭＰＬＥ．ＣＯＭ', 'john@example.com'],
	])('%j -> %s', (given, normalForm) => {
		expectNormalForm('em', given, normalForm);
	});

	it.each([
		['mailto:jane@example.org', 'jane@example.org'],
		['MAILTO:Jane@Example.org?subject=Hello%20you', 'jane@example.org'],
		['Jane Doe <jane@example.org>', 'jane@example.org'],
		['"Doe, Jane" <Jane@example.org>', 'jane@example.org'],
		['<jane@example.org>', 'jane@example.org'],
		['<mailto:jane@example.org>', 'jane@example.org'],
		['jane@example.org;', 'jane@example.org'],
		['jane@example.org.', 'jane@example.org'],
		["'jane@example.org'", 'jane@example.org'],
		['"jane@example.org"', 'jane@example.org'],
		['“jane@example.org”', 'jane@example.org'],
		['(jane@example.org)', 'jane@example.org'],
	])('takes the address out of %j', (given, normalForm) => {
		expectNormalForm('em', given, normalForm);
		expect(changes(run({ em: given }), 'em')).toEqual(['address_extracted']);
	});

	it.each([
		'john doe@example.com',
		'x@localhost',
		'jane@example',
		'jane@example.c',
		'@example.org',
		'jane@',
		'jane@@example.org',
		'jane@example..org',
		'jane@-example.org',
		'jane@example.123',
		'jane.example.org',
		'jane(at)example.org',
		'jane%40example.org',
		'user@[192.168.0.1]',
		'john',
		'0',
		`${'a'.repeat(330)}@example.org`,
	])('drops %j', (given) => {
		expectDropped('em', given, 'not_an_email');
	});

	it.each([
		['a@x.de, b@x.de'],
		['a@x.de;b@x.de'],
		['A <a@x.de>, "B" <B@x.de>'],
		['Doe, Jane <a@x.de>; Bob <b@x.de>'],
		['a@x.de b@x.de'],
		['a@x.de\nb@x.de'],
		['a@x.de, b@x.de, A@X.DE'],
		['["a@x.de","B@x.de"]'],
		[['a@x.de', 'b@x.de']],
		[['a@x.de, b@x.de', null, '']],
	])('%j holds two addresses', (given) => {
		expect(run({ em: given }).userData.em).toEqual([hashOf('a@x.de'), hashOf('b@x.de')]);
	});

	it('sends the good one of two and says why the other is missing', () => {
		const user = run({ em: ['jane@example.org', 'jane'] });
		expect(user.userData.em).toEqual([hashOf('jane@example.org')]);
		expect(user.match).toEqual({
			sent: ['em'],
			dropped: [{ key: 'em', reason: 'not_an_email' }],
			changed: [],
		});
	});
});
