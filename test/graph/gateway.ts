/**
 * A Conversions API Gateway at the double's address: `POST /capi/{dataset}/events` with the access key in the body; 202 means
 * accepted (docs/meta-api.md section 1.8). Only that is documented: the statuses of refusals and all bodies are ours, and that
 * it refuses at once what Meta would refuse is an assumption too.
 */
import type { FastifyInstance } from 'fastify';

import { cut, faultAnswer } from './faultAnswer';
import { GATEWAY } from './fixtures';
import type { GraphSide } from './graphCall';
import { readBodyParameters } from './requestParameters';
import type { RecordedRequest } from './requestLog';
import { findBadEvent, readEvents } from './sendEvents';

export function addGateway(app: FastifyInstance, side: GraphSide): void {
	app.post<{ Params: { datasetId: string } }>('/capi/:datasetId/events', async (request, reply) => {
		const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
		const record = side.log.add(request, body);
		const fault = side.faultPlan?.(record, record.numberOfEdge);
		if (fault?.kind === 'no_answer') return reply.hijack();
		if (fault?.kind === 'reset_before_storing' || fault?.kind === 'reset_after_storing')
			return cut(reply);
		const instead = faultAnswer(fault, '');
		if (instead !== undefined)
			return reply
				.code(instead.status)
				.headers({ ...instead.headers })
				.send(instead.body);
		const [status, text] = await take(request.params.datasetId, body, record, side).catch(
			(error: unknown) => [400, error instanceof Error ? error.message : 'Bad request'] as const,
		);
		record.status = status;
		return reply.code(status).type('text/plain').send(text);
	});
}

async function take(
	datasetId: string,
	body: Buffer,
	record: RecordedRequest,
	side: GraphSide,
): Promise<readonly [status: number, text: string]> {
	const { accessKey, data } = await readBodyParameters('application/json', body);
	if (accessKey !== GATEWAY.accessKey) return [403, 'Access key is not valid'];
	const dataset = side.world.datasets.get(datasetId);
	if (dataset === undefined) return [404, 'Pixel is not connected'];
	const events = readEvents(data);
	record.eventCount = events.length;
	const bad = findBadEvent(events, dataset, side);
	if (bad !== undefined) return [400, bad.reason];
	side.store.add(dataset, events, {}, record.number, side.now());
	return [202, ''];
}
