/** The built packages of two checkouts with the same rows, in turns. */
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { load } from './built';
import { toFullShopifyOrders, toFullWooCommerceOrders, toRowsOfFullOrders } from './fullOrders';
import { measureInTurns, toMarkdown, type Cost } from './measure';
import { toOrders, toWebsitePurchases } from './orders';
import { makeRows, toTableRows } from './rows';
import { costOfSendEvent, MAPPED } from './sendEvent';

/** The same in the collections, which older versions of the package have too. */
const MAPPED_IN_COLLECTIONS: INodeParameters = {
	mappingMode: MAPPED.mappingMode,
	eventName: MAPPED.eventName,
	eventTime: MAPPED.eventTime,
	eventId: MAPPED.eventId,
	customerInformation: {
		em: MAPPED.em,
		ph: MAPPED.ph,
		fn: MAPPED.fn,
		ln: MAPPED.ln,
		ct: '={{ $json.city }}',
		st: '={{ $json.state }}',
		zp: '={{ $json.zip }}',
		country: '={{ $json.country }}',
		db: '={{ $json.date_of_birth }}',
		external_id: '={{ $json.customer_id }}',
	},
	customData: { value: MAPPED.value, currency: MAPPED.currency },
};

const IN_TURNS = { events: 2000, rounds: 15 };

const WEBSITE: INodeParameters = { actionSource: 'website' };

interface Case {
	readonly name: string;
	readonly items: IDataObject[];
	readonly parameters: INodeParameters;
}

interface Comparison {
	readonly text: string;
	/** The highest ratio of now against before. */
	readonly worst: number;
}

/**
 * What the same events cost in the package of another checkout and in this one, under the names that they are given. A case that the other one cannot read yet
 * is left out, with a line that says so.
 */
export async function compare(
	checkout: string,
	url: string,
	[other, here]: readonly [string, string] = ['Before', 'Now'],
): Promise<Comparison> {
	const before = load(checkout);
	const rows = makeRows(IN_TURNS.events, Math.floor(Date.now() / 1000));
	const lines: string[][] = [];
	const ratios: number[] = [];
	const leftOut: string[] = [];
	for (const { name, items, parameters } of casesOf(rows)) {
		const problem = await problemOf(() => costOfSendEvent(items, url, parameters, before));
		if (problem !== undefined) {
			leftOut.push(`Left out, as the other checkout cannot run it: ${name} (${problem})`);
			continue;
		}
		const [was, is] = await perEvent([
			() => costOfSendEvent(items, url, parameters, before),
			() => costOfSendEvent(items, url, parameters),
		]);
		ratios.push(is / was);
		lines.push([name, was.toFixed(1), is.toFixed(1), `${(is / was).toFixed(2)} x`]);
	}
	if (ratios.length === 0) throw new Error(`Nothing can be compared.\n${leftOut.join('\n')}`);
	const [flat, nested, same, shopify, wooCommerce] = await perEvent(
		[
			[rows, {}] as const,
			[toOrders(rows), {}] as const,
			[toRowsOfFullOrders(rows), WEBSITE] as const,
			[toFullShopifyOrders(rows), WEBSITE] as const,
			[toFullWooCommerceOrders(rows), WEBSITE] as const,
		].map(
			([items, parameters]) =>
				() =>
					costOfSendEvent(items, url, parameters),
		),
	);
	const times = (cost: number, ofCost = flat) => (cost / ofCost).toFixed(2);
	const text = [
		toMarkdown(
			['Case', `${other}: CPU µs per event`, here, `${here} against ${other.toLowerCase()}`],
			lines,
		),
		...leftOut,
		`A nested order that is recognized costs ${times(nested)} times a flat row.`,
		`A full order of Shopify costs ${times(shopify)} times a flat row and ${times(shopify, same)} times a row with the same event (person, visitor and products), one of WooCommerce ${times(wooCommerce)} and ${times(wooCommerce, same)} times.`,
	].join('\n\n');
	return { text, worst: Math.max(...ratios) };
}

function casesOf(rows: IDataObject[]): readonly Case[] {
	const auto = 'Send Event, automatic mapping';
	const perRequest = { options: { output: 'perRequest' } };
	return [
		{ name: auto, items: rows, parameters: {} },
		{ name: `${auto}, one item per request`, items: rows, parameters: perRequest },
		{ name: 'Send Event, 14 dragged fields', items: rows, parameters: MAPPED_IN_COLLECTIONS },
		{
			name: 'Send Event, sales of a PostgreSQL table, one item per request',
			items: toTableRows(rows),
			parameters: { eventName: 'Purchase', ...perRequest },
		},
		{ name: 'Send Event, nested orders of a shop', items: toOrders(rows), parameters: {} },
		{
			name: 'Send Event, website purchases with two products',
			items: toWebsitePurchases(rows),
			parameters: {},
		},
		{
			name: 'Send Event, full Shopify order of a webhook',
			items: toFullShopifyOrders(rows),
			parameters: WEBSITE,
		},
		{
			name: 'Send Event, full WooCommerce order of a webhook',
			items: toFullWooCommerceOrders(rows),
			parameters: WEBSITE,
		},
	];
}

/** The first line of what a run throws; nothing where it ends well. */
async function problemOf(run: () => Promise<unknown>): Promise<string | undefined> {
	try {
		await run();
		return undefined;
	} catch (error) {
		return (error instanceof Error ? error.message : String(error)).split('\n')[0];
	}
}

/** Microseconds of CPU time per event. */
async function perEvent(runs: readonly (() => Promise<Cost>)[]): Promise<readonly number[]> {
	const costs = await measureInTurns(runs, IN_TURNS.rounds);
	return costs.map((milliseconds) => (milliseconds * 1000) / IN_TURNS.events);
}
