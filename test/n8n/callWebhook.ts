import axios from 'axios';

const LIMIT_MILLISECONDS = 30_000;
const POLL_MILLISECONDS = 200;

/** Calls a production webhook of n8n. Until n8n has registered it, which takes a moment, it answers 404: then it is called again. */
export async function callWebhook(url: string, body: unknown): Promise<void> {
	const deadline = Date.now() + LIMIT_MILLISECONDS;
	for (;;) {
		const { status } = await axios.post(url, body, { validateStatus: () => true });
		if (status < 300) return;
		if (status !== 404 || Date.now() > deadline) throw new Error(`${url} answered ${status}`);
		await new Promise((resolve) => setTimeout(resolve, POLL_MILLISECONDS));
	}
}
