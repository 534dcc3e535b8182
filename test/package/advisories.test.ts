/** What `npm run advisories` makes of the list of bundled code and of npm's answer. */
import { readAudit, readNotices } from '../../scripts/advisories/bundledAdvisories';

const NOTICES = `Code of these packages is in the files of this folder:

  isbot 5.2.3 (Unlicense)
  @scope/phones 1.13.16-rc.1 (MIT OR Apache-2.0)
  luxon 3.7.2 (MIT)

==============================================================================
isbot 5.2.3 (Unlicense)

This is free and unencumbered software
`;

const advisory = (name: string) => ({
	source: 1,
	name,
	dependency: name,
	title: `Inefficient regular expression in ${name}`,
	url: 'https://github.com/advisories/GHSA-0000-0000-0000',
	severity: 'high',
	range: '<4.0.0',
});
const audit = (vulnerabilities: object) =>
	JSON.stringify({ auditReportVersion: 2, vulnerabilities, metadata: {} });
const BUNDLED = [{ name: 'luxon', version: '3.7.2' }];

test('the bundled packages are those that the notices list', () => {
	expect(readNotices(NOTICES)).toEqual([
		{ name: 'isbot', version: '5.2.3' },
		{ name: '@scope/phones', version: '1.13.16-rc.1' },
		{ name: 'luxon', version: '3.7.2' },
	]);
});

test('an advisory of a bundled package is one, of a tool it is none', () => {
	const printed = audit({
		luxon: { via: [advisory('luxon'), 'another'], nodes: ['node_modules/luxon'] },
		gulp: { via: [advisory('gulp')], nodes: ['node_modules/gulp'] },
	});
	expect(readAudit(printed, BUNDLED)).toEqual([
		{
			of: 'luxon 3.7.2',
			severity: 'high',
			title: 'Inefficient regular expression in luxon',
			url: 'https://github.com/advisories/GHSA-0000-0000-0000',
		},
	]);
});

test('another version of it that only a tool has is none', () => {
	const nodes = ['node_modules/n8n-core/node_modules/luxon'];
	expect(readAudit(audit({ luxon: { via: [advisory('luxon')], nodes } }), BUNDLED)).toEqual([]);
});

test.each([
	['nothing', ''],
	['no JSON', 'npm error'],
	['a registry that has no audit', '{"message":"405 Method Not Allowed","statusCode":405}'],
	['another version of the report', '{"auditReportVersion":3,"vulnerabilities":{}}'],
])('an answer of %s is not taken for “none”', (_, printed) => {
	expect(readAudit(printed, BUNDLED)).toBeUndefined();
});
