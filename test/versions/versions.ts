import versions from './versions.json';

/** A version of n8n, and of the n8n-core that it was released with. */
export interface Version {
	readonly n8n: string;
	readonly n8nCore: string;
}

/** From the oldest that the package claims to the one of package.json. */
export const VERSIONS: readonly Version[] = versions;

/** Is the version of n8n, such as `1.123.81`, released before the other one, such as `2.10`? */
export function isBefore(version: string, other: string): boolean {
	const parts = version.split('.').map(Number);
	const others = other.split('.').map(Number);
	const differing = others.findIndex((part, place) => part !== (parts[place] ?? 0));
	return differing >= 0 && (parts[differing] ?? 0) < others[differing];
}
