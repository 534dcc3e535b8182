/** The fields that the user has taken out of what is looked through. */
export class ExceptedFields {
	/** @param names names of fields or Meta's paths, in lower case */
	constructor(private readonly names: ReadonlySet<string>) {}

	/** Whether a field is among them by its name or its path; `section` has the point behind it. */
	hasField(key: string, section: string): boolean {
		return this.names.size > 0 && (this.has(key) || this.has(section + key));
	}

	/** The same of a path. */
	hasPath(path: string): boolean {
		return this.names.size > 0 && (this.has(path) || this.has(lastOf(path)));
	}

	private has(name: string): boolean {
		return this.names.has(name.toLowerCase());
	}
}

function lastOf(path: string): string {
	return path.slice(path.lastIndexOf('.') + 1);
}
