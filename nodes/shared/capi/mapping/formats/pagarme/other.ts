import { has, type Format } from '../format';

/** Everything else that Pagar.me reports: invoices, customers, cards, transfers of the seller … */
export const pagarmeOther: Format = {
	id: 'pagarmeOther',
	displayName: 'Pagar.me (other events)',
	sources: ['Pagar.me v5: Eventos de webhook'],
	recognizedBy: [[{ path: 'id', matches: /^hook_/ }, has('type'), has('data')]],
	eventNames: [],
	leftOut: [{ when: [], code: 'not_a_conversion' }],
	rows: [],
	ignored: ['id', 'type', 'account', 'created_at'],
};
