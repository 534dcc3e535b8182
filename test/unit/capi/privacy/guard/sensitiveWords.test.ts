/** Words of sensitive categories give a warning with Meta's rule, and nothing else. */
import { SENSITIVE_WORDS } from '../../../../../nodes/shared/capi/privacy/guard';
import { SENSITIVE_LANGUAGES } from '../../../../../nodes/shared/capi/privacy/guard/sensitive/words';
import { ASIAN } from '../../../../../nodes/shared/capi/fields/otherLanguages/asian';
import { CENTRAL } from '../../../../../nodes/shared/capi/fields/otherLanguages/central';
import { CYRILLIC } from '../../../../../nodes/shared/capi/fields/otherLanguages/cyrillic';
import { GREEK_HEBREW_THAI } from '../../../../../nodes/shared/capi/fields/otherLanguages/greekHebrewThai';
import { NORTHERN } from '../../../../../nodes/shared/capi/fields/otherLanguages/northern';
import { WESTERN } from '../../../../../nodes/shared/capi/fields/otherLanguages/western';
import { guard } from './support';

const WARNED = 'sensitive_words custom_data.content_name';
const named = (text: string, collection = {}) =>
	guard({ custom_data: { content_name: text } }, collection);

it.each([
	['health', 'Diabetes Starter Kit'],
	['health', 'Schwangerschaft: Kurs'],
	['health', 'Kit de quimioterapia'],
	['health', '糖尿病の食事'],
	['health', '당뇨식'],
	['health', 'كتاب عن الاكتئاب'],
	['health', 'मधुमेह किट'],
	['health', 'Bệnh viện'.replace('Bệnh viện', 'máy đo tiểu đường')],
	['finance', 'Payday offer'],
	['finance', 'Umschuldung: Kredit'],
	['finance', 'ipotek'],
	['children', 'Kindergarten place'],
	['children', 'przedszkole'],
	['religion', 'Donation to the Church'],
	['religion', 'masjid'],
	['sexuality', 'LGBT meetup'],
	['sexuality', 'Sexualité'],
	['politics', 'Election poster'],
	['politics', 'bầu cử 2026'],
	['health', 'Курс для беременных'],
	['health', 'Книга про здоров’я'],
	['health', 'zdraví a pohyb'],
	['health', 'ΥΓΕΙΑ'],
	['health', 'อาหารเสริมสำหรับผู้ป่วยเบาหวาน'],
	['health', 'בית חולים'],
	['health', 'Sjukhus, besök'],
	['finance', 'Потребительский кредит'],
	['finance', 'Půjčka online'],
	['finance', 'Rýchle pozicky'],
	['finance', 'Boliglån'],
	['children', 'Детский сад № 5'],
	['children', 'børnehave'],
	['religion', 'Пожертва: церква'],
	['religion', 'KIRKKO'],
	['sexuality', 'leszbikus regény'],
	['politics', 'Vaalit 2027'],
	['politics', 'εκλογές'],
])('warns of %s in %s', (category, text) => {
	const { event, found, messages } = named(text);
	expect(found).toEqual([WARNED]);
	expect(messages[0]).toContain(
		`Content Name holds words of ${category}. Meta’s Business Tools Terms (1.h) forbid`,
	);
	expect(event?.custom_data?.content_name).toBe(text);
});

it.each([
	'Zodiac Cancer Necklace',
	'Christian Dior Sauvage',
	'Kids Shoes',
	'Credit Card Holder',
	'Party Dress',
	'Patient Monitor Stand',
	'Hearing Aids',
	'Healthy Bowl',
	'Churchill Biography',
	"Church's Oxford",
	'Massage Therapy',
	'Политика конфиденциальности',
	'Πολιτική απορρήτου',
	'politika privatnosti',
	'Barn Owl Print',
	'Meleg pulóver',
	'Velká taška',
	'Well Dug Garden Spade',
	'Кулон знак зодиака Рак',
	'Детские ботинки',
	'Barnkläder stl 98',
	'Gift Card',
	'Enceinte Bluetooth',
	'Veste prêt-à-porter',
	'OBD2 Diagnostic Scanner',
	'Carta di debito',
	'Kredi kartı',
	'Schraube DIN 933',
	'Mesita de noche',
	'Placa base ATX',
	'Материнская плата',
	'Заплата термоклеевая',
	'Vallas de jardín',
	'Konkurs wiosenny',
	'ΤΖΑΜΙ',
	'รองเท้าสุขภาพ',
])('says nothing of %s', (text) => {
	expect(named(text).found).toEqual([]);
});

it('looks into names of events and properties, products and page addresses, and warns once of a category', () => {
	expect(guard({ event_name: 'Loan Request' }).found).toEqual(['sensitive_words event_name']);
	expect(guard({ event_source_url: 'https://a.example/gesundheit/x' }).found).toEqual([
		'sensitive_words event_source_url',
	]);
	expect(guard({ custom_data: { has_diabetes: true } }).found).toEqual([
		'sensitive_words custom_data.has_diabetes',
	]);
	expect(
		guard({
			custom_data: {
				contents: [
					{ id: 'a', quantity: 1, title: 'Asthma' },
					{ id: 'b', quantity: 1, title: 'HIV test' },
				],
				b: 'Bible',
			},
		}).found,
	).toEqual(['sensitive_words custom_data.contents[0].title', 'sensitive_words custom_data.b']);
});

it('is turned off, and leaves out fields that are excepted', () => {
	expect(named('Diabetes', { warnOfSensitiveWords: false }).found).toEqual([]);
	expect(named('Diabetes', { exceptFields: 'content_name' }).found).toEqual([]);
});

it('has words in all languages in which automatic mapping knows the names of fields', () => {
	const families = [WESTERN, ASIAN, NORTHERN, CENTRAL, CYRILLIC, GREEK_HEBREW_THAI];
	const known = families.flatMap(({ em = {} }) => Object.keys(em));
	expect([...new Set(known)].sort()).toEqual([...SENSITIVE_LANGUAGES].sort());
});

it('has words of each category in each language, and none in two categories', () => {
	const all = new Map<string, string>();
	for (const [category, rows] of Object.entries(SENSITIVE_WORDS)) {
		expect(Object.keys(rows).sort()).toEqual(['en', ...SENSITIVE_LANGUAGES].sort());
		for (const [language, text] of Object.entries(rows)) {
			const words = text.split(' ');
			expect([language, words.length > 1, new Set(words).size]).toEqual([
				language,
				true,
				words.length,
			]);
			expect(text).toBe(text.toLowerCase());
			for (const word of words) {
				expect([word, all.get(word) ?? category]).toEqual([word, category]);
				all.set(word, category);
			}
		}
	}
});
