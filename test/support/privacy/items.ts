/** The items of people: as shops and forms have them, with identifiers where they belong, and in half of them where they do not. */
import type { IDataObject } from 'n8n-workflow';

import { type Person, PLAIN } from './people';
import { EVENT_TRAPS, FLAT_TRAPS, LEAD_TRAPS, ROW_TRAPS, trapOf } from './traps';

export interface Shape {
	readonly minutesAgo: (minutes: number) => number;
	/** The action source of the person's event. */
	readonly actionSource: string;
}

/** What tables and CRMs have of a person, under names that people give it. */
function columnsOf({ given, country }: Person): IDataObject {
	return {
		email: given.em,
		phone: given.ph,
		first_name: given.fn,
		last_name: given.ln,
		city: given.ct,
		postal_code: given.zp,
		date_of_birth: given.db,
		customer_id: given.external_id,
		country,
		ip_address: given.client_ip_address,
		user_agent: given.client_user_agent,
		fbc: given.fbc,
		fbp: given.fbp,
	};
}

/** The columns of a table, under names that people give them. */
export function flatItem(person: Person, shape: Shape): IDataObject {
	const { given } = person;
	const item: IDataObject = {
		event_name: 'Purchase',
		event_time: shape.minutesAgo(20 + (person.index % 30)),
		action_source: shape.actionSource,
		event_source_url: `https://shop.example/thanks?fbclid=${given.fbclid}`,
		...columnsOf(person),
		advertising_id: given.madid,
		anon_id: given.anon_id,
		lead_id: given.lead_id,
		subscription_id: given.subscription_id,
		fb_login_id: given.fb_login_id,
		order_id: orderOf(person),
		total: 10.5,
		currency: 'EUR',
		gift_note: `For ${given.fn} ${given.ln}, ${given.em}`,
		paid_with: given.card,
		bank: given.iban,
		tax_file: given.national_id,
	};
	return {
		...item,
		...appFields(person, shape),
		...messagingFields(person, shape),
		...trapOf(person, FLAT_TRAPS, item),
	};
}

/** By which it is known whose event is in a request. */
export function orderOf({ index }: Person): string {
	return `ORDER_${String(index).padStart(4, '0')}_E`;
}

function appFields({ given }: Person, { actionSource }: Shape): IDataObject {
	if (actionSource !== 'app') return {};
	return {
		vendor_id: given.vendor_id,
		advertiser_tracking_enabled: true,
		application_tracking_enabled: true,
		platform: 'android',
		os_version: '14',
		install_referrer: `utm_source=x&who=${given.em}`,
	};
}

function messagingFields({ given }: Person, { actionSource }: Shape): IDataObject {
	if (actionSource !== 'business_messaging') return {};
	return {
		messaging_channel: 'whatsapp',
		ctwa_clid: given.ctwa_clid,
		whatsapp_business_account_id: '600000000000001',
		page_scoped_user_id: given.page_scoped_user_id,
		ig_sid: given.ig_sid,
	};
}

/** An event in Meta's own shape. */
export function metaEvent(person: Person, shape: Shape): IDataObject {
	const { given, country } = person;
	const { fn, ln, em, ph, ct, zp, db, external_id } = given;
	const user_data: IDataObject = { fn, ln, em, ph, ct, zp, db, external_id, country };
	for (const key of PLAIN)
		if (
			!OUTSIDE_USER_DATA.has(key) &&
			MESSAGING.has(key) === (shape.actionSource === 'business_messaging')
		)
			user_data[key] = given[key];
	if (shape.actionSource === 'business_messaging')
		user_data.whatsapp_business_account_id = '600000000000001';
	const event: IDataObject = {
		event_name: 'Purchase',
		event_time: shape.minutesAgo(20 + (person.index % 30)),
		action_source: shape.actionSource,
		event_source_url: `https://shop.example/${encodeURIComponent(given.em)}/thanks?fbclid=${given.fbclid}&note=${encodeURIComponent(given.ph)}`,
		referrer_url: `https://shop.example/?q=${encodeURIComponent(`${fn} ${ln}`)}`,
		user_data,
		custom_data: {
			value: 10.5,
			currency: 'EUR',
			order_id: orderOf(person),
			content_name: `Mug for ${fn} ${ln}`,
			contents: [{ id: 'A-1', quantity: 1, title: given.card, description: given.iban }],
			search_string: given.national_id,
			[em]: 'yes',
		},
		...(shape.actionSource === 'business_messaging' ? { messaging_channel: 'whatsapp' } : {}),
		...(shape.actionSource === 'app' ? { app_data: appData(person) } : {}),
	};
	return { ...event, ...trapOf(person, EVENT_TRAPS, event) };
}

const OUTSIDE_USER_DATA: ReadonlySet<string> = new Set(['fbclid', 'vendor_id']);
const MESSAGING: ReadonlySet<string> = new Set(['page_scoped_user_id', 'ig_sid', 'ctwa_clid']);

function appData({ given }: Person): IDataObject {
	return {
		advertiser_tracking_enabled: 1,
		application_tracking_enabled: 1,
		extinfo: ['a2', '', '', '', '14', '', '', '', '', '', '', '', '', '', '', ''],
		install_referrer: `utm_source=x&who=${given.em}`,
		vendor_id: given.vendor_id,
	};
}

/** A stage of a lead, as a CRM tells it. */
export function leadItem(person: Person, shape: Shape): IDataObject {
	const { given } = person;
	const item: IDataObject = {
		lead_id: given.lead_id,
		status: ['New', 'SQL', 'Closed Won', 'Disqualified'][Math.floor(person.index / 2) % 4],
		stage_time: shape.minutesAgo(20 + (person.index % 30)),
		created_time: shape.minutesAgo(3000),
		...columnsOf(person),
		subscription_id: given.subscription_id,
		fb_login_id: given.fb_login_id,
		remark: `${given.fn} ${given.ln} ${given.card} ${given.iban} ${given.national_id}`,
	};
	return { ...item, ...trapOf(person, LEAD_TRAPS, item) };
}

/** A row of the old Offline Conversions API. */
export function legacyRow(person: Person, { minutesAgo }: Shape): IDataObject {
	const { given, country } = person;
	const row: IDataObject = {
		match_keys: {
			email: [given.em],
			phone: [given.ph],
			fn: given.fn,
			ln: given.ln,
			ct: given.ct,
			zip: given.zp,
			country,
			madid: given.madid,
			lead_id: given.lead_id,
			extern_id: given.external_id,
			client_user_agent: given.client_user_agent,
		},
		event_time: minutesAgo(200),
		event_name: 'Purchase',
		value: 10.5,
		currency: 'EUR',
		order_id: orderOf(person),
		custom_data: { note: given.card, [given.ph]: given.em, tax_file: given.national_id },
	};
	return { ...row, ...trapOf(person, ROW_TRAPS, row) };
}
