/** Replies of a server that confirms by its status alone. */
import { readStatus } from '../../../nodes/shared/delivery/statusReply';

const reply = (statusCode: number, body: unknown = '') => ({ statusCode, headers: {}, body });

it.each([[''], ['accepted'], [{ message: 'ok' }], [undefined]])(
	'202 is accepted, whatever its body is: %j',
	(body) => {
		expect(readStatus(reply(202, body))).toBeUndefined();
	},
);

it.each<[status: number, kind: string, isTransient: boolean, mayHaveArrived: boolean]>([
	[200, 'unreadable_reply', false, true],
	[204, 'unreadable_reply', false, true],
	[302, 'unreadable_reply', false, false],
	[400, 'invalid_request', false, false],
	[401, 'authentication', false, false],
	[403, 'authentication', false, false],
	[404, 'unavailable_object', false, false],
	[413, 'too_large', false, false],
	[422, 'invalid_request', false, false],
	[429, 'throttled', true, false],
	[500, 'retry', true, true],
	[503, 'retry', true, true],
])('%i is %s', (status, kind, isTransient, mayHaveArrived) => {
	expect(readStatus(reply(status, {}))).toMatchObject({
		kind,
		statusCode: status,
		isTransient,
		mayHaveArrived,
		message: `The gateway did not accept the request (HTTP status ${status}).`,
	});
});

it('tells what the gateway says, without contacts, and no page', () => {
	expect(readStatus(reply(400, 'Bad event of anna@example.com'))?.details).toMatch(
		/^The gateway says: “Bad event of .*”$/,
	);
	expect(readStatus(reply(400, 'Bad event of anna@example.com'))?.details).not.toContain('anna');
	expect(readStatus(reply(502, '<html><body>Bad Gateway</body></html>'))).not.toHaveProperty(
		'details',
	);
});

it('reads an error object of Meta’s as Meta’s', () => {
	const body = { error: { code: 190, message: 'Invalid OAuth access token' } };
	expect(readStatus(reply(400, body))).toMatchObject({ kind: 'authentication', code: 190 });
});
