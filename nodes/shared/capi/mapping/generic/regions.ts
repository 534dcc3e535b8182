/** `state` is a region in an address and a status everywhere else. */
import type { RawValue } from '../../types';
import { readText } from '../../values';

const STATUS_WORDS = new Set([
	...['active', 'inactive', 'enabled', 'disabled', 'invited', 'declined', 'verified', 'unverified', 'confirmed', 'unconfirmed'],
	...['new', 'open', 'opened', 'closed', 'pending', 'processing', 'processed', 'complete', 'completed', 'done', 'finished'],
	...['paid', 'unpaid', 'partially paid', 'overdue', 'refunded', 'partially refunded', 'voided', 'void', 'authorized'],
	...['captured', 'settled', 'approved', 'rejected', 'denied', 'accepted', 'failed', 'error', 'success', 'successful'],
	...['succeeded', 'canceled', 'cancelled', 'expired', 'draft', 'published', 'archived', 'deleted', 'created', 'updated'],
	...['shipped', 'delivered', 'returned', 'fulfilled', 'unfulfilled', 'on hold', 'hold', 'waiting', 'queued', 'running'],
	...['won', 'lost', 'qualified', 'unqualified', 'working', 'contacted', 'converted', 'subscribed', 'unsubscribed', 'trial'],
	...['trialing', 'past due', 'paused', 'suspended', 'blocked', 'sent', 'received', 'submitted', 'scheduled', 'in progress'],
	...['payment', 'sale', 'purchase', 'true', 'false', 'yes', 'no', 'ok', 'none', 'live', 'test', 'placed', 'booked'],
	...['pagado', 'pago', 'pendiente', 'pendente', 'aprovado', 'aprobado', 'cancelado', 'concluido', 'completado', 'ativo', 'activo'],
	...['aberto', 'abierto', 'bezahlt', 'offen', 'storniert', 'abgeschlossen', 'neu', 'paye', 'payee', 'annule', 'annulee', 'en attente'],
	...['pagato', 'in attesa', 'annullato', 'completato', 'betaald', 'voltooid', 'geannuleerd', 'oplacone', 'selesai', 'lunas'],
]);

const LONGEST_STATUS = 40;

/** Whether a value is a status such as `completed`, and so no region. */
export function isStatusWord(value: RawValue): boolean {
	const text = readText(value);
	if (text === undefined || text.length > LONGEST_STATUS) return false;
	const lower = text.toLowerCase();
	if (STATUS_WORDS.has(lower)) return true;
	if (text.length <= 3) return false;
	const words = lower.normalize('NFD').replace(/\p{M}/gu, '').replace(/[\s_-]+/g, ' ').trim();
	return STATUS_WORDS.has(words) || STATUS_WORDS.has(words.replace(/^(?:order|payment|account|subscription) /, ''));
}
