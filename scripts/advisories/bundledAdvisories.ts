/** Which advisories of npm's concern code that is shipped: that of the packages which the build puts into dist. */

/** A package in dist, by its name and version. */
export interface BundledPackage {
	readonly name: string;
	readonly version: string;
}

export interface Advisory {
	/** Name and version of the package. */
	readonly of: string;
	readonly severity: string;
	readonly title: string;
	readonly url: string;
}

/** `luxon 3.7.2 (MIT)`, indented in the list at the beginning of the notices. */
const LISTED = /^ {2}(\S+) (\S+) \(.*\)$/gm;

/** Takes the text of dist/THIRD-PARTY-NOTICES.txt; gives the packages that it lists. */
export function readNotices(text: string): BundledPackage[] {
	return [...text.matchAll(LISTED)].map(([, name, version]) => ({ name, version }));
}

/**
 * Takes what `npm audit --json` prints (auditReportVersion 2) and the bundled packages; gives the advisories of these, not
 * those of tools that only build and test. Undefined where npm could not ask, or answers in a form that is not known.
 */
export function readAudit(
	printed: string,
	bundled: readonly BundledPackage[],
): Advisory[] | undefined {
	const report = parse(printed);
	if (!isRecord(report) || report.auditReportVersion !== 2) return undefined;
	const { vulnerabilities } = report;
	if (!isRecord(vulnerabilities)) return undefined;
	return bundled.flatMap(({ name, version }) => {
		const found = vulnerabilities[name];
		if (!isRecord(found) || !isOfTheProject(found.nodes, name)) return [];
		const via: readonly unknown[] = Array.isArray(found.via) ? found.via : [];
		return via.filter(isRecord).map(({ severity, title, url }) => ({
			of: `${name} ${version}`,
			severity: String(severity),
			title: String(title),
			url: String(url),
		}));
	});
}

/** Another version of the package may be there for a tool, below the folder of that tool. */
function isOfTheProject(nodes: unknown, name: string): boolean {
	return Array.isArray(nodes) && nodes.includes(`node_modules/${name}`);
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
