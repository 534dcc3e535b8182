import { expect } from 'expect';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { chromium, selectors, type Page } from 'playwright-core';
import { check, complaintsOf, type Check } from './check';
import { checkFirstEvent } from './firstEvent';
import { OWNER } from './n8nApi';
import type { Credential } from './credential';
import { readReceived } from './received';
import { lookAtSituations } from './situations';
import type { ImportedWorkflow, Servers } from './workflows';

/** The names under which systems install Chromium or Chrome. */
const BROWSER_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const FLAGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];
const WINDOW = { width: 1600, height: 1100 };
const SLOW_MILLISECONDS = 60_000;
/** The canvas, the node's panel and messages fade in. */
const FADE_MILLISECONDS = 1000;

/** What n8n's editor itself logs; nothing else may be logged. */
const NOISE_OF_N8N: readonly RegExp[] = [
	// Asks who is signed in, before anybody is.
	/status of 401 .*\/rest\/login\)$/,
	// Asks for the output schema of each node; most nodes have none.
	/status of 404 .*\/schemas\/[^/]+\/.*\.json\)$/,
];

/**
 * Signs in to the editor and opens every workflow as its user would: runs it where it has a manual trigger, opens each
 * node of this package, and takes pictures of the canvas and of the node's panel. Then it makes a first event as a stranger does,
 * and the mistakes that strangers make.
 * @param folder where the examples stand
 */
export async function lookThroughEditor(
	workflows: ImportedWorkflow[],
	folder: string,
	servers: Servers,
	executablePath: string,
	pictures: string,
	packageName: string,
	credential: Credential,
): Promise<Check[]> {
	await mkdir(pictures, { recursive: true });
	selectors.setTestIdAttribute('data-test-id');
	const browser = await chromium.launch({
		executablePath,
		args: FLAGS,
		handleSIGINT: false,
		handleSIGTERM: false,
	});
	try {
		const page = await browser.newPage({ viewport: WINDOW });
		page.setDefaultTimeout(SLOW_MILLISECONDS);
		const errors = collectErrors(page);
		const checks = [
			await check('Editor: signing in', async () => {
				await signIn(page, servers.n8nUrl);
				expect(errors.splice(0)).toEqual([]);
			}),
		];
		for (const workflow of workflows) {
			const complaints = await complaintsOf([
				async () =>
					await visitWorkflow(page, workflow, servers, join(pictures, workflow.expectation.file)),
				() => {
					expect(errors.splice(0)).toEqual([]);
				},
			]);
			checks.push({ name: `Editor: ${workflow.name}`, complaints });
		}
		checks.push(await checkFirstEvent(page, folder, servers, pictures));
		checks.push(...(await lookAtSituations(page, packageName, credential, servers, pictures)));
		return checks;
	} finally {
		await browser.close();
	}
}

/** Chromium or Chrome, from CHROMIUM_PATH or PATH; throws with what to do when there is none. */
export function findBrowser(): string {
	const chosen = process.env['CHROMIUM_PATH'];
	if (chosen !== undefined && chosen !== '') return chosen;
	const folders = (process.env['PATH'] ?? '').split(delimiter);
	const found = BROWSER_NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(
		existsSync,
	);
	if (found !== undefined) return found;
	throw new Error(
		'The look through the editor needs Chromium or Chrome, and none is on PATH. On Debian and Ubuntu: ' +
			'"apt-get install chromium"; elsewhere set CHROMIUM_PATH to the browser\'s program file.',
	);
}

/** Errors of the page and of its console; the list grows while the page is used. */
function collectErrors(page: Page): string[] {
	const errors: string[] = [];
	const report = (text: string): void => {
		if (!NOISE_OF_N8N.some((noise) => noise.test(text))) errors.push(text);
	};
	page.on('pageerror', (error) => {
		report(`uncaught: ${error.message}`);
	});
	page.on('console', (message) => {
		if (message.type() === 'error') report(`${message.text()} (${message.location().url})`);
	});
	return errors;
}

async function signIn(page: Page, n8nUrl: string): Promise<void> {
	await page.goto(`${n8nUrl}/signin`);
	await page.locator('input[name="emailOrLdapLoginId"]').fill(OWNER.email);
	await page.locator('input[type="password"]').fill(OWNER.password);
	await page.getByTestId('form-submit-button').click();
	await page.waitForURL((url) => !url.pathname.startsWith('/signin'));
}

/** `picture` is the path of the pictures without their endings. */
async function visitWorkflow(
	page: Page,
	workflow: ImportedWorkflow,
	servers: Servers,
	picture: string,
): Promise<void> {
	await page.goto(`${servers.n8nUrl}/workflow/${workflow.id}`);
	const nodes = page.getByTestId('canvas-node');
	await nodes.first().waitFor();
	await page.waitForTimeout(FADE_MILLISECONDS);
	expect(await page.getByTestId('node-issues').count()).toBe(0);
	if ('trigger' in workflow.expectation.start) await runAgain(page, workflow, servers.doubleUrl);
	await page.screenshot({ path: `${picture}-canvas.png` });

	for (const name of workflow.ownNodes) {
		await page.locator(`[data-test-id="canvas-node"][data-node-name="${name}"]`).dblclick();
		const panel = page.getByTestId('ndv');
		await panel.getByTestId('parameter-item').first().waitFor();
		await page.waitForTimeout(FADE_MILLISECONDS);
		expect(await panel.getByTestId('parameter-issues').count()).toBe(0);
		await page.screenshot({ path: `${picture}-node.png` });
		await page.keyboard.press('Escape');
	}
}

/** "Execute workflow": the same input once more has to reach Meta, and Meta has to know every event already. */
async function runAgain(page: Page, workflow: ImportedWorkflow, doubleUrl: string): Promise<void> {
	const { datasetId, received, start } = workflow.expectation;
	const before = (await readReceived(doubleUrl, datasetId)).counters;
	await page.getByTestId('execute-workflow-button').click();
	for (const name of workflow.ownNodes) {
		await page
			.locator(
				`[data-test-id="canvas-node"][data-node-name="${name}"] [data-test-id="canvas-node-status-success"]`,
			)
			.waitFor();
	}
	const { counters } = await readReceived(doubleUrl, datasetId);
	expect(counters).toMatchObject({
		received: before.received + received / (start.runs ?? 1),
		stored: before.stored,
	});
	await page.waitForTimeout(FADE_MILLISECONDS);
}
