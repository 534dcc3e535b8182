import { expectFiller, expectDropped, expectNormalForm } from './support';

describe('ge: f or m (docs/meta-api.md section 3.1)', () => {
	it.each([
		'f', 'F', ' f ', 'F.', 'female', 'FEMALE', 'Female', 'woman', 'Woman', 'girl', 'Mrs', 'Mrs.', 'Ms.',
		'Miss', 'w', 'weiblich',
		'Frau', 'femme', 'Féminin', 'Mujer', 'Femenino', 'feminino', 'Mulher', 'Donna', 'femmina', 'vrouw',
		'Kvinna', 'kvinde',
		'kobieta', 'žena', 'Женский', 'kadın', '女', '女性', '여성', 'أنثى', 'נקבה', 'महिला', 'wanita', 'nữ', 'หญิง',
		'Γυναίκα',
	])('%j -> f', (given) => {
		expectNormalForm('ge', given, 'f');
	});

	it.each([
		'm', 'M', ' m ', 'M.', 'male', 'MALE', 'Male', 'man', 'boy', 'Mr', 'Mr.', 'männlich', 'Mann', 'Herr',
		'homme', 'Masculin',
		'Hombre', 'Masculino', 'varón', 'homem', 'Uomo', 'maschio', 'mannelijk', 'manlig', 'mężczyzna', 'muž',
		'Мужской', 'erkek',
		'男', '男性', '남성', 'ذكر', 'זכר', 'पुरुष', 'pria', 'nam', 'ชาย', 'άνδρας',
	])('%j -> m', (given) => {
		expectNormalForm('ge', given, 'm');
	});

	it.each([
		'non-binary', 'divers', 'diverse', 'd', 'x', 'other', 'prefer not to say', 'fluid', 'Firma', 'Familie',
		'mixed', 'Max',
		'f/m', 'male/female', 'both', 'h', 'k', 'Dr.', '1', '2', 0, 1,
	])('%j is never guessed', (given) => {
		expectDropped('ge', given, 'unknown_gender');
	});

	it.each([
		'she', 'her', 'she/her', 'She/Her/Hers', 'madam', "Ma'am", 'wife', 'mother', 'daughter', 'sister', 'queen', 'lass',
		'Female (F)', 'Frau Dr.', 'f, female', 'hija', 'épouse', 'moglie', 'Schwester', 'mãe',
	])('%j, a pronoun, title or role -> f', (given) => {
		expectNormalForm('ge', given, 'f');
	});

	it.each([
		'he', 'him', 'he/him', 'He/Him/His', 'sir', 'Sir', 'husband', 'father', 'son', 'brother', 'king', 'chap',
		'Male (M)', 'Herr Prof. Dr.', 'Mr. / male', 'hijo', 'époux', 'marito', 'Bruder', 'pai',
	])('%j, a pronoun, title or role -> m', (given) => {
		expectNormalForm('ge', given, 'm');
	});

	it.each(['they', 'they/them', 'she/they', 'he/she', 'Mr and Mrs', 'Herr und Frau', 'Male or Female', 'parent'])(
		'%j says neither or both', (given) => expectDropped('ge', given, 'unknown_gender'),
	);

	it.each(['unknown', 'Unknown', 'n/a', 'not specified'])('%j is a filler', (given) => {
		expectFiller('ge', given);
	});
});
