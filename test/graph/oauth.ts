/**
 * `/{version}/oauth/access_token`: a code of Meta's dialog becomes a token (docs/meta-api.md section 1.3). It takes GET, as Meta's
 * pages show it, and POST with a form. What Meta answers to a wrong secret or code is not in our sources: it is the bare code 100.
 */
import type { FastifyInstance } from 'fastify';

import { errorAnswer, JSON_TYPE } from './answer';
import { GraphError, invalidParameter } from './errors';
import { SIGN_IN } from './fixtures';
import type { GraphSide } from './graphCall';
import type { JsonObject } from './json';
import { readBodyParameters } from './requestParameters';

export function addOAuth(app: FastifyInstance, side: GraphSide): void {
	app.route<{ Querystring: JsonObject }>({
		method: ['GET', 'POST'],
		url: '/:version/oauth/access_token',
		handler: async (request, reply) => {
			const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
			const record = side.log.add(request, body);
			try {
				const form = await readBodyParameters(String(request.headers['content-type'] ?? ''), body);
				const given = exchange({ ...request.query, ...form }, side);
				record.status = 200;
				return reply.type(JSON_TYPE).send(JSON.stringify(given));
			} catch (error) {
				if (!(error instanceof GraphError)) throw error;
				const answer = errorAnswer(error, 'Adouble-oauth');
				record.status = answer.status;
				return reply.code(answer.status).type(JSON_TYPE).send(answer.body);
			}
		},
	});
}

function exchange(parameters: JsonObject, { world }: GraphSide): JsonObject {
	const { client_id: id, client_secret: secret, code, redirect_uri: redirect } = parameters;
	const app = world.apps.get(String(id));
	if (app === undefined || app.secret !== secret)
		throw invalidParameter('The client secret is not that of the app');
	if (code !== SIGN_IN.code) throw invalidParameter('The code is not valid');
	if (typeof redirect !== 'string')
		throw invalidParameter('The parameter redirect_uri is required');
	return { access_token: SIGN_IN.token, token_type: 'bearer', expires_in: SIGN_IN.seconds };
}
