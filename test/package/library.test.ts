/** The rules without n8n, as a package of their own: built, packed, installed beside nothing, and used as its README says. */
import axios from 'axios';
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import type * as Library from '../../library';

const project = join(__dirname, '..', '..');
const library = join(project, 'library');
const manifest = JSON.parse(readFileSync(join(library, 'package.json'), 'utf8'));
const readme = readFileSync(join(library, 'README.md'), 'utf8');

const NOW = Date.UTC(2026, 10, 26, 12);
const SETTINGS = {
	datasetId: '1234567890123456',
	actionSource: 'website',
	defaultCountry: 'DE',
	now: NOW,
};

/** An order as Shopify's webhooks have it (orders/paid), of an invented person. */
function shopifyOrder(createdAt: string): object {
	return {
		id: 5678901234567,
		admin_graphql_api_id: 'gid://shopify/Order/5678901234567',
		name: '#1001',
		created_at: createdAt,
		currency: 'EUR',
		total_price: '49.90',
		financial_status: 'paid',
		test: false,
		browser_ip: '84.17.44.10',
		landing_site: '/products/cup?fbclid=IwAR123abc',
		order_status_url: 'https://shop.example.com/1/orders/2/authenticate?key=3',
		client_details: { browser_ip: '84.17.44.10', user_agent: 'Mozilla/5.0 (X11; Linux x86_64)' },
		customer: { id: 42, email: 'ana@example.com', first_name: 'Ana', last_name: 'Silva' },
		email: 'ana@example.com',
		line_items: [{ id: 900, product_id: 7001, variant_id: 8001, quantity: 1, price: '49.90' }],
	};
}

/** SHA-256 of ana@example.com, by crypto-js. */
const ANA = '8e43ca37701228e74983efdbd0cff5c16b3b1e5d4e29a7c05626d4d25a018e11';

let folder: string;
let core: typeof Library;

beforeAll(() => {
	const gulp = join(project, 'node_modules/gulp/bin/gulp.js');
	execFileSync(process.execPath, [gulp, 'library'], { cwd: project, stdio: 'pipe' });
	folder = mkdtempSync(join(tmpdir(), 'library-'));
	const npm = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
	const [{ filename }] = JSON.parse(
		execFileSync('npm', npm, { cwd: library, encoding: 'utf8', stdio: 'pipe' }),
	);
	const installed = join(folder, 'node_modules', manifest.name);
	mkdirSync(installed, { recursive: true });
	const tarball = join(folder, filename);
	execFileSync('tar', ['-xzf', tarball, '-C', installed, '--strip-components=1']);
	core = createRequire(join(folder, 'anywhere.js'))(manifest.name);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('has the version of the nodes, needs no package and no n8n', () => {
	const nodes = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
	expect(manifest.version).toBe(nodes.version);
	expect(Object.keys(manifest)).not.toContain('dependencies');
	const code = readFileSync(join(library, 'dist/index.js'), 'utf8');
	const required = [...code.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name]) => name);
	expect([...new Set(required)]).toEqual(['node:crypto']);
});

it('turns a shop’s order into the checked event', () => {
	const [event, ...others] = core.readEvents(shopifyOrder('2026-11-26T10:00:00+01:00'), SETTINGS);
	expect(others).toEqual([]);
	if (event.status !== 'ready') throw new Error(JSON.stringify(event));
	expect(event.mapping?.format).toBe('Shopify Order');
	expect(JSON.parse(event.json)).toMatchObject({
		event_name: 'Purchase',
		event_time: Date.UTC(2026, 10, 26, 9) / 1000,
		action_source: 'website',
		user_data: { em: [ANA], client_ip_address: '84.17.44.10' },
		custom_data: { value: 49.9, currency: 'EUR', contents: [{ id: '7001', quantity: 1 }] },
	});
});

