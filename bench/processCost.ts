/** What a process has used so far, as Linux counts it. */
import { readFile, writeFile } from 'node:fs/promises';

/** Linux counts CPU time in hundredths of a second for programs, whatever its own clock is. */
const TICKS_PER_SECOND = 100;

/** CPU seconds of a process, in it and in the system for it, without those of its children. */
export async function cpuSeconds(pid: number | undefined): Promise<number> {
	const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
	// The name, which may hold spaces, stands in parentheses.
	const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
	return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

/** Counts the peak from here: starting n8n takes more memory than most runs. */
export async function forgetPeak(pid: number | undefined): Promise<void> {
	await writeFile(`/proc/${pid}/clear_refs`, '5');
}

/** The most memory that it held since it was started, or since that was forgotten. */
export async function peakMegabytes(pid: number | undefined): Promise<number> {
	const status = await readFile(`/proc/${pid}/status`, 'utf8');
	return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) / 1024;
}
