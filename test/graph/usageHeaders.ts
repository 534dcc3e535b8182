export interface Usage {
	/** Percent of the limit; 100 = throttled. */
	readonly callCount: number;
	readonly totalTime: number;
	readonly totalCpuTime: number;
}

/** Which of Meta's headers tells of a limit: X-App-Usage, X-Ad-Account-Usage, X-Business-Use-Case-Usage. */
export const LIMIT_HEADERS = ['app', 'account', 'business'] as const;
export type LimitHeader = (typeof LIMIT_HEADERS)[number];

export const LOW_USAGE: Usage = { callCount: 1, totalTime: 1, totalCpuTime: 1 };
const FULL_USAGE: Usage = { callCount: 100, totalTime: 25, totalCpuTime: 25 };

/** The usage headers that ride on every answer (docs/meta-api.md section 11.5). */
export function usageHeaders(
	ownerId: string,
	usage: Usage,
	minutesToWait = 0,
): Record<string, string> {
	return {
		'x-app-usage': JSON.stringify(figuresOf(usage)),
		'x-business-use-case-usage': businessUsage(ownerId, usage, minutesToWait),
	};
}

export function throttledUsageHeaders(
	ownerId: string,
	minutesToWait: number,
): Record<string, string> {
	return usageHeaders(ownerId, FULL_USAGE, minutesToWait);
}

/** The one header that tells of a reached limit; the app's names no time, the business' counts in whole minutes. */
export function limitHeader(
	header: LimitHeader,
	ownerId: string,
	secondsToWait: number,
): Record<string, string> {
	if (header === 'app') return { 'x-app-usage': JSON.stringify(figuresOf(FULL_USAGE)) };
	if (header === 'business') {
		return {
			'x-business-use-case-usage': businessUsage(
				ownerId,
				FULL_USAGE,
				Math.ceil(secondsToWait / 60),
			),
		};
	}
	const account = {
		acc_id_util_pct: 100,
		reset_time_duration: Math.ceil(secondsToWait),
		ads_api_access_tier: 'standard_access',
	};
	return { 'x-ad-account-usage': JSON.stringify(account) };
}

function figuresOf(usage: Usage) {
	return {
		call_count: usage.callCount,
		total_cputime: usage.totalCpuTime,
		total_time: usage.totalTime,
	};
}

function businessUsage(ownerId: string, usage: Usage, minutesToWait: number): string {
	const useCase = {
		type: 'ads_management',
		...figuresOf(usage),
		estimated_time_to_regain_access: minutesToWait,
		ads_api_access_tier: 'standard_access',
	};
	return JSON.stringify({ [ownerId]: [useCase] });
}