it('says what Meta would refuse, and what is no conversion', () => {
	const [refused] = core.readEvents({ event_name: 'Purchase', email: 'ana@example.com' }, SETTINGS);
	expect(refused).toMatchObject({ status: 'refused' });
	const codes = 'refusals' in refused ? refused.refusals.map(({ code }) => code) : [];
	expect(codes).toContain('required_field_missing');
	expect(core.explain('required_field_missing')).toEqual(expect.any(String));
	const canceled = {
		...shopifyOrder('2026-11-26T10:00:00+01:00'),
		cancelled_at: '2026-11-26T10:30:00+01:00',
	};
	expect(core.readEvents(canceled, SETTINGS)).toMatchObject([{ status: 'skipped' }]);
	expect(core.readEvents({ a: 1 }, { ...SETTINGS, format: 'shopifyOrder' })).toMatchObject([
		{ status: 'refused', refusals: [{ code: expect.stringMatching(/format|payload/) }] },
	]);
});

it('takes a filler for no name and no action source, as the nodes do', () => {
	const row = {
		event_name: 'n/a',
		action_source: 'n/a',
		email: 'ana@example.com',
		user_agent: 'Mozilla/5.0',
		page_url: 'https://shop.example.com/',
		event_time: '2026-11-26T10:00:00Z',
	};
	const [event] = core.readEvents(row, { ...SETTINGS, eventName: 'Lead' });
	expect(event).toMatchObject({
		status: 'ready',
		event: { event_name: 'Lead', action_source: 'website' },
	});
});

it('normalizes, hashes and explains single values', () => {
	expect(core.normalize('ph', '0151 12345678', SETTINGS)).toBe('4915112345678');
	expect(core.normalize('em', ' Ana@Example.com ', SETTINGS)).toBe('ana@example.com');
	expect(core.normalize('em', 'nobody', SETTINGS)).toBeUndefined();
	expect(core.identify({ em: 'Ana@Example.com ' }, SETTINGS).userData).toEqual({ em: [ANA] });
	expect(core.explain('no such code')).toBeUndefined();
	expect(core.FORMATS).toContainEqual({ id: 'shopifyOrder', displayName: 'Shopify Order' });
});

it('has types by which a program compiles', () => {
	writeFileSync(
		join(folder, 'program.ts'),
		`import { readEvents } from '${manifest.name}';
		const [event] = readEvents({}, { datasetId: '1', actionSource: 'website', now: 0 });
		export const text: string = event.status === 'ready' ? event.json : event.status;
		// @ts-expect-error: there is no such setting
		readEvents({}, { datasetId: '1', actionSource: 'website', now: 0, color: 'red' });`,
	);
	const tsc = join(project, 'node_modules/typescript/bin/tsc');
	const compilerOptions = { strict: true, noEmit: true, module: 'nodenext', types: [] };
	writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
	execFileSync(process.execPath, [tsc, '--project', folder], { cwd: folder });
});

it('does what the first lines of its README say', () => {
	const [, code] = /```js\n([\s\S]*?)```/.exec(readme) ?? [];
	const run = new Function('require', 'order', 'Date', `${code}; return data;`);
	const order = shopifyOrder('2026-11-26T10:00:00+01:00');
	const data: string[] = run(() => core, order, { now: () => NOW });
	expect(data.map((json) => JSON.parse(json).event_name)).toEqual(['Purchase']);
	for (const [, name] of readme.matchAll(/^\| `(\w+)/gm)) expect(core).toHaveProperty(name);
});

it('serves a shop’s webhook by the example', async () => {
	const example = join(folder, 'shopWebhook.mjs');
	writeFileSync(example, readFileSync(join(library, 'example/shopWebhook.mjs')));
	const server = spawn(process.execPath, [example], { env: { ...process.env, PORT: '0' } });
	try {
		const lines = createInterface(server.stdout)[Symbol.asyncIterator]();
		const { value: url } = await lines.next();
		const hourAgo = new Date(Date.now() - 3_600_000).toISOString();
		expect((await axios.post(url, shopifyOrder(hourAgo))).data).toBe('1 of 1 ready\n');
		const { value: body } = await lines.next();
		expect(JSON.parse(body).data[0]).toMatchObject({
			event_name: 'Purchase',
			user_data: { em: [ANA] },
		});
	} finally {
		server.kill();
	}
});
