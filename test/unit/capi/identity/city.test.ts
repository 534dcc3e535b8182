import { expectFiller, expectDropped, expectNormalForm } from './support';

describe('ct: lower-case letters and digits of all scripts, nothing else (docs/meta-api.md section 3.1)', () => {
	it.each([
		['Paris', 'paris'],
		['London', 'london'],
		['New York', 'newyork'],
		['NEW YORK', 'newyork'],
		[' Menlo Park ', 'menlopark'],
		['San José', 'sanjosé'],
		['San Jose\u0301', 'sanjos\u00e9'],
		['São Paulo', 'sãopaulo'],
		['Zürich', 'zürich'],
		['MÜNCHEN', 'münchen'],
		['Saint-Étienne', 'saintétienne'],
		['Île-de-France', 'îledefrance'],
		["L'Aquila", 'laquila'],
		['L’Aquila', 'laquila'],
		['St. Louis', 'stlouis'],
		['Frankfurt (Oder)', 'frankfurtoder'],
		['Frankfurt/Main', 'frankfurtmain'],
		['Washington, D.C.', 'washingtondc'],
		['Paris 16', 'paris16'],
		['6th of October City', '6thofoctobercity'],
		["'s-Hertogenbosch", 'shertogenbosch'],
		['Århus', 'århus'],
		['Łódź', 'łódź'],
		['Malmö', 'malmö'],
		['Straße', 'straße'],
		['İstanbul', 'i\u0307stanbul'],
		['東京', '東京'],
		['東京都　港区', '東京都港区'],
		['서울', '서울'],
		['北京市', '北京市'],
		['Москва', 'москва'],
		['Санкт-Петербург', 'санктпетербург'],
		['القاهرة', 'القاهرة'],
		['תל אביב', 'תלאביב'],
		['दिल्ली', 'दिल्ली'],
		['กรุงเทพ', 'กรุงเทพ'],
		['Αθήνα', 'αθήνα'],
		['TP. Hồ Chí Minh', 'tphồchíminh'],
		['Dún Laoghaire', 'dúnlaoghaire'],
	])('%j -> %s', (given, normalForm) => {
		expectNormalForm('ct', given, normalForm);
	});

	it.each(['10', '75001', 80331])('%j is no city', (given) => {
		expectDropped('ct', given, 'no_letters');
	});

	it.each(['-', 'N/A', 'unknown'])('%j is a filler', (given) => {
		expectFiller('ct', given);
	});
});
