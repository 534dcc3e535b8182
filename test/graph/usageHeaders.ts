export interface Usage {
	/** Percent of the limit; 100 = throttled. */
	readonly callCount: number;
	readonly totalTime: number;
	readonly totalCpuTime: number;
}

export const LOW_USAGE: Usage = { callCount: 1, totalTime: 1, totalCpuTime: 1 };
const FULL_USAGE: Usage = { callCount: 100, totalTime: 25, totalCpuTime: 25 };

/** The usage headers that ride on every answer (meta-api.md section 11.5). */
export function usageHeaders(ownerId: string, usage: Usage, minutesToWait = 0): Record<string, string> {
	const figures = { call_count: usage.callCount, total_cputime: usage.totalCpuTime, total_time: usage.totalTime };
	const useCase = {
		type: 'ads_management',
		...figures,
		estimated_time_to_regain_access: minutesToWait,
		ads_api_access_tier: 'standard_access',
	};
	return {
		'x-app-usage': JSON.stringify(figures),
		'x-business-use-case-usage': JSON.stringify({ [ownerId]: [useCase] }),
	};
}

export function throttledUsageHeaders(ownerId: string, minutesToWait: number): Record<string, string> {
	return usageHeaders(ownerId, FULL_USAGE, minutesToWait);
}
