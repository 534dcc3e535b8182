/** @type {import('jest').Config} */
module.exports = {
	testEnvironment: 'node',
	roots: ['<rootDir>/test'],
	testMatch: ['**/*.test.ts'],
	transform: {
		'^.+\\.ts$': [
			'@swc/jest',
			{ jsc: { parser: { syntax: 'typescript', decorators: true }, target: 'es2022' } },
		],
	},
	globalSetup: '<rootDir>/test/support/foldersOfTests.ts',
	setupFiles: ['<rootDir>/test/support/environment.ts'],
	// A process keeps something of each file that it has run: with all of them in one its memory would not do.
	maxWorkers: 2,
	workerIdleMemoryLimit: '1GB',
	// For what hangs, not for what is slow: a busy machine may take a hundred times as long.
	testTimeout: 600_000,
};
