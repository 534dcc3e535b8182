/** What events and match keys are called in rows and on pages. Pure. */
import type { EventFigures } from './eventFigures';

/** Meta's names of match keys as people read them (docs/meta-api.md section 10.1). */
const NAMES: Readonly<Record<string, string>> = {
	email: 'email',
	phone: 'phone',
	ip_address: 'IP address',
	user_agent: 'user agent',
	external_id: 'external ID',
	fbc: 'click ID (fbc)',
	fbp: 'browser ID (fbp)',
};

/** Takes Meta's name of a key; gives it in words, one that is not in the table as Meta writes it. */
export function keyName(key: string): string {
	return Object.hasOwn(NAMES, key) ? NAMES[key] : key.replaceAll('_', ' ');
}

/** Takes an event; gives its name, with its channel where that is not the web. */
export function nameOf({
	channel,
	eventName,
}: Pick<EventFigures, 'channel' | 'eventName'>): string {
	return channel === 'offline' ? `${eventName} (offline)` : eventName;
}
