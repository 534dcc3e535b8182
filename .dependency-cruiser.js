/**
 * The directions in which rooms may know each other. `npm run lint` refuses any other arrow; each rule says why.
 * @type {import('dependency-cruiser').IConfiguration}
 */
module.exports = {
	forbidden: [
		{
			name: 'no-cycles',
			comment: 'Files that need each other, types included, cannot be understood or tested one by one.',
			severity: 'error',
			from: {},
			to: { circular: true },
		},
		{
			name: 'capi-is-pure',
			comment: "Meta's rules know neither n8n nor the network: they could be published by themselves.",
			severity: 'error',
			from: { path: '^nodes/shared/capi/' },
			to: { path: ['^nodes/(?!shared/capi/)', '^credentials/', 'n8n-workflow', 'n8n-core', '^(http|https|net|fs)$'] },
		},
		{
			name: 'graph-knows-no-n8n',
			comment: "Meta's addresses and errors are read without n8n, so that tests and other programs can use them.",
			severity: 'error',
			from: { path: '^nodes/shared/graph/' },
			to: { path: ['^nodes/(?!shared/graph/)', '^credentials/', 'n8n-workflow', 'n8n-core'] },
		},
		{
			name: 'delivery-knows-no-n8n',
			comment: 'The engine gets what it needs of the world handed in; only edges look at events.',
			severity: 'error',
			from: { path: '^nodes/shared/delivery/' },
			to: { path: ['^nodes/(?!shared/(delivery|graph|capi)/)', '^credentials/', 'n8n-workflow', 'n8n-core'] },
		},
		{
			name: 'engine-knows-no-events',
			comment: 'Delivery sends JSON texts; what an event is concerns the edges alone.',
			severity: 'error',
			from: { path: '^nodes/shared/delivery/', pathNot: '^nodes/shared/delivery/(edges/|index)' },
			to: { path: '^nodes/shared/capi/' },
		},
		{
			name: 'html-report-knows-nothing',
			comment: 'A page is drawn from what it is handed: it can show the figures of any node, and be looked at without one.',
			severity: 'error',
			from: { path: '^nodes/shared/htmlReport/' },
			to: { path: ['^nodes/(?!shared/htmlReport/)', '^credentials/', 'n8n-workflow', 'n8n-core', '^(http|https|net|fs)$'] },
		},
		{
			name: 'through-the-door',
			comment: 'A room is used through its index.ts, so that what stands behind it can move.',
			severity: 'error',
			from: { path: '^(nodes|credentials)/', pathNot: '^nodes/shared/(capi|graph|delivery|htmlReport)/' },
			to: { path: '^nodes/shared/(capi|graph|delivery|htmlReport)/', pathNot: '^nodes/shared/(capi|graph|delivery|htmlReport)/index\\.ts$' },
		},
		{
			name: 'through-the-door-of-other-rooms',
			comment: 'Rooms use each other through index.ts too.',
			severity: 'error',
			from: { path: '^nodes/shared/(capi|graph|delivery)/' },
			to: {
				path: '^nodes/shared/(capi|graph|delivery)/',
				pathNot: ['^nodes/shared/(capi|graph|delivery)/index\\.ts$', '^nodes/shared/$1/'],
			},
		},
		{
			name: 'through-the-door-of-the-frame',
			comment: 'An operation says what it is by the types of the frame; how it is shown and run can then change.',
			severity: 'error',
			from: { path: '^nodes/', pathNot: '^nodes/shared/n8n/operations/' },
			to: { path: '^nodes/shared/n8n/operations/', pathNot: '^nodes/shared/n8n/operations/index\\.ts$' },
		},
		{
			name: 'through-the-door-of-the-summary',
			comment: 'What is counted of a run, and how, concerns the summary alone.',
			severity: 'error',
			from: { path: '^nodes/', pathNot: '^nodes/shared/n8n/results/summary/' },
			to: { path: '^nodes/shared/n8n/results/summary/', pathNot: '^nodes/shared/n8n/results/summary/index\\.ts$' },
		},
		{
			name: 'only-the-n8n-room-imports-n8n',
			comment: 'What n8n looks like is known in one folder of shared/, and in the nodes themselves.',
			severity: 'error',
			from: { path: '^nodes/shared/', pathNot: '^nodes/shared/n8n/' },
			to: { path: 'n8n-workflow' },
		},
		{
			name: 'shared-knows-no-node',
			comment: 'What is shared does not know who shares it.',
			severity: 'error',
			from: { path: '^nodes/shared/' },
			to: { path: '^nodes/Meta' },
		},
		{
			name: 'nodes-are-apart',
			comment: 'What two nodes need stands in shared/.',
			severity: 'error',
			from: { path: '^nodes/(Meta[^/]+)/' },
			to: { path: '^nodes/Meta', pathNot: '^nodes/$1/' },
		},
		{
			name: 'credentials-need-little',
			comment: 'n8n loads a credential by itself.',
			severity: 'error',
			from: { path: '^credentials/' },
			to: { path: '^nodes/', pathNot: '^nodes/shared/(graph/index|n8n/credentials/)' },
		},
		{
			name: 'double-shares-no-code',
			comment: "The double plays Meta from Meta's text; code it shared with the package would agree with its mistakes.",
			severity: 'error',
			from: { path: '^test/graph/' },
			to: { path: ['^nodes/', '^credentials/'] },
		},
		{
			name: 'shipped-code-needs-no-tests',
			comment: 'Nothing that is published may need the tests or the tools.',
			severity: 'error',
			from: { path: '^(nodes|credentials)/' },
			to: { path: '^(test|bench|scripts)/' },
		},
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
		enhancedResolveOptions: { extensions: ['.ts', '.js', '.mjs', '.json'] },
	},
};
