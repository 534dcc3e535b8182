/** What comes of a call: a reply, or why there is none. */
import { readNetworkFailure } from '../../delivery';
import { type GraphFailure, type GraphReply, readFailure } from '../../graph';

/** What came of the last try of a call. */
export type Read =
	| { readonly reply: GraphReply; readonly failure?: undefined }
	| {
			readonly failure: GraphFailure;
			/** Left out where none came. */
			readonly reply?: GraphReply;
			/** How long Meta asks to wait, where that was too long. */
			readonly waitMilliseconds?: number;
	  };

/** Makes a call, again where that helps; gives what came of it. */
export type ReadAgain = (call: () => Promise<GraphReply>) => Promise<Read>;

/** Makes a call once; gives what came of it, also where the network gave no reply. */
export async function tryCall(call: () => Promise<GraphReply>): Promise<Read> {
	try {
		const reply = await call();
		const failure = readFailure(reply);
		return failure === undefined ? { reply } : { reply, failure };
	} catch (error) {
		return { failure: readNetworkFailure(error) };
	}
}
