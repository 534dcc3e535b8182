/** The name of an event that neither its item nor the user names, by what the event holds (docs/decisions.md section 1). */
import { isAbsent } from '../absence';
import { readAmount } from '../events/amounts';
import { displayName } from '../fields/fieldNames';
import type { StandardEventName } from '../fields/standardEvents';
import type { ActionSource, RawEvent, Warning } from '../types';
import { readObject } from '../values';
import { readActionSource } from '../fields/actionSources';

/** Where people leave their contact data because they want something. What they leave in a store or an app says nothing. */
const OF_LEADS: ReadonlySet<ActionSource> = new Set([
	'website',
	'email',
	'phone_call',
	'chat',
	'other',
]);

/**
 * Takes an event without a name, its action source in it; gives the name that it is sent under and the warning that says so:
 * `Purchase` where it has an amount, and a currency or the number of an order, `Lead` where it has a way to reach the person and no amount. What
 * is a sale but for an amount that could be taken as Value is a `Purchase` too, which is refused for want of it. Gives nothing
 * for a stage of a CRM, which has a name of its own, and where the event holds neither.
 * @param findAmount looks for money in its item that was not taken as Value
 */
export function assumeEventName(
	event: RawEvent,
	findAmount: () => string | undefined = () => undefined,
): { readonly name: StandardEventName; readonly warning: Warning } | undefined {
	const source =
		typeof event.action_source === 'string' ? readActionSource(event.action_source) : undefined;
	if (source === undefined || source === 'crm') return undefined;
	const has = (section: unknown, key: string) => !isAbsent(readObject(section)?.[key], key);
	if (has(event.custom_data, 'value') && namesCurrency(event.custom_data)) {
		return assumed('Purchase', 'it has Value and Currency');
	}
	const isOrder = has(event.custom_data, 'order_id');
	if (has(event.custom_data, 'value'))
		return isOrder ? assumed('Purchase', 'it has Value and Order ID') : undefined;
	const hasCurrency = has(event.custom_data, 'currency');
	if (isOrder && hasCurrency) return assumed('Purchase', 'it has Order ID and Currency');
	if (isOrder && findAmount() !== undefined)
		return assumed('Purchase', 'it has Order ID and an amount');
	const isReachable = has(event.user_data, 'em') || has(event.user_data, 'ph');
	if (OF_LEADS.has(source) && isReachable)
		return assumed('Lead', 'it has an email address or a phone number and no Value');
	return hasCurrency && findAmount() !== undefined
		? assumed('Purchase', 'it has Currency and an amount')
		: undefined;
}

/** By itself, or next to the amount: `49,90 €`. */
function namesCurrency(customData: unknown): boolean {
	const { value, currency } = readObject(customData) ?? {};
	if (!isAbsent(currency, 'currency')) return true;
	const reading = readAmount(value, undefined);
	return reading.kind === 'amount' && (reading.currencies ?? []).length > 0;
}

function assumed(name: StandardEventName, because: string) {
	const message = `The item names no event, so it was taken as ${name}, because ${because}. Choose ${displayName('event_name')} to say what it is.`;
	return { name, warning: { code: 'event_name_assumed', field: 'event_name', message } as const };
}
