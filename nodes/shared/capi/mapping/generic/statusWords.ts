/** The words in which shops, payment services and spreadsheets say how a sale stands, without accents. */

export type SaleState = 'refund' | 'order_canceled' | 'payment_failed' | 'unpaid';

const WORDS: Readonly<Record<SaleState, readonly string[]>> = {
	refund: [
		...[
			'refunded',
			'fully refunded',
			'refund',
			'charged back',
			'chargedback',
			'chargeback',
			'reversed',
			'reversal',
			'money back',
			'returned',
		],
		...[
			'reembolsado',
			'reembolsada',
			'devuelto',
			'estornado',
			'devolvido',
			'rembourse',
			'remboursee',
			'erstattet',
			'rimborsato',
		],
		...[
			'terugbetaald',
			'zwrocone',
			'iade edildi',
			'dikembalikan',
			'返金済み',
			'返金',
			'已退款',
			'환불',
		],
	],
	order_canceled: [
		...[
			'canceled',
			'cancelled',
			'cancel',
			'cancellation',
			'cancelado',
			'cancelada',
			'storno',
			'anulado',
			'anulada',
			'annule',
			'annulee',
		],
		...[
			'storniert',
			'abgebrochen',
			'annullato',
			'geannuleerd',
			'anulowane',
			'anulowany',
			'iptal',
			'iptal edildi',
			'dibatalkan',
		],
		...['batal', 'da huy', 'キャンセル', 'キャンセル済み', '已取消', '取消', '취소'],
	],
	payment_failed: [
		...[
			'failed',
			'failure',
			'declined',
			'rejected',
			'denied',
			'deny',
			'expired',
			'expire',
			'voided',
			'void',
			'abandoned',
			'error',
			'fraud',
			'fraudulent',
			'abandonado',
		],
		...[
			'fallido',
			'rechazado',
			'recusado',
			'rejeitado',
			'expirado',
			'echoue',
			'refuse',
			'fehlgeschlagen',
			'abgelehnt',
			'fallito',
		],
		...['rifiutato', 'mislukt', 'gagal', 'kedaluwarsa', '失敗', '支付失败'],
	],
	unpaid: [
		...[
			'pending',
			'unpaid',
			'not paid',
			'awaiting payment',
			'pending payment',
			'payment pending',
			'waiting for payment',
		],
		...[
			'on hold',
			'draft',
			'requires payment method',
			'requires action',
			'requires confirmation',
			'pendiente',
			'pendente',
		],
		...[
			'aguardando pagamento',
			'en attente',
			'ausstehend',
			'unbezahlt',
			'nicht bezahlt',
			'no pagado',
			'nao pago',
			'non pagato',
			'niet betaald',
			'a payer',
			'in attesa',
			'menunggu',
			'menunggu pembayaran',
			'未払い',
			'未付款',
			'待付款',
		],
	],
};

const states = new Map(
	Object.entries(WORDS).flatMap(([state, words]) =>
		words.map((word) => [word.normalize('NFC'), state] as const),
	),
);

function isSaleState(state: string): state is SaleState {
	return state in WORDS;
}

const ASCII = /^[\x20-\x7e]*$/;

/** A status without case, accents and underscores: `ON_HOLD` is `on hold`. */
export function foldStatus(text: string): string {
	const lower = text.trim().toLowerCase();
	const plain = ASCII.test(lower)
		? lower
		: lower
				.normalize('NFD')
				.replace(/[\u0300-\u036f]/g, '')
				.normalize('NFC');
	return plain.replace(/[\s_-]+/g, ' ');
}

/** What a status says of the sale; nothing where it is a sale, or says something else. */
export function saleStateOf(status: string): SaleState | undefined {
	return saleStateOfFolded(foldStatus(status));
}

/** As `saleStateOf`, of a status that `foldStatus` gave. */
export function saleStateOfFolded(status: string): SaleState | undefined {
	const state = states.get(status) ?? stateOfPhrase(status);
	return state !== undefined && isSaleState(state) ? state : undefined;
}

const MOST_WORDS = 5;
const BETWEEN_WORDS = /[^\p{L}\p{M}]+/u;

/** Beside these a word says that it did not happen, not yet, or not to all of it. */
const NOT_YET_OR_NOT_ALL = new Set(
	(
		'not no non never without un nicht kein keine nao sin sans partial partially partly teilweise parcial parcialmente ' +
		'partiel partiellement request requested requesting pending policy window before if will may to'
	).split(' '),
);

/** Words that say the same wherever they stand in a status: `Cancelled by customer`, `payment failed`, `Refund issued`. */
const ENDS: ReadonlySet<string> = new Set(['refund', 'order_canceled', 'payment_failed']);

function stateOfPhrase(status: string): string | undefined {
	const words = status.split(BETWEEN_WORDS).filter((word) => word !== '');
	if (words.length < 2 || words.length > MOST_WORDS) return undefined;
	if (words.some((word) => NOT_YET_OR_NOT_ALL.has(word))) return undefined;
	const found = words.map((word) => states.get(word));
	return found.find((state) => state !== undefined && ENDS.has(state));
}
