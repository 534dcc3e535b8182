/** What the payloads of Hotmart have in common. */
import { has, is, row, together, type Condition } from '../format';

export const HOTMART_RECORD = ['data'] as const;

export function hasEvent(...types: readonly string[]): Condition {
	return is('@body.event', ...types);
}

/** The envelope of version 2.0.0: `event`, `version` and `data`, and `hottok` or `creation_date` beside them. */
export const HOTMART_ENVELOPE: ReadonlyArray<readonly Condition[]> = [
	[{ path: 'event', matches: /^[A-Z_]+$/ }, has('creation_date'), has('data')],
	[{ path: 'event', matches: /^[A-Z_]+$/ }, has('hottok'), has('data')],
	[
		{ path: 'event', matches: /^[A-Z_]+$/ },
		{ path: 'version', matches: /^\d\.\d\.\d$/ },
		has('data'),
	],
];

export const HOTMART_BUYER = [
	row('user_data.em', 'buyer.email'),
	row('user_data.ph', 'buyer.checkout_phone', 'buyer.phone'),
	together(['buyer'], { 'user_data.fn': ['first_name'], 'user_data.ln': ['last_name'] }),
	row('user_data.full_name', 'buyer.name'),
	row('user_data.ct', 'buyer.address.city'),
	row('user_data.st', 'buyer.address.state'),
	row('user_data.zp', 'buyer.address.zipcode', 'buyer.address.zip_code'),
	row(
		'user_data.country',
		...[
			'buyer.address.country_iso',
			'buyer.address.country',
			'purchase.checkout_country.iso',
			'checkout_country.iso',
		],
	),
	row('user_data.client_ip_address', 'buyer_ip', 'purchase.buyer_ip'),
];
