import { fixed, has, is, products, row, together, type Condition, type Format } from '../format';

const hasStatus = (...codes: readonly string[]): Condition => is('tipoEvento.codigo', ...codes);

/** A sale of Monetizze (postback). Amounts are reais; `produtor` and `comissoes` are the sellers'. */
export const monetizzeSale: Format = {
	id: 'monetizzeSale',
	displayName: 'Monetizze Sale',
	sources: ['Monetizze API: Postback'],
	unverified:
		'All of it: no page of the vendor could be opened. The zone of the times is that of the workflow.',
	recognizedBy: [
		[has('venda.valor'), has('comprador')],
		[has('venda.codigo'), has('comprador'), has('produto')],
	],
	eventNames: [
		{
			when: [is('venda.status', 'finalizada', 'completa', 'aguardando pagamento')],
			event: 'Purchase',
		},
	],
	leftOut: [
		{
			when: [is('venda.status', 'devolvida', 'reembolsada', 'chargeback', 'disputa')],
			code: 'refund',
		},
		{ when: [is('venda.status', 'cancelada')], code: 'order_canceled' },
		{ when: [is('venda.status', 'bloqueada')], code: 'payment_failed' },
		{ when: [hasStatus('7')], code: 'not_a_conversion' },
	],
	unpaid: [[is('venda.status', 'aguardando pagamento')]],
	rows: [
		row('event_time', 'venda.dataFinalizada', 'venda.dataInicio'),
		row('user_data.em', 'comprador.email'),
		row('user_data.ph', 'comprador.telefone'),
		row('user_data.full_name', 'comprador.nome'),
		together(['comprador'], {
			'user_data.ct': ['cidade'],
			'user_data.st': ['estado'],
			'user_data.zp': ['cep'],
			'user_data.country': ['pais'],
		}),
		row('custom_data.value', 'venda.valor'),
		fixed('custom_data.currency', 'BRL'),
		row('custom_data.order_id', 'venda.codigo'),
		row('original_event_data.order_id', 'venda.codigo'),
		products({
			list: ['produto'],
			id: ['codigo'],
			quantity: [],
			price: [],
			title: ['nome'],
		}),
	],
	ignored: ['chave_unica', 'produtor', 'comissoes', 'tipoPostback', 'tipoEvento', 'plano'],
};
