/**
 * The person of an event: the keys of user_data (docs/meta-api.md section 3.1), one row each. A new key is a row here and a
 * normalizer in identity/matchKeys.ts; the compiler asks for it.
 */
import type { ActionSource } from '../types';
import { type Field, type FieldRow, fieldsOf } from './field';

export interface PersonRow extends FieldRow<'text'> {
	/** `always`: Meta takes hashes only. `choice`: the user may switch hashing off. `never`: Meta takes plain text. */
	readonly hashed: 'always' | 'choice' | 'never';
	/** Does Meta take several values? */
	readonly list: boolean;
	/** Meta wants an integer, which may be larger than a JavaScript number can hold. */
	readonly isInteger?: true;
	/** Meta refuses business messaging events that carry it (docs/meta-api.md section 9.1). */
	readonly refusedInMessaging?: true;
	/** Where the App Events API takes it: among the hashes of `ud`, or apart (docs/meta-api.md sections 6.1 and 6.3). */
	readonly inAppEvents?: 'ud' | 'apart';
	/**
	 * What becomes of it in custom_data: taken out as data about a person, taken out because it has no effect there, or kept
	 * as a custom property of the same name.
	 */
	readonly inCustomData: 'personal' | 'misplaced' | 'custom';
}

type More = Partial<Omit<PersonRow, 'displayName' | 'kind'>>;

const ROW = { kind: 'text', aliases: [], appAliases: [] } as const;

/** Data about the person that Meta takes hashed, one value or several. */
function hashed(displayName: string, more: More): PersonRow {
	return { ...ROW, displayName, hashed: 'always', list: true, inCustomData: 'personal', ...more };
}

/** What people give when they are asked who they are; the App Events API takes it as well. */
function contact(displayName: string, more: More): PersonRow {
	return hashed(displayName, { inAppEvents: 'ud', ...more });
}

/** A part of a name or a date, of which only Meta's SDK speaks. */
function part(displayName: string): PersonRow {
	return hashed(displayName, { onlyInSection: true, offeredFor: [] });
}

/** Data of the browser or the device, which would tell the person outside user_data too. */
function device(displayName: string, more: More): PersonRow {
	return { ...ROW, displayName, hashed: 'never', list: false, inCustomData: 'personal', ...more };
}

/** An ID that Meta gave out. */
function metaId(displayName: string, more: More): PersonRow {
	return { ...ROW, displayName, hashed: 'never', list: false, inCustomData: 'misplaced', ...more };
}

const BROWSER: readonly ActionSource[] = [
	'website',
	'email',
	'phone_call',
	'chat',
	'system_generated',
	'other',
	'crm',
];
const BROWSER_OR_APP: readonly ActionSource[] = ['app', ...BROWSER];
const MESSAGING: readonly ActionSource[] = ['business_messaging'];

