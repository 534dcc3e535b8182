/** What a user does under Settings > Community nodes: install a version, update it, uninstall it; by n8n's own service. */
import { expect } from 'expect';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { DATASETS } from '../graph/fixtures';
import type { N8nInstallation } from './cache';
import { check, type Check } from './check';
import type { CleanUp } from './cleanUp';
import { createCredential } from './credential';
import { N8nApi } from './n8nApi';
import { createHome, launchN8n, removeHome } from './n8nProcess';
import { packPackage } from './package';
import { pathWithNpmOf, repack, startRegistry } from './registry';
import { fillIn, readWorkflow } from './workflows';

/** The version before this one: the same code under another number, as long as none has been released. */
const EARLIER = '0.0.1';
const FILE = 'shop-order-to-website-purchase';
const TRIGGER = 'Order Paid';
const SENDER = 'Send Purchase to Meta';

export interface Place {
	readonly installation: N8nInstallation;
	readonly project: string;
	readonly workflows: string;
	readonly doubleUrl: string;
	readonly logFile: string;
}

/**
 * In an n8n of its own without the package: installs the earlier version, saves a workflow and runs it, updates, runs the same
 * workflow again, and uninstalls. On Windows n8n finds npm in another way, and nothing is checked.
 */
export async function checkInstallPath(place: Place, cleanUp: CleanUp): Promise<Check[]> {
	if (process.platform === 'win32') return [];
	const folder = await mkdtemp(join(tmpdir(), 'registry-'));
	cleanUp.add(async () => await rm(folder, { recursive: true, force: true }));
	const { name, version, tarball } = await packPackage(place.project, folder);
	const registry = await startRegistry([await repack(tarball, EARLIER, folder), tarball]);
	cleanUp.add(registry.close);
	const home = await createHome();
	cleanUp.add(async () => await removeHome(home));
	const { installation } = place;
	const path = await pathWithNpmOf(registry, folder);
	const n8n = await launchN8n(installation, home, place.logFile, {
		PATH: [path, dirname(installation.node)].join(delimiter),
	});
	cleanUp.add(n8n.stop);
	await n8n.untilReady();
	const api = await N8nApi.setUpOwner(n8n.url, installation.version);

	let workflowId: string;
	const checks = [
		await check(`n8n installs version ${EARLIER} of the package by itself`, async () => {
			await api.installPackage(name, EARLIER);
			expect(await installed(api)).toEqual([`${name} ${EARLIER}`]);
			workflowId = await saveWorkflow(api, name, place);
			await expectRun(api, workflowId, 1);
		}),
		await check(`n8n updates it to ${version}, and the saved workflow runs on`, async () => {
			await api.updatePackage(name);
			expect(await installed(api)).toEqual([`${name} ${version}`]);
			await expectRun(api, workflowId, 2);
		}),
		await check('n8n uninstalls it', async () => {
			await api.uninstallPackage(name);
			expect(await installed(api)).toEqual([]);
			const types = (await api.nodeTypes()).map((type) => type.name);
			expect(types.filter((type) => type.startsWith(`${name}.`))).toEqual([]);
		}),
	];
	await n8n.stop();
	return checks;
}

async function installed(api: N8nApi): Promise<string[]> {
	const packages = await api.communityPackages();
	return packages.map(({ packageName, installedVersion }) => `${packageName} ${installedVersion}`);
}

async function saveWorkflow(
	api: N8nApi,
	packageName: string,
	{ workflows, doubleUrl }: Place,
): Promise<string> {
	const workflow = await readWorkflow(workflows, FILE);
	const credential = await createCredential(api, doubleUrl);
	fillIn(workflow, packageName, { datasetId: DATASETS.web.id }, [credential]);
	return (await api.createWorkflow(workflow)).id;
}

async function expectRun(api: N8nApi, workflowId: string, count: number): Promise<void> {
	await api.run(workflowId, TRIGGER);
	const { status, failure, items } = await api.executionOf(workflowId, count);
	expect({ status, failure }).toEqual({ status: 'success', failure: undefined });
	expect(items[SENDER]).toEqual([expect.objectContaining({ status: 'sent' })]);
}
