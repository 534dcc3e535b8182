/**
 * The ways in which a record of Salesforce comes: by itself, in the list of a query, as a change event, and as an outbound
 * message, whose XML n8n's Webhook node gives out as objects with names in lower case, and its XML node as they are.
 */
import type { RawObject, RawValue } from '../../../types';
import { isObject, readText } from '../../../values';
import type { Payload } from '../../envelope';
import { readPath } from '../../paths';
import type { PayloadRecord } from '../format';

/** Names of the API that are more than one word; in an outbound message they stand in lower case. */
const API_NAMES: readonly string[] = [
	...[
		'Id',
		'Email',
		'Phone',
		'MobilePhone',
		'HomePhone',
		'FirstName',
		'LastName',
		'Name',
		'Birthdate',
		'City',
		'State',
		'StateCode',
	],
	...[
		'PostalCode',
		'Country',
		'CountryCode',
		'MailingCity',
		'MailingState',
		'MailingPostalCode',
		'MailingCountry',
		'Status',
	],
	...[
		'CreatedDate',
		'LastModifiedDate',
		'StageName',
		'Amount',
		'CurrencyIsoCode',
		'CloseDate',
		'IsWon',
		'IsClosed',
		'ContactId',
	],
	...[
		'LastStageChangeDate',
		'ConvertedDate',
		'IsConverted',
		'OwnerId',
		'Company',
		'Facebook_Lead_Id__c',
		'fbclid__c',
		'fbc__c',
		'fbp__c',
	],
];
const byLowerCase = new Map(API_NAMES.map((name) => [name.toLowerCase(), name]));

/** The names in lower case are those of n8n's Webhook node, the others those of its XML node. */
const MESSAGES: ReadonlyArray<readonly [message: string, record: string]> = [
	['soapenv:envelope.soapenv:body.notifications.notification', 'sobject'],
	['soapenv:Envelope.soapenv:Body.notifications.Notification', 'sObject'],
];

/** Where the record of an outbound message stands, alone or as the first of several. */
export const MESSAGE_RECORDS: readonly string[] = MESSAGES.flatMap(([message, record]) => [
	`${message}.${record}`,
	`${message}[0].${record}`,
]);

export function recordsOf({ fields }: Payload): readonly PayloadRecord[] {
	const message = notificationsOf(fields);
	if (message.length > 0) return message;
	if (isObject(fields.payload) && isObject(fields.payload.ChangeEventHeader)) {
		return [{ fields: changedRecord(fields.payload), at: 'payload' }];
	}
	if (!Array.isArray(fields.records)) return [{ fields, at: '' }];
	return fields.records.flatMap((entry: unknown, index) =>
		isObject(entry) ? [{ fields: entry, at: `records[${index}]` }] : [],
	);
}

/** `{ 'sf:email': … }` of each notification; empty fields are objects that say so. */
function notificationsOf(fields: RawObject): readonly PayloadRecord[] {
	return MESSAGES.flatMap(([message, name]) => notificationsAt(fields, message, name));
}

function notificationsAt(
	fields: RawObject,
	message: string,
	name: string,
): readonly PayloadRecord[] {
	const given = readPath(fields, message);
	const list: readonly RawValue[] = Array.isArray(given) ? given : [given];
	return list.flatMap((notification, index) => {
		const record = isObject(notification) ? notification[name] : undefined;
		if (!isObject(record)) return [];
		const named = Object.entries(record).flatMap(([field, value]) => {
			const plain = field.replace(/^sf:/, '');
			return field === '$' || isObject(value)
				? []
				: [[byLowerCase.get(plain.toLowerCase()) ?? plain, value] as const];
		});
		const type = /^sf:(.+)$/.exec(
			readText(readPath(record, '$.xsi:type') ?? record['xsi:type']) ?? '',
		)?.[1];
		return [
			{
				fields: { attributes: { type }, ...Object.fromEntries(named) },
				at: `${message}${Array.isArray(given) ? `[${index}]` : ''}.${name}`,
			},
		];
	});
}

/** A change event names the object in its header and holds those fields only that changed. */
function changedRecord(payload: RawObject): RawObject {
	const header = isObject(payload.ChangeEventHeader) ? payload.ChangeEventHeader : {};
	const name = isObject(payload.Name) ? payload.Name : {};
	const ids: readonly unknown[] = Array.isArray(header.recordIds) ? header.recordIds : [];
	return {
		attributes: { type: header.entityName },
		Id: ids[0],
		...payload,
		FirstName: name.FirstName,
		LastName: name.LastName,
	};
}
