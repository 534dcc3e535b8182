/** Invented customers; some are called as products are. */
export interface Person {
	readonly fn: string;
	readonly ln: string;
	readonly em: string;
	readonly ph: string;
	readonly db: string;
}

const NAMES = (
	'Rose Brown|Hope King|Grace Stone|Mark Green|Paris Silver|Florence White|Anna Müller|José García|Zoë Fontaine|Lukas Schwarz|Victoria Gold|Jack Young|' +
	'Mary Ann Smith-Jones|Björn Sørensen|Kowalska Ewa|Nguyễn Anh|佐藤 太郎|김 민준|Ayşe Yılmaz|Priya Sharma|Omar Haddad|Luca Bianchi|Sven de Vries|João da Silva|Chloé Dubois|Mia Reed'
).split('|');
const PHONES =
	'+49 151 23456789|0171 9876543|(512) 555-0187|+55 11 96123-4567|07400 123456|06 12 34 56 78|090-1234-5678|010-2345-6789|+91 98765 43210|0532 123 45 67'.split(
		'|',
	);

export const PEOPLE: readonly Person[] = NAMES.map((name, index) => {
	const [fn, ...rest] = name.split(' ');
	return {
		fn,
		ln: rest.join(' '),
		em: `customer.${index}@example.com`,
		ph: PHONES[index % PHONES.length],
		db: `19${60 + (index % 40)}-0${1 + (index % 9)}-1${index % 10}`,
	};
});
