import { isAbsent } from '../../../absence';
import type { RawObject } from '../../../types';
import { isObject } from '../../../values';
import { findTarget } from '../../aliases';
import type { Payload } from '../../envelope';
import { answersOf } from '../answers';
import { has, row, type Format, type PayloadRecord } from '../format';

/** The columns that Google makes of its own accord, in the language of the form: the time, and the collected address. */
const COLUMNS: ReadonlyArray<readonly [timestamp: string, ...email: string[]]> = [
	['Timestamp', 'Email Address', 'Email address'],
	['Marca temporal', 'Dirección de correo electrónico'],
	['Carimbo de data/hora', 'Endereço de e-mail', 'Endereço de email'],
	['Horodateur', 'Adresse e-mail'],
	['Zeitstempel', 'E-Mail-Adresse'],
	['Informazioni cronologiche', 'Indirizzo email'],
	['Tijdstempel', 'E-mailadres'],
	['Sygnatura czasowa', 'Adres e-mail'],
	['Zaman damgası', 'E-posta Adresi'],
	['Stempel waktu', 'Alamat Email'],
	['Dấu thời gian', 'Địa chỉ email'],
	['タイムスタンプ', 'メールアドレス'],
	['时间戳记', '电子邮件地址'],
	['時間戳記', '電子郵件地址'],
	['타임스탬프', '이메일 주소'],
	['طابع زمني', 'عنوان البريد الإلكتروني'],
	['टाइमस्टैंप', 'ईमेल पता'],
];

/**
 * A row of the sheet in which Google Forms keeps responses, under its questions; what Apps Script gives of a submission
 * (`namedValues`); and the Forms API's response, whose answers have no questions. Dates are in the zone of the sheet.
 */
export const googleForm: Format = {
	id: 'googleForm',
	displayName: 'Google Forms Response',
	sources: [
		'Google Docs Editors Help: View & manage form responses',
		'Apps Script: Event objects, Form submit',
		'Google Forms API: FormResponse',
	],
	unverified:
		'The names of the two columns of its own in other languages than English are those seen in public sheets.',
	recognizedBy: [
		...COLUMNS.flatMap(([timestamp, ...emails]) =>
			emails.map((email) => [has(timestamp), has(email)]),
		),
		[has('namedValues'), has('values')],
		[has('responseId'), has('lastSubmittedTime')],
	],
	exceptWhere: ({ fields }) => Object.keys(fields).some((name) => saysWhatWasSold(name, fields)),
	records: ({ fields }: Payload): readonly PayloadRecord[] =>
		isObject(fields.namedValues)
			? [{ fields: onlyValues(fields.namedValues), at: 'namedValues' }]
			: [{ fields, at: '' }],
	eventNames: [{ when: [], event: 'Lead' }],
	rows: [
		row(
			'event_time',
			'lastSubmittedTime',
			'createTime',
			...COLUMNS.map(([timestamp]) => timestamp),
		),
		row('event_id', 'responseId'),
		row('user_data.em', 'respondentEmail', ...COLUMNS.flatMap(([, ...emails]) => emails)),
		row('lead.created_time', 'createTime', ...COLUMNS.map(([timestamp]) => timestamp)),
	],
	answers: (record) => answersOf(record, ''),
	ignored: [
		'row_number',
		'namedValues',
		'values',
		'range',
		'source',
		'triggerUid',
		'authMode',
		'answers',
		'formId',
		'totalScore',
	],
};

/** A sheet with amounts or orders is somebody's list of sales, which has the same two columns by chance. */
function saysWhatWasSold(name: string, fields: RawObject): boolean {
	const target = findTarget(name) ?? findTarget(withoutUnit(name));
	const isSale = target?.field === 'value' || target?.field === 'order_id';
	return isSale && target.section === 'custom_data' && !isAbsent(fields[name]);
}

/** `Order Total ($)` */
function withoutUnit(name: string): string {
	return name.endsWith(')') ? name.slice(0, Math.max(name.lastIndexOf('('), 0)).trim() : name;
}

/** Each question has a list of one answer. */
function onlyValues(named: RawObject): RawObject {
	return Object.fromEntries(
		Object.entries(named).flatMap(([question, value]) => {
			const only: unknown = Array.isArray(value) && value.length === 1 ? value[0] : value;
			return isAbsent(only) ? [] : [[question, only] as const];
		}),
	);
}
