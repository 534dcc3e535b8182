/** What a newcomer meets in the node's panel, mistakes included: each in a picture, light and dark, with the words that have to be there. */
import { DateTime } from 'luxon';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { DATASETS } from '../graph/fixtures';
import { check, type Check } from './check';
import type { Credential } from './credential';
import type { Servers } from './workflows';

/** A node behind one that gives items, and what its output says once it was executed. */
interface Situation {
	readonly name: string;
	readonly node: 'metaSendEvent' | 'metaLeadStage' | 'metaOfflineEventSet';
	readonly parameters: Record<string, unknown>;
	readonly items: readonly Record<string, unknown>[];
	/** Where it is left out, the node is only looked at. */
	readonly says?: RegExp;
	/** Whether n8n itself says it, in a message beside the panel: it does not begin to execute the node. */
	readonly isOfN8n?: true;
}

/** The panel slides in, and so do messages. */
const FADE_MILLISECONDS = 1000;
/** The narrowest screen on which n8n's panel shows input, parameters and output side by side. */
const WINDOW = { width: 1280, height: 800 };

const dataset = (value: string) => ({ __rl: true, mode: 'id', value });
const ago = (days: number): string => DateTime.now().minus({ minutes: 10, days }).toISO();

const order = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
	event_name: 'Purchase',
	event_time: ago(0),
	email: 'lena.vogel@example.com',
	value: 49.9,
	currency: 'EUR',
	order_id: '1001',
	page_url: 'https://shop.example.com/checkout',
	user_agent: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)',
	...changes,
});

function validating(
	name: string,
	says: RegExp,
	item: Record<string, unknown>,
	parameters: Record<string, unknown> = {},
): Situation {
	return {
		name,
		node: 'metaSendEvent',
		parameters: { operation: 'validate', datasetId: dataset(DATASETS.web.id), ...parameters },
		items: [item],
		says,
	};
}

const FUNNEL = {
	stages: [
		{ eventName: 'Lead', crmValues: 'New' },
		{ eventName: 'Qualified', crmValues: 'Sales Qualified' },
		{ eventName: 'Won', crmValues: 'Closed Won' },
	],
};

const SITUATIONS: readonly Situation[] = [
	{ name: 'fresh', node: 'metaSendEvent', parameters: {}, items: [order()] },
	validating('automatic', /1 of 1 event valid|valid[^]*Purchase/, order()),
	validating('no-currency', /Currency is empty/, order({ currency: '' })),
	validating('misspelled-event-name', /purchase/, order({ event_name: 'purchase' })),
	validating('no-identifiers', /fits too many people/, order({ email: '' })),
	validating('old-event', /more than 7 days ago/, order({ event_time: ago(10) })),
	validating(
		'phone-without-country',
		/Phone left out once: no country code/,
		order({ phone: '0151 234567' }),
	),
	{
		...validating('no-dataset', /Parameter "Dataset" is required/, order(), {
			datasetId: { __rl: true, mode: 'list', value: '' },
		}),
		isOfN8n: true,
	},
	{
		name: 'report',
		node: 'metaLeadStage',
		parameters: { resource: 'stage', operation: 'getReport', funnel: FUNNEL },
		items: Array.from({ length: 12 }, (_, index) => ({
			lead_id: `42000000000000${10 + index}`,
			created_time: ago(12),
			new_at: ago(11.9),
			...(index % 3 === 0 ? { qualified_at: ago(8) } : {}),
			...(index % 6 === 0 ? { won_at: ago(2) } : {}),
		})),
		says: /All leads[^]*Not ready/,
	},
	{
		name: 'quality',
		node: 'metaOfflineEventSet',
		parameters: {
			resource: 'datasetQuality',
			operation: 'get',
			datasetId: dataset(DATASETS.web.id),
		},
		items: [{}],
		says: /All events[^]*need/,
	},
];

/** Looks at each of them in both color schemes; keeps the pictures in `pictures`. */
export async function lookAtSituations(
	page: Page,
	packageName: string,
	credential: Credential,
	servers: Servers,
	pictures: string,
): Promise<Check[]> {
	const before = page.viewportSize() ?? WINDOW;
	await page.setViewportSize(WINDOW);
	const checks: Check[] = [];
	for (const situation of SITUATIONS) {
		checks.push(
			await check(`Editor: ${situation.name}`, async () => {
				await open(page, await create(situation, packageName, credential, servers), servers);
				await tryOut(page, situation, join(pictures, `situation-${situation.name}`));
			}),
		);
	}
	await page.setViewportSize(before);
	return checks;
}

async function create(
	{ name, node, parameters, items }: Situation,
	packageName: string,
	{ id, name: credentialName, type }: Credential,
	{ api }: Servers,
): Promise<string> {
	const created = await api.createWorkflow({
		name: `Situation: ${name}`,
		nodes: [
			{
				...placed(0),
				name: 'Input',
				type: 'n8n-nodes-base.manualTrigger',
				parameters: {},
			},
			{
				...placed(260),
				name: 'Node',
				type: `${packageName}.${node}`,
				parameters,
				credentials: { [type]: { id, name: credentialName } },
			},
		],
		connections: { Input: { main: [[{ node: 'Node', type: 'main', index: 0 }]] } },
		settings: { executionOrder: 'v1' },
		pinData: { Input: items.map((json) => ({ json })) },
	});
	return created.id;
}

const placed = (x: number) => ({ id: `at-${x}`, typeVersion: 1, position: [x, 0] });

async function open(page: Page, workflowId: string, { n8nUrl }: Servers): Promise<void> {
	await page.goto(`${n8nUrl}/workflow/${workflowId}`);
	await page.locator('[data-test-id="canvas-node"][data-node-name="Node"]').dblclick();
	await page.getByTestId('ndv').getByTestId('parameter-item').first().waitFor();
}

async function tryOut(page: Page, { says, isOfN8n }: Situation, picture: string): Promise<void> {
	const panel = page.getByTestId('ndv');
	const output = isOfN8n ? page.locator('body') : panel.getByTestId('output-panel');
	if (says !== undefined) {
		await panel.getByTestId('node-execute-button').first().click();
		await output.filter({ hasText: says }).waitFor();
	}
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		await page.waitForTimeout(FADE_MILLISECONDS);
		await page.screenshot({ path: `${picture}-${colorScheme}.png` });
	}
	await page.emulateMedia({ colorScheme: 'light' });
}
