/** What the payloads of Pagar.me have in common. */
import { as, is, minor, only, row, together, type Condition, type Source } from '../format';

export const PAGARME_RECORD = ['data'] as const;

export function hasType(...types: readonly string[]): Condition {
	return is('@body.type', ...types);
}

/** Pagar.me charges in reais, whatever a payload says of it. */
export function pagarmeAmount(path: string): Source {
	return { ...minor(path, 'currency'), withElse: 'BRL' };
}

const IS_PERSON: Condition = { path: 'customer.type', isNot: ['company'] };

/** The customer; numbers stand in parts, addresses in the customer or the card. */
export const PAGARME_CUSTOMER = [
	row('user_data.em', 'customer.email'),
	row(
		'user_data.ph',
		as('phone_parts', 'customer.phones.mobile_phone'),
		as('phone_parts', 'customer.phones.home_phone'),
	),
	row('user_data.full_name', only('customer.name', IS_PERSON)),
	row('user_data.db', only('customer.birthdate', IS_PERSON)),
	row('user_data.ge', 'customer.gender'),
	together(['customer.address', 'last_transaction.card.billing_address', 'shipping.address'], {
		'user_data.ct': ['city'],
		'user_data.st': ['state'],
		'user_data.zp': ['zip_code'],
		'user_data.country': ['country'],
	}),
	row('user_data.external_id', 'customer.code', 'customer.id'),
];
