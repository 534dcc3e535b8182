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
			'money back',
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
	const state = states.get(status);
	return state !== undefined && isSaleState(state) ? state : undefined;
}
