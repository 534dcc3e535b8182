/**
 * By which fields of an item a person sees where it happened: a till, a call, a deal of a CRM. They decide nothing; where a
 * website event is refused, they say which action source to choose.
 */
import type { ActionSource } from '../types';
import { foldName } from './foldName';

/** Meta's own fields that belong to another source than a website (docs/meta-api.md sections 3.1, 5, 7.1, 8.1 and 9). */
export const FIELDS_OF_A_SOURCE: ReadonlyArray<readonly [path: string, source: ActionSource]> = [
	['messaging_channel', 'business_messaging'],
	['user_data.ctwa_clid', 'business_messaging'],
	['user_data.page_scoped_user_id', 'business_messaging'],
	['user_data.ig_sid', 'business_messaging'],
	['user_data.lead_id', 'crm'],
	['custom_data.lead_event_source', 'crm'],
	['app_data', 'app'],
	['user_data.madid', 'app'],
	['custom_data.store_data', 'physical_store'],
];

/** Names that only the records of one source have. */
const NAMES: Readonly<Partial<Record<ActionSource, readonly string[]>>> = {
	physical_store: ['cashier', 'cashier_id', 'cashier_name', 'register_id', 'pos_id', 'till_id'],
	phone_call: ['call_id', 'call_sid', 'call_duration', 'call_recording', 'caller_id'],
	crm: ['deal_id', 'dealstage', 'deal_stage', 'pipeline_id', 'lifecyclestage', 'opportunity_id'],
};

/** Names under which an order says through which channel it came. */
const CHANNELS: readonly string[] = [
	...['channel', 'sales_channel', 'sale_channel', 'order_channel', 'order_source', 'source'],
	...['source_name', 'origin', 'order_origin', 'order_type', 'sale_type', 'created_via'],
	...['canal', 'canal de venta', 'canal de venda', 'canal de vente', 'canale', 'kanaal'],
	...['Kanal', 'Vertriebskanal', 'Verkaufskanal'],
];

/** What they say; words that also name where a visitor came from (email, Instagram) are no channel of an order. */
const WORDS: Readonly<Partial<Record<ActionSource, readonly string[]>>> = {
	physical_store: [
		...['pos', 'point of sale', 'store', 'in store', 'retail', 'retail store', 'physical store'],
		...['offline', 'till', 'cash register', 'brick and mortar', 'tienda', 'tienda física'],
		...['loja física', 'magasin', 'negozio', 'winkel', 'Filiale', 'Ladengeschäft', 'Kasse'],
	],
	phone_call: [
		...['phone', 'telephone', 'phone call', 'phone order', 'call', 'call center', 'callcenter'],
		...['telesales', 'inbound call', 'teléfono', 'telefone', 'téléphone', 'telefono', 'Telefon'],
		...['telefoon', 'telefonisch'],
	],
	chat: ['chat', 'live chat', 'web chat', 'chatbot'],
	business_messaging: ['whatsapp', 'messenger'],
	crm: ['crm', 'hubspot', 'salesforce', 'pipedrive'],
	system_generated: ['renewal', 'subscription renewal', 'auto renewal', 'recurring'],
	app: ['mobile app', 'ios app', 'android app'],
};

/** The action source that a field of an item speaks of, by its name and, where that names a channel, its text. */
export function sourceOfField(name: string, text: string | undefined): ActionSource | undefined {
	if (name.length > LONGEST) return undefined;
	const folded = foldName(name);
	const ofName = sourcesOfNames.get(folded);
	if (ofName !== undefined) return ofName;
	return text !== undefined && text.length <= LONGEST && channels.has(folded)
		? sourcesOfWords.get(foldName(text))
		: undefined;
}

const LONGEST = 40;
const channels = new Set(CHANNELS.map(foldName));
const sourcesOfNames = bySource(NAMES);
const sourcesOfWords = bySource(WORDS);

function bySource(
	table: Readonly<Partial<Record<ActionSource, readonly string[]>>>,
): ReadonlyMap<string, ActionSource> {
	const sources = new Map<string, ActionSource>();
	for (const source in table) {
		if (isSource(source, table))
			for (const word of table[source] ?? []) sources.set(foldName(word), source);
	}
	return sources;
}

function isSource(name: string, table: object): name is ActionSource {
	return Object.hasOwn(table, name);
}
