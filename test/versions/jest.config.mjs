/** The engine tests with another n8n-core and the n8n-workflow that belongs to it; `run.ts` says which. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import base from '../../jest.config.js';

const modules = process.env.META_CONVERSIONS_N8N_MODULES;
if (!modules)
	throw new Error('META_CONVERSIONS_N8N_MODULES has to name the node_modules of an n8n-core');

/** @type {import('jest').Config} */
export default {
	...base,
	rootDir: join(dirname(fileURLToPath(import.meta.url)), '../..'),
	roots: ['<rootDir>/test/engine'],
	// What is not n8n's to change: thousands of events through the engine of delivery.
	testPathIgnorePatterns: ['(?:soak|fuzz|privacyProof|privacyProofProbes)\\.test\\.ts$'],
	setupFiles: [...base.setupFiles, '<rootDir>/test/versions/startedByN8n.ts'],
	moduleNameMapper: {
		'^n8n-core$': join(modules, 'n8n-core'),
		'^n8n-workflow$': join(modules, 'n8n-workflow'),
	},
};
