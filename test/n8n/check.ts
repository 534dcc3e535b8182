import { say } from './progress';

/** One thing that was looked at; without complaints it is as it should be. */
export interface Check {
	name: string;
	complaints: string[];
}

/** Runs one look; whatever it throws becomes its complaint. */
export async function check(name: string, look: () => Promise<void>): Promise<Check> {
	return { name, complaints: await complaintsOf([look]) };
}

/** Runs all the looks, also those after one that throws, and gives the messages of what they threw. */
export async function complaintsOf(looks: (() => Promise<void> | void)[]): Promise<string[]> {
	const complaints: string[] = [];
	for (const look of looks) {
		try {
			await look();
		} catch (error) {
			complaints.push(error instanceof Error ? error.message : String(error));
		}
	}
	return complaints;
}

export function printChecks(checks: Check[]): void {
	for (const { name, complaints } of checks) {
		say(`  ${complaints.length === 0 ? 'ok ' : 'NOT'}  ${[name, ...complaints].join('\n       ')}`);
	}
}
