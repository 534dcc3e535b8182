import { createHmac, timingSafeEqual } from 'node:crypto';

import { GRAPH_ERRORS, GraphError } from './errors';
import type { JsonObject } from './json';
import { throttledUsageHeaders } from './usageHeaders';
import type { GraphApp, GraphToken, World } from './world';

export type TokenPlace = 'header' | 'query' | 'body';

export interface Credentials {
	readonly token: string | undefined;
	/** Every place in which the request carried a token; all but the header leak into logs. */
	readonly sentBy: readonly TokenPlace[];
	readonly proof: string | undefined;
	/** Unix seconds, of the timed form of the proof. */
	readonly proofTime: string | undefined;
}

const TIMED_PROOF_LIFE_SECONDS = 300;

/** Finds token and proof wherever docs/meta-api.md section 1.3 allows them. */
export function readCredentials(
	authorization: string | undefined,
	query: JsonObject,
	body: JsonObject,
): Credentials {
	const byHeader = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
	const found: [TokenPlace, string | undefined][] = [
		['header', byHeader],
		['query', textOf(query.access_token)],
		['body', textOf(body.access_token)],
	];
	const sent = found.filter(([, token]) => token !== undefined);
	return {
		token: sent[0]?.[1],
		sentBy: sent.map(([place]) => place),
		proof: textOf(body.appsecret_proof) ?? textOf(query.appsecret_proof),
		proofTime: textOf(body.appsecret_time) ?? textOf(query.appsecret_time),
	};
}

function textOf(value: unknown): string | undefined {
	if (typeof value === 'number') return String(value);
	return typeof value === 'string' && value !== '' ? value : undefined;
}

/**
 * The token that calls, or Meta's error: 190 for a dead one, 10 for one whose permissions were removed, 104 for a missing or wrong proof, 80004 for a throttled
 * one. `now` in milliseconds.
 */
export function authenticate(credentials: Credentials, world: World, now: number): GraphToken {
	if (credentials.token === undefined) throw new GraphError(GRAPH_ERRORS.tokenMissing);
	const token = findToken(credentials.token, world);
	if (token === undefined) throw new GraphError(GRAPH_ERRORS.tokenUnreadable);
	const dead = tokenProblem(token, now);
	if (dead !== undefined) throw new GraphError(dead);
	if (token.state === 'permissionsRemoved') throw new GraphError(GRAPH_ERRORS.permissionMissing);
	checkProof(credentials, token.token, world.apps.get(token.appId), now);
	if (token.throttledMinutes !== undefined) {
		throw new GraphError(GRAPH_ERRORS.adsManagementThrottled, {
			headers: throttledUsageHeaders(token.businessIds[0] ?? token.appId, token.throttledMinutes),
		});
	}
	return token;
}

/** A known token, or an app's own token, which is its id and its secret with a vertical bar between. */
export function findToken(text: string, world: World): GraphToken | undefined {
	const known = world.tokens.get(text);
	if (known !== undefined) return known;
	const [appId, secret] = text.split('|');
	const app = world.apps.get(appId);
	if (app === undefined || app.secret !== secret) return undefined;
	return {
		token: text,
		appId: app.id,
		userId: app.id,
		userName: app.name,
		type: 'APP',
		scopes: [],
		businessIds: [],
		maySend: false,
		state: 'valid',
		expiresAt: 0,
	};
}

/** Why a token is dead, if it is. `now` in milliseconds. */
export function tokenProblem(token: GraphToken, now: number) {
	if (token.state === 'passwordChanged') return GRAPH_ERRORS.tokenPasswordChanged;
	const timeIsUp = token.expiresAt > 0 && token.expiresAt * 1000 <= now;
	return token.state === 'expired' || timeIsUp ? GRAPH_ERRORS.tokenExpired : undefined;
}

function checkProof(
	credentials: Credentials,
	token: string,
	app: GraphApp | undefined,
	now: number,
): void {
	if (app === undefined) return;
	if (credentials.proof === undefined) {
		if (app.requiresProof) throw new GraphError(GRAPH_ERRORS.proofRequired);
		return;
	}
	const { proofTime } = credentials;
	const age = now / 1000 - Number(proofTime ?? now / 1000);
	const message = proofTime === undefined ? token : `${token}|${proofTime}`;
	const inTime = age <= TIMED_PROOF_LIFE_SECONDS && age > -TIMED_PROOF_LIFE_SECONDS;
	if (
		!inTime ||
		!isSame(credentials.proof, createHmac('sha256', app.secret).update(message).digest('hex'))
	) {
		throw new GraphError(GRAPH_ERRORS.proofWrong);
	}
}

function isSame(sent: string, expected: string): boolean {
	return (
		sent.length === expected.length && timingSafeEqual(Buffer.from(sent), Buffer.from(expected))
	);
}
