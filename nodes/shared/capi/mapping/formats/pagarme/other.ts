import { has, otherEvents } from '../format';

/** Everything else that Pagar.me reports: invoices, customers, cards, transfers of the seller … */
export const pagarmeOther = otherEvents({
	id: 'pagarmeOther',
	displayName: 'Pagar.me (other events)',
	sources: ['Pagar.me v5: Eventos de webhook'],
	recognizedBy: [[{ path: 'id', matches: /^hook_/ }, has('type'), has('data')]],
	ignored: ['id', 'type', 'account', 'created_at'],
});
