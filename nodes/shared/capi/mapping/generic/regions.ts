/** `state` is a region in an address and a status everywhere else. */
import type { RawValue } from '../../types';
import { readText } from '../../values';
import { foldStatus, saleStateOf } from './statusWords';

const STATUS_WORDS = new Set([
	...[
		'active',
		'inactive',
		'enabled',
		'disabled',
		'invited',
		'declined',
		'verified',
		'unverified',
		'confirmed',
		'unconfirmed',
	],
	...[
		'new',
		'open',
		'opened',
		'closed',
		'pending',
		'processing',
		'processed',
		'complete',
		'completed',
		'done',
		'finished',
	],
	...[
		'paid',
		'unpaid',
		'partially paid',
		'overdue',
		'refunded',
		'partially refunded',
		'voided',
		'void',
		'authorized',
	],
	...[
		'captured',
		'settled',
		'approved',
		'rejected',
		'denied',
		'accepted',
		'failed',
		'error',
		'success',
		'successful',
	],
	...[
		'succeeded',
		'canceled',
		'cancelled',
		'expired',
		'draft',
		'published',
		'archived',
		'deleted',
		'created',
		'updated',
	],
	...[
		'shipped',
		'delivered',
		'returned',
		'fulfilled',
		'unfulfilled',
		'on hold',
		'hold',
		'waiting',
		'queued',
		'running',
	],
	...[
		'won',
		'lost',
		'qualified',
		'unqualified',
		'working',
		'contacted',
		'converted',
		'subscribed',
		'unsubscribed',
		'trial',
	],
	...[
		'trialing',
		'past due',
		'paused',
		'suspended',
		'blocked',
		'sent',
		'received',
		'submitted',
		'scheduled',
		'in progress',
	],
	...[
		'payment',
		'sale',
		'purchase',
		'true',
		'false',
		'yes',
		'no',
		'ok',
		'none',
		'live',
		'test',
		'placed',
		'booked',
	],
	...[
		'pagado',
		'pago',
		'pendiente',
		'pendente',
		'aprovado',
		'aprobado',
		'cancelado',
		'concluido',
		'completado',
		'ativo',
		'activo',
	],
	...[
		'aberto',
		'abierto',
		'bezahlt',
		'offen',
		'storniert',
		'abgeschlossen',
		'neu',
		'paye',
		'payee',
		'annule',
		'annulee',
		'en attente',
	],
	...[
		'pagato',
		'in attesa',
		'annullato',
		'completato',
		'betaald',
		'voltooid',
		'geannuleerd',
		'oplacone',
		'selesai',
		'lunas',
	],
	...[
		'activated',
		'deactivated',
		'ready',
		'proposed',
		'reserved',
		'invoiced',
		'fraud',
		'closed won',
		'closed lost',
		'ordered',
	],
	...[
		'confirmed order',
		'finalizado',
		'finalizada',
		'concluida',
		'entregado',
		'entregue',
		'enviado',
		'facturado',
		'faturado',
		'preparando',
	],
	...[
		'livre',
		'livree',
		'expedie',
		'expediee',
		'validee',
		'valide',
		'terminee',
		'versendet',
		'versandt',
		'geliefert',
		'erledigt',
	],
	...[
		'in bearbeitung',
		'spedito',
		'consegnato',
		'verzonden',
		'afgerond',
		'tamamlandi',
		'teslim edildi',
		'dibayar',
		'dikirim',
		'diproses',
	],
	...[
		'完了',
		'処理中',
		'発送済み',
		'支払済み',
		'支払い済み',
		'新規',
		'対応中',
		'成約',
		'已付款',
		'已支付',
		'已完成',
		'已发货',
		'处理中',
		'완료',
		'결제완료',
	],
]);

const LONGEST_STATUS = 40;
const ASCII = /^[\x20-\x7e]*$/;
/** What the status is said of: `payment_received`, `ACTIVE_SUBSCRIPTION`. */
const SUBJECT_BEFORE = /^(?:order|payment|account|subscription|shipment|lead|deal) /;
const SUBJECT_BEHIND = / (?:order|payment|account|subscription|shipment|lead|deal)$/;
/** No region begins so. */
const SENTENCE =
	/^(?:awaiting|waiting for|sent to|requires|pending|ready for|ready to|partially|in progress) /;

function isStatus(words: string): boolean {
	return STATUS_WORDS.has(words) || saleStateOf(words) !== undefined;
}

/** Whether a value is a status such as `completed`, and so no region. */
export function isStatusWord(value: RawValue): boolean {
	const text = readText(value);
	if (text === undefined || text.length > LONGEST_STATUS) return false;
	const lower = text.toLowerCase();
	if (STATUS_WORDS.has(lower)) return true;
	if (text.length <= 3 && ASCII.test(text)) return false;
	const words = foldStatus(text);
	return (
		isStatus(words) ||
		isStatus(words.replace(SUBJECT_BEFORE, '')) ||
		isStatus(words.replace(SUBJECT_BEHIND, '')) ||
		SENTENCE.test(words)
	);
}
