/** A webhook that takes a shop's orders and prints the events that Meta would take: `node shopWebhook.mjs`. */
import { createServer } from 'node:http';
import { readEvents } from 'meta-capi-core';

const DATASET_ID = '1234567890123456';

const server = createServer(async (request, response) => {
	const chunks = await request.toArray();
	const order = JSON.parse(Buffer.concat(chunks).toString());
	const events = readEvents(order, {
		datasetId: DATASET_ID,
		actionSource: 'website',
		defaultCountry: 'DE',
		now: Date.now(),
	});
	const ready = events.filter(({ status }) => status === 'ready');
	const body = `{"data":[${ready.map(({ json }) => json).join(',')}]}`;
	// Here `body` goes to https://graph.facebook.com/v26.0/DATASET_ID/events, with the access token in the header Authorization.
	console.log(body);
	for (const { status, refusals = [], skip } of events) {
		for (const { message, cure } of refusals) console.log(`${status}: ${message} ${cure}`);
		if (skip !== undefined) console.log(`${status}: ${skip.reason}`);
	}
	response.end(`${ready.length} of ${events.length} ready\n`);
});

server.listen(Number(process.env.PORT ?? 3000), '127.0.0.1', () => {
	console.log(`http://127.0.0.1:${server.address().port}`);
});
