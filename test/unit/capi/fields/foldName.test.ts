import { foldName } from '../../../../nodes/shared/capi/fields/foldName';

test.each([
	['E-Mail Address', 'emailaddress'],
	['Prénom', 'prenom'],
	['Đường', 'duong'],
	['電話 番号', '電話番号'],
])('the name %s is folded to %s', (name, folded) => {
	expect(foldName(name)).toBe(folded);
});

test('a name too long to be known is not brought into a normal form', () => {
	const long = 'É'.repeat(501);
	expect(foldName(long)).toBe('é'.repeat(501));
});
