/** The way of a stranger in the editor: from a workflow that holds nothing but an order to a valid Purchase. */
import { DateTime } from 'luxon';
import { expect } from 'expect';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { DATASETS } from '../graph/fixtures';
import { check, type Check } from './check';
import { readWorkflow, type Servers } from './workflows';

const EXAMPLE = 'shopify-order-with-consent';
const TRIGGER = 'Shopify Order';
/** The node's panel and the list of nodes slide in. */
const FADE_MILLISECONDS = 1000;
/** Add, node, Validate, By ID (its list, then the entry), Execute Step; what to search for, and the dataset's ID. */
const MOST_CLICKS = 6;
const MOST_FIELDS = 2;

interface Effort {
	clicks: number;
	fields: number;
}

/** Goes that way by clicks and fields, which may not become more, and keeps a picture of each step in `pictures`. */
export async function checkFirstEvent(
	page: Page,
	workflows: string,
	servers: Servers,
	pictures: string,
): Promise<Check> {
	const effort: Effort = { clicks: 0, fields: 0 };
	const outcome = await check('Editor: from an order to a valid Purchase', async () => {
		await page.goto(`${servers.n8nUrl}/workflow/${await onlyAnOrder(workflows, servers)}`);
		await page.getByTestId('canvas-node').first().waitFor();
		const step = steps(page, pictures, effort);

		await step('1-order', async () => undefined);
		await step('2-search', async ({ click, fill }) => {
			await click(page.getByTestId('canvas-handle-plus').first());
			await fill(page.getByTestId('node-creator-search-bar'), 'meta');
		});
		await step('3-actions', async ({ click }) => {
			const found = page.getByTestId('item-iterator-item');
			await click(found.filter({ hasText: 'Meta Send Event' }).first());
		});
		const panel = page.getByTestId('ndv');
		await step('4-panel', async ({ click }) => {
			await click(page.getByText('Validate event', { exact: true }).first());
			await panel.getByTestId('parameter-item').first().waitFor();
		});
		await step('5-dataset', async ({ click, fill }) => {
			await click(panel.getByTestId('rlc-mode-selector').first());
			await click(page.getByTestId('mode-id').first());
			await fill(panel.getByTestId('rlc-input').first(), DATASETS.web.id);
		});
		await step('6-valid', async ({ click }) => {
			await click(panel.getByTestId('node-execute-button').first());
			await panel.getByText('email, phone, click ID', { exact: false }).first().waitFor();
		});
		expect(await panel.getByTestId('output-panel').innerText()).toMatch(/valid[^]*Purchase/);
		expect(effort.clicks).toBeLessThanOrEqual(MOST_CLICKS);
		expect(effort.fields).toBeLessThanOrEqual(MOST_FIELDS);
	});
	return { ...outcome, name: `${outcome.name}: ${effort.clicks} clicks, ${effort.fields} fields` };
}

/** A workflow with the trigger of the example alone, in which an order of a few minutes ago is pinned; gives its ID. */
async function onlyAnOrder(workflows: string, { api }: Servers): Promise<string> {
	const { nodes, pinData = {} } = await readWorkflow(workflows, EXAMPLE);
	const [item] = pinData[TRIGGER];
	const order = Object(item).json.body;
	order.processed_at = DateTime.now().minus({ minutes: 10 }).toISO();
	const created = await api.createWorkflow({
		name: 'First event',
		nodes: nodes.filter(({ name }) => name === TRIGGER),
		connections: {},
		settings: { executionOrder: 'v1' },
		pinData: { [TRIGGER]: [item] },
	});
	return created.id;
}

interface Hands {
	click: (target: Locator) => Promise<void>;
	fill: (target: Locator, text: string) => Promise<void>;
}

/** Gives what does a step, counts its clicks and fields, and takes its picture. */
function steps(page: Page, pictures: string, effort: Effort) {
	const hands: Hands = {
		click: async (target) => {
			await target.click();
			effort.clicks++;
			await page.waitForTimeout(FADE_MILLISECONDS);
		},
		fill: async (target, text) => {
			const input = target.locator('input');
			await ((await input.count()) > 0 ? input.first() : target).fill(text);
			effort.fields++;
		},
	};
	return async (name: string, work: (hands: Hands) => Promise<void>): Promise<void> => {
		await work(hands);
		await page.waitForTimeout(FADE_MILLISECONDS);
		await page.screenshot({ path: join(pictures, `first-event-${name}.png`) });
	};
}
