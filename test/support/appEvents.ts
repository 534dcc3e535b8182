/** Send Event through the App Events API, in n8n's engine against the Graph double. */
import { MetaAppEventsApi } from '../../credentials/MetaAppEventsApi.credentials';
import { MetaSendEvent } from '../../nodes/MetaSendEvent/MetaSendEvent.node';
import { APP } from '../graph/fixtures';
import type { GraphDouble } from '../graph/server';
import { runNode, type NodeRunResult } from './engine';
import { inDetail, type SendEventRun } from './sendEvent';

export interface AppEventsRun extends Omit<SendEventRun, 'credential'> {
	credential?: Record<string, string>;
}

/** Runs Send Event with the app's own token, unless the run says otherwise. */
export async function runAppEvents(double: GraphDouble, run: AppEventsRun): Promise<NodeRunResult> {
	return await runNode({
		node: new MetaSendEvent(),
		parameters: { actionSource: 'app', sendThrough: 'appEventsApi', ...inDetail(run.parameters) },
		items: run.items,
		onError: run.onError,
		executionId: run.executionId,
		credential: {
			type: new MetaAppEventsApi(),
			data: { ...appCredential(double), ...run.credential },
		},
	});
}

export function appCredential(double: GraphDouble): Record<string, string> {
	return { appId: APP.id, appSecret: APP.secret, apiVersion: 'v26.0', baseUrl: double.url };
}
