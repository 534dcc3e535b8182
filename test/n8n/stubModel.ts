import { createServer, type IncomingMessage } from 'node:http';

interface Tool {
	function: {
		name: string;
		description: string;
		parameters: { properties: Record<string, unknown> };
	};
}

/** A request of n8n's OpenAI Chat Model, as far as it is read here. */
interface ChatRequest {
	stream?: boolean;
	tools?: Tool[];
	messages: { role: string; content: unknown }[];
}

export interface StubModel {
	/** The Base URL of the credential of n8n's OpenAI Chat Model. */
	readonly url: string;
	/** What the model was asked, in order. */
	readonly requests: ChatRequest[];
	close(): Promise<void>;
}

const MODEL = 'stub-model';
export const FINAL_WORDS = 'The offer is on its way.';

/**
 * A model on this computer that calls the first tool it is given once, with these arguments, and then says its final words:
 * OpenAI's Chat Completions API as far as n8n's agent needs it.
 */
export async function startStubModel(toolArguments: Record<string, unknown>): Promise<StubModel> {
	const requests: ChatRequest[] = [];
	const server = createServer((request, response) => {
		void bodyOf(request).then((body) => {
			requests.push(body);
			const message = nextMessage(body, toolArguments);
			response.setHeader('content-type', body.stream ? 'text/event-stream' : 'application/json');
			response.end(body.stream ? streamOf(message) : JSON.stringify(completion({ message })));
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('No port');
	return {
		url: `http://127.0.0.1:${address.port}/v1`,
		requests,
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

async function bodyOf(request: IncomingMessage): Promise<ChatRequest> {
	let text = '';
	for await (const chunk of request) text += String(chunk);
	const body: ChatRequest = JSON.parse(text);
	return body;
}

function nextMessage({ messages, tools = [] }: ChatRequest, toolArguments: object) {
	const answered = messages.some(({ role }) => role === 'tool');
	if (answered || tools.length === 0) return { role: 'assistant', content: FINAL_WORDS };
	const call = { name: tools[0].function.name, arguments: JSON.stringify(toolArguments) };
	const toolCalls = [{ index: 0, id: 'call_1', type: 'function', function: call }];
	return { role: 'assistant', content: null, tool_calls: toolCalls };
}

const completion = (choice: object) => ({
	id: 'chatcmpl-1',
	object: 'chat.completion',
	created: 1795168752,
	model: MODEL,
	choices: [
		{ index: 0, finish_reason: 'message' in choice ? reasonOf(choice.message) : null, ...choice },
	],
	usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
});

const reasonOf = (message: unknown): string =>
	Object(message).tool_calls === undefined ? 'stop' : 'tool_calls';

function streamOf(message: object): string {
	const chunks = [
		{ ...completion({ delta: message }), object: 'chat.completion.chunk' },
		{
			...completion({ delta: {}, finish_reason: reasonOf(message) }),
			object: 'chat.completion.chunk',
		},
	];
	return [...chunks.map((chunk) => JSON.stringify(chunk)), '[DONE]']
		.map((data) => `data: ${data}\n\n`)
		.join('');
}
