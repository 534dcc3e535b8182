import type { FastifyInstance } from 'fastify';

import { planOf } from './faults';
import type { GraphSide } from './graphCall';
import { storedEventsPage } from './page';
import { readPlan, readSeededFaults } from './readPlan';
import { seededPlan } from './seededFaults';

/** What a person or a test run asks of the double itself; no part of Meta's API. */
export function addControlRoutes(app: FastifyInstance, side: GraphSide, reset: () => void): void {
	app.get('/', (_request, reply) =>
		reply
			.type('text/html; charset=utf-8')
			.send(storedEventsPage(side.world.datasets.values(), side.store)),
	);

	app.get<{ Querystring: { dataset?: string } }>('/stored.json', ({ query }, reply) => {
		const { dataset } = query;
		return reply.send({
			counters: side.store.counters(dataset),
			events: side.store.events(dataset),
		});
	});

	app.get('/requests.json', (_request, reply) => reply.send(side.log.all()));

	app.post('/reset', (_request, reply) => {
		reset();
		return reply.send({ success: true });
	});

	app.post('/faults', ({ body }, reply) => {
		try {
			const wanted: unknown = JSON.parse(String(body));
			const seeded = readSeededFaults(wanted);
			if (seeded !== undefined) {
				side.faultPlan = seededPlan(seeded);
				return reply.send({ planned: 'by seed', ...seeded });
			}
			const plan = readPlan(wanted);
			side.faultPlan = planOf(plan);
			return reply.send({ planned: plan.length });
		} catch (error) {
			return reply
				.code(400)
				.send({ error: error instanceof Error ? error.message : 'The plan cannot be read' });
		}
	});
}
