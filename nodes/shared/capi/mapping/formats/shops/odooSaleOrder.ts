import { has, is, row, utc, type Format } from '../format';

/**
 * A sale order of Odoo, as its External API gives it. Records of others stand as their number and name: `[14, "Mia
 * Reed"]`; `user_id` is the salesperson. Times are UTC without saying so. Who bought stands in the record of the partner,
 * from which an email address has to be put beside the order.
 */
export const odooSaleOrder: Format = {
	id: 'odooSaleOrder',
	displayName: 'Odoo Sale Order',
	sources: ['Odoo source: addons/sale/models/sale_order.py'],
	unverified:
		'That the External API gives references as pairs and times in UTC, and the state done, which the newer source no longer has: its page could not be opened.',
	recognizedBy: [
		[has('amount_total'), has('partner_id'), has('date_order')],
		[has('amount_total'), has('amount_untaxed'), has('partner_id'), has('order_line')],
		[is('_model', 'sale.order'), has('amount_total')],
	],
	eventNames: [{ when: [is('state', 'sale', 'done')], event: 'Purchase' }],
	leftOut: [
		{ when: [is('state', 'cancel')], code: 'order_canceled' },
		{ when: [is('state', 'draft', 'sent')], code: 'not_a_conversion' },
	],
	rows: [
		row('event_time', utc('date_order'), utc('create_date')),
		row('lead.created_time', utc('create_date')),
		row('user_data.em', 'partner_email', 'email', 'email_from'),
		row('user_data.ph', 'partner_phone', 'phone', 'mobile'),
		row('user_data.external_id', 'partner_id[0]', 'partner_id'),
		row('custom_data.value', 'amount_total'),
		row('custom_data.currency', 'currency_id[1]', 'currency_id.name', 'currency'),
		row('custom_data.order_id', 'name'),
		row('original_event_data.order_id', 'name'),
	],
	ignored: [
		...['id', 'user_id', 'team_id', 'company_id', 'state', 'write_date', 'create_uid', 'write_uid'],
		...['amount_untaxed', 'amount_tax', 'order_line', 'client_order_ref', 'partner_invoice_id'],
	],
};
