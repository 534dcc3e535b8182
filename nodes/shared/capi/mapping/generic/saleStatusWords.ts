/**
 * The words in which shops, payment services and spreadsheets say that a sale is none (any more), or not yet paid, by language,
 * in all genders. Case and accents do not matter.
 */

/** By these a sale is none any more. */
export const UNDONE_STATES = ['refund', 'order_canceled', 'payment_failed'] as const;

export type UndoneState = (typeof UNDONE_STATES)[number];
export type SaleState = UndoneState | 'unpaid' | 'test_payload';

export const SALE_STATUS_WORDS: Readonly<Record<SaleState, Readonly<Record<string, string>>>> = {
	refund: {
		en: 'refunded, fully refunded, refund, charged back, chargedback, chargeback, reversed, reversal, money back, returned',
		es: 'reembolsado, reembolsada, reembolso, devuelto, devuelta, devolución, contracargo',
		pt: 'estornado, estornada, estorno, devolvido, devolvida, devolução',
		fr: 'remboursé, remboursée, remboursement',
		de: 'erstattet, rückerstattet, zurückerstattet, rückerstattung, erstattung, retourniert, zurückgebucht, rückbuchung, gutgeschrieben',
		it: 'rimborsato, rimborsata, rimborso',
		nl: 'terugbetaald, terugbetaling, geretourneerd, teruggestuurd',
		pl: 'zwrócone, zwrócony, zwrócona, zwrócono, zwrot',
		tr: 'iade, iade edildi, iade edilmiş',
		id: 'dikembalikan',
		vi: 'hoàn tiền, đã hoàn tiền',
		ja: '返金済み, 返金',
		zh: '已退款, 退款',
		ko: '환불',
		ar: 'مسترد, تم الاسترداد',
	},
	order_canceled: {
		en: 'canceled, cancelled, cancel, cancellation',
		es: 'cancelado, cancelada, anulado, anulada',
		fr: 'annulé, annulée',
		de: 'storno, storniert, abgebrochen',
		it: 'annullato, annullata, stornato, stornata',
		nl: 'geannuleerd',
		pl: 'anulowane, anulowany, anulowana, anulowano',
		tr: 'iptal, iptal edildi, iptal edilmiş',
		id: 'dibatalkan, batal',
		vi: 'hủy, đã hủy',
		ja: 'キャンセル, キャンセル済み',
		zh: '已取消, 取消',
		ko: '취소',
		ar: 'ملغي, ملغى, تم الإلغاء',
		hi: 'रद्द',
	},
	payment_failed: {
		en: 'failed, failure, declined, rejected, denied, deny, expired, expire, voided, void, abandoned, error, fraud, fraudulent, uncollectible, bounced, timed out',
		es: 'fallido, fallida, rechazado, rechazada, expirado, expirada, abandonado, abandonada',
		pt: 'recusado, recusada, rejeitado, rejeitada, negado, negada, falhou',
		fr: 'échoué, échouée, refusé, refusée, expiré, expirée',
		de: 'fehlgeschlagen, abgelehnt',
		it: 'fallito, fallita, rifiutato, rifiutata',
		nl: 'mislukt, verlopen',
		pl: 'odrzucone, odrzucony, odrzucona',
		tr: 'reddedildi, başarısız',
		id: 'gagal, kedaluwarsa',
		vi: 'thất bại',
		ja: '失敗, 決済失敗',
		zh: '支付失败, 支付失敗, 付款失败, 付款失敗',
		ko: '결제실패, 결제 실패',
		hi: 'विफल',
	},
	unpaid: {
		en: 'pending, unpaid, not paid, awaiting payment, pending payment, payment pending, waiting for payment, on hold, draft, requires payment method, requires action, requires confirmation',
		es: 'pendiente, no pagado',
		pt: 'pendente, aguardando pagamento, não pago',
		fr: 'en attente, à payer',
		de: 'ausstehend, unbezahlt, nicht bezahlt',
		it: 'non pagato, in attesa',
		nl: 'niet betaald',
		id: 'menunggu, menunggu pembayaran',
		ja: '未払い, 未入金',
		zh: '未付款, 待付款',
	},
	test_payload: {
		en: 'test, testing, test mode, test order, test payment, test purchase, test transaction, sandbox',
	},
};

/** Words of languages without spaces, that say the same as a part of a longer status. */
export const WORDS_WITHOUT_SPACES: Readonly<Record<'refund' | 'order_canceled', string>> = {
	refund: '返金, 返品, 退款, 退货, 退貨, 환불, 반품',
	order_canceled: 'キャンセル, 取消, 취소',
};