export const PERSON_TABLE = {
	em: contact('Email', {
		aliases: [
			'email',
			'email_address',
			'mail',
			'customer_email',
			'billing_email',
			'contact_email',
			'e_mail',
			'user_email',
			'client_email',
			'lead_email',
			'work_email',
			'business_email',
			'primary_email',
			'buyer_email',
			'payer_email',
			'subscriber_email',
			'guest_email',
			'person_email',
			'your_email',
			'contact_mail',
			'emails',
			'property_email',
			'email_addresses',
			'email_address1',
			'email1',
		],
		placeholder: 'name@email.com',
	}),
	ph: contact('Phone', {
		aliases: [
			'phone',
			'phone_number',
			'mobile',
			'mobile_phone',
			'telephone',
			'tel',
			'customer_phone',
			'billing_phone',
			'phones',
			'cell',
			'cellphone',
			'cell_phone',
			'mobile_number',
			'contact_number',
			'contact_phone',
			'phone_no',
			'primary_phone',
			'work_phone',
			'home_phone',
			'user_phone',
			'client_phone',
			'lead_phone',
			'buyer_phone',
			'your_phone',
			'your_tel',
			'mobile_no',
			'whatsapp',
			'whatsapp_number',
			'whatsapp_no',
			'whatsapp_phone',
			'wa_id',
			'msisdn',
			'telephone_number',
			'text_reminder_number',
			'property_phone',
			'property_phone_number',
			'phone_numbers',
			'phone1',
			'telephone1',
			'phone_mobile',
			'phone_number_countrycode',
		],
		hint: 'In international form, or in national form together with Country',
		placeholder: 'e.g. +49 151 23456789',
	}),
	fn: contact('First Name', {
		aliases: [
			'first_name',
			'given_name',
			'billing_first_name',
			'fname',
			'first',
			'forename',
			'customer_first_name',
			'contact_first_name',
			'user_first_name',
			'lead_first_name',
			'buyer_first_name',
			'shipping_first_name',
			'name_first',
		],
	}),
	ln: contact('Last Name', {
		aliases: [
			'last_name',
			'surname',
			'family_name',
			'billing_last_name',
			'lname',
			'last',
			'customer_last_name',
			'contact_last_name',
			'user_last_name',
			'lead_last_name',
			'buyer_last_name',
			'shipping_last_name',
			'name_last',
		],
	}),
	db: contact('Birth Date', {
		aliases: ['birth_date', 'date_of_birth', 'birthday', 'dob', 'birthdate', 'birth_day', 'bday'],
		hint: 'In any order that is not ambiguous; an ambiguous one is read by the country of the person',
		placeholder: 'e.g. 1990-12-31',
	}),
	ge: contact('Gender', { aliases: ['gender', 'gen', 'sex'], placeholder: 'e.g. female' }),
	ct: contact('City', {
		aliases: [
			'city',
			'town',
			'billing_city',
			'city_name',
			'locality',
			'customer_city',
			'address_city',
			'shipping_city',
			'municipality',
			'suburb',
		],
	}),
	st: contact('State', {
		aliases: [
			'state',
			'province',
			'region',
			'billing_state',
			'state_code',
			'province_code',
			'administrative_area',
			'admin_area_level_1',
			'customer_state',
			'address_state',
			'state_province',
			'shipping_state',
			'state_or_province',
			'state_or_province_code',
			'region_code',
			'region_name',
			'state_name',
			'province_name',
		],
		hint: 'State, province or region',
	}),
	zp: contact('Postal Code', {
		aliases: [
			'zip',
			'zip_code',
			'postal_code',
			'postcode',
			'billing_postcode',
			'billing_zip',
			'zipcode',
			'postal',
			'post_code',
			'customer_zip',
			'address_zip',
			'customer_postcode',
			'pin_code',
			'pincode',
			'shipping_postcode',
			'shipping_zip',
		],
	}),
	country: contact('Country', {
		aliases: [
			'country_code',
			'billing_country',
			'country_name',
			'country_iso',
			'country_iso_code',
			'address_country',
			'customer_country',
			'shipping_country',
		],
		hint: 'A code or a name. It also tells how phone numbers and dates of the person are written.',
		placeholder: 'e.g. DE',
		inCustomData: 'custom',
	}),
	external_id: hashed('External ID', {
		aliases: [
			'customer_id',
			'contact_id',
			'extern_id',
			'client_number',
			'customer_number',
			'member_id',
			'subscriber_id',
			'loyalty_id',
			'user_id',
			'uid',
		],
		appAliases: ['customer_user_id', 'app_user_id', 'developer_identity'],
		hint: 'Your own ID of the person, the same as in the browser',
		hashed: 'choice',
	}),
	client_ip_address: device('Client IP Address', {
		aliases: [
			'client_ip',
			'ip_address',
			'ip',
			'browser_ip',
			'customer_ip_address',
			'remote_ip',
			'remote_addr',
			'remote_address',
			'user_ip',
			'visitor_ip',
			'ip_addr',
			'customer_ip',
			'ip_override',
			'x_forwarded_for',
		],
		appAliases: ['device_ip', 'profile_ip_address'],
		offeredFor: BROWSER_OR_APP,
		hint: 'The address of the person, not of your server. The first public address of a chain is used.',
		refusedInMessaging: true,
		inAppEvents: 'apart',
	}),
	client_user_agent: device('Client User Agent', {
		aliases: [
			'user_agent',
			'customer_user_agent',
			'browser_user_agent',
			'useragent',
			'ua',
			'http_user_agent',
			'user_agent_string',
		],
		offeredFor: BROWSER_OR_APP,
		hint: 'The User-Agent header of the browser. Meta requires it for website events.',
		refusedInMessaging: true,
	}),
	fbc: device('Click ID (fbc)', {
		aliases: ['x_fb_ck_fbc', 'fb_fbc'],
		offeredFor: BROWSER,
		hint: 'The _fbc cookie of your website, the fbclid, or a URL that holds one',
		placeholder: 'e.g. fb.1.1554763741205.AbCdEf',
		refusedInMessaging: true,
	}),
	fbp: device('Browser ID (fbp)', {
		aliases: ['x_fb_ck_fbp', 'fb_fbp'],
		offeredFor: BROWSER,
		hint: 'The _fbp cookie of your website',
		placeholder: 'e.g. fb.1.1596403881668.1116446470',
		refusedInMessaging: true,
	}),
	subscription_id: metaId('Subscription ID', {}),
	fb_login_id: metaId('Facebook Login ID', { isInteger: true, inCustomData: 'personal' }),
	lead_id: metaId('Lead ID', {
		aliases: [
			'leadgen_id',
			'facebook_lead_id',
			'meta_lead_id',
			'fb_lead_id',
			'facebook_lead_id__c',
			'fb_leadgen_id',
			'meta_leadgen_id',
			'facebook_leadgen_id',
			// As n8n's Notion node names properties.
			'property_lead_id',
			'property_meta_lead_id',
			'property_facebook_lead_id',
		],
		offeredFor: ['crm', 'system_generated', 'physical_store', 'phone_call', 'other'],
		hint: 'The ID of the lead of the instant form, 15 to 17 digits. Map it as text.',
		placeholder: 'e.g. 1234567890123456',
		isInteger: true,
	}),
	anon_id: device('Install ID', {
		appAliases: ['fb_anon_id'],
		offeredFor: ['app'],
		hint: 'The ID that the Facebook SDK gave this installation of the app (anon_id)',
		inAppEvents: 'apart',
	}),
	madid: device('Advertising ID', {
		aliases: ['advertising_id', 'advertiser_id', 'idfa', 'gaid', 'aaid'],
		appAliases: [
			'gps_adid',
			'google_advertising_id',
			'google_aid',
			'fire_adid',
			'amazon_advertising_id',
		],
		offeredFor: ['app', 'physical_store'],
		hint: 'The Android advertising ID or the IDFA of the device',
		inAppEvents: 'apart',
	}),
	app_user_id: device('App User ID', {
		onlyInSection: true,
		offeredFor: [],
		inCustomData: 'custom',
	}),
	page_id: metaId('Page ID', { offeredFor: MESSAGING, hint: 'The ID of your Facebook page' }),
	page_scoped_user_id: metaId('Page-Scoped User ID', {
		aliases: ['psid'],
		offeredFor: MESSAGING,
		hint: 'The sender ID of the Messenger message (PSID)',
	}),
	ctwa_clid: metaId('Click-to-WhatsApp Click ID', {
		offeredFor: MESSAGING,
		hint: 'The ctwa_clid of the first message of the conversation',
	}),
	whatsapp_business_account_id: metaId('WhatsApp Business Account ID', {
		aliases: ['waba_id'],
		offeredFor: MESSAGING,
	}),
	ig_account_id: metaId('Instagram Account ID', {
		offeredFor: MESSAGING,
		hint: 'The ID of your Instagram professional account',
	}),
	instagram_business_account_id: metaId('Instagram Business Account ID', { offeredFor: [] }),
	ig_sid: metaId('Instagram-Scoped User ID', {
		offeredFor: MESSAGING,
		hint: 'The sender ID of the Instagram message',
	}),
	partner_id: metaId('Partner ID', {
		onlyInSection: true,
		offeredFor: [],
		hint: 'The ID that a partner such as LiveRamp gave the person; send it with Partner Name',
		inCustomData: 'custom',
	}),
	partner_name: metaId('Partner Name', {
		onlyInSection: true,
		offeredFor: [],
		inCustomData: 'custom',
	}),
	f5first: part('First Five Letters of First Name'),
	f5last: part('First Five Letters of Last Name'),
	fi: part('First Initial'),
	dobd: part('Day of Birth'),
	dobm: part('Month of Birth'),
	doby: part('Year of Birth'),
} satisfies Readonly<Record<string, PersonRow>>;

/** What `fbc` is built from; never sent (docs/meta-api.md section 3.4). */
export const CLICK_TABLE = {
	fbclid: device('Click ID (fbclid)', {
		aliases: ['fb_clid', 'facebook_click_id', 'fb_click_id'],
		offeredFor: [],
	}),
	click_time: device('Click Time', {
		offeredFor: BROWSER,
		hint: 'When the ad was clicked; needed only where Click ID holds a bare fbclid or a URL',
		inCustomData: 'custom',
	}),
} satisfies Readonly<Record<string, PersonRow>>;

/** A key of user_data that is sent to Meta. */
export type PersonKey = keyof typeof PERSON_TABLE;

/** What is sent, in the order in which it is sent. */
export const PERSON_FIELDS = fieldsOf<PersonKey, PersonRow>(PERSON_TABLE);

/** What user_data may hold: what is sent, and what it is made from. */
export const USER_DATA_FIELDS: ReadonlyArray<Field<string, PersonRow>> = [
	...PERSON_FIELDS,
	...fieldsOf(CLICK_TABLE),
];
