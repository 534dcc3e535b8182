import SHA256 from 'crypto-js/sha256';

import { identify, type IdentityContext } from '../../../../nodes/shared/capi/identity';
import type { IdentifiedUser } from '../../../../nodes/shared/capi/types';

/** 2026-11-22 12:00 UTC */
export const NOW = Date.UTC(2026, 10, 22, 12);

const CONTEXT: IdentityContext = {
	hashExternalId: true,
	nowMilliseconds: NOW,
	timezone: 'UTC',
	eventTimeMilliseconds: NOW - 3_600_000,
};

export function run(
	userData: Record<string, unknown>,
	context: Partial<IdentityContext> = {},
): IdentifiedUser {
	return identify(userData, { ...CONTEXT, ...context });
}

/** crypto-js is the oracle: it shares no code with node:crypto. */
export function hashOf(normalForm: string): string {
	return SHA256(normalForm).toString();
}

export function reasons(user: IdentifiedUser, key: string): string[] {
	return user.match.dropped.filter((entry) => entry.key === key).map(({ reason }) => reason);
}

export function changes(user: IdentifiedUser, key: string): string[] {
	return user.match.changed.filter((entry) => entry.key === key).map(({ what }) => what);
}

/** The given value must be sent as the hash of the normal form, and nothing about the key be dropped. */
export function expectNormalForm(
	key: string,
	given: unknown,
	normalForm: string,
	others: Record<string, unknown> = {},
	context: Partial<IdentityContext> = {},
): void {
	const user = run({ ...others, [key]: given }, context);
	expect({ sent: user.userData[key], dropped: reasons(user, key) }).toEqual({
		sent: [hashOf(normalForm)],
		dropped: [],
	});
	expect(user.match.sent).toContain(key);
}

/** The given value must not be sent, for this reason. */
export function expectDropped(
	key: string,
	given: unknown,
	reason: string,
	others: Record<string, unknown> = {},
	context: Partial<IdentityContext> = {},
): void {
	const user = run({ ...others, [key]: given }, context);
	expect({ sent: user.userData[key], dropped: reasons(user, key) }).toEqual({
		sent: undefined,
		dropped: [reason],
	});
	expect(user.match.sent).not.toContain(key);
}

/** The given value is empty: neither sent nor reported. */
export function expectAbsent(key: string, given: unknown): void {
	const user = run({ [key]: given });
	expect(user.userData).not.toHaveProperty(key);
	expect(user.match).toEqual({ sent: [], dropped: [], changed: [] });
}

/** The given value only says that there is none: not sent, and reported as that. */
export function expectFiller(key: string, given: unknown, reportedAs = key): void {
	const user = run({ [key]: given });
	expect(user.userData).not.toHaveProperty(reportedAs);
	expect(user.match).toEqual({
		sent: [],
		dropped: [{ key: reportedAs, reason: 'filler' }],
		changed: [],
	});
}
