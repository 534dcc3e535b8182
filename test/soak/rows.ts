/** The items of a soak of the whole node: what users put in, and what has to be said of each. */
import type { IDataObject } from 'n8n-workflow';

import {
	DATASETS,
	INVENTED_CTWA_CLID,
	LEADS,
	WHATSAPP_BUSINESS_ACCOUNT_ID,
} from '../graph/fixtures';
import { minutesAgo } from '../support/sendEvent';

export interface Row {
	readonly id: string;
	readonly item: IDataObject;
	/** What the error output has to say of the item; undefined for one that Meta has to hold. */
	readonly error?: RegExp;
	readonly isLeftOut?: boolean;
}

type RowBuilder = (id: string) => Omit<Row, 'id'>;

const web = (id: string): IDataObject => ({
	dataset: DATASETS.web.id,
	action_source: 'website',
	event_name: 'Lead',
	event_id: id,
	event_time: minutesAgo(5),
	event_source_url: 'https://shop.example/thanks',
	email: `customer-${id}@example.com`,
	user_agent: 'Mozilla/5.0',
});
const sale = (id: string): IDataObject => ({
	dataset: DATASETS.stores.id,
	action_source: 'physical_store',
	event_name: 'Purchase',
	event_time: minutesAgo(60),
	order_id: id,
	email: `customer-${id}@example.com`,
	value: 10,
	currency: 'EUR',
});
const stage = (id: string, lead: string): IDataObject => ({
	dataset: DATASETS.crm.id,
	action_source: 'crm',
	event_name: 'Qualified',
	event_id: id,
	lead_event_source: 'Any CRM',
	lead_id: lead,
});
const message = (id: string, click: string): IDataObject => ({
	dataset: DATASETS.whatsapp.id,
	action_source: 'business_messaging',
	messaging_channel: 'whatsapp',
	event_name: 'LeadSubmitted',
	event_id: id,
	whatsapp_business_account_id: WHATSAPP_BUSINESS_ACCOUNT_ID,
	ctwa_clid: click,
});

const GOOD_ROWS: readonly RowBuilder[] = [
	(id) => ({ item: web(id) }),
	(id) => ({ item: sale(id) }),
	(id) => ({ item: stage(id, '4111111111111111') }),
];
/** Refused by Meta, by our own checks, or neither stored nor refused by Meta; each with words that only it may get. */
const BAD_ROWS: readonly RowBuilder[] = [
	(id) => ({ item: stage(id, LEADS.deleted.id), error: /lead was deleted.*subcode 2804036/is }),
	(id) => ({ item: { ...sale(id), currency: 'EURO' }, error: /Currency/ }),
	(id) => ({
		item: { ...web(id), event_time: minutesAgo(9 * 24 * 60) },
		error: /Event Time.*7 days/s,
	}),
	(id) => ({ item: web(id), error: /did not count the event/, isLeftOut: true }),
];
const GOOD_MESSAGES: readonly RowBuilder[] = [(id) => ({ item: message(id, 'ARAclick') })];
const BAD_MESSAGES: readonly RowBuilder[] = [
	(id) => ({ item: message(id, INVENTED_CTWA_CLID), error: /subcode 2804087/ }),
	(id) => ({ item: { ...message(id, 'ARAclick'), event_name: 'Contact' }, error: /Event Name/ }),
];

export function buildRows(
	seed: number,
	count: number,
	isMessaging: boolean,
	random: () => number,
): Row[] {
	const badShare = [0, 0.02, 0.05, 0.1][Math.floor(random() * 4)];
	const pick = (builders: readonly RowBuilder[]) =>
		builders[Math.floor(random() * builders.length)];
	return Array.from({ length: count }, (_, index) => {
		const id = `n${seed}-e${index}`;
		const isBad = random() < badShare;
		const builders = isMessaging ? [GOOD_MESSAGES, BAD_MESSAGES] : [GOOD_ROWS, BAD_ROWS];
		return { id, ...pick(builders[isBad ? 1 : 0])(id) };
	});
}
