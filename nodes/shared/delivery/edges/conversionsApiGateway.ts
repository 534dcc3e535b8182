/** `POST {gateway}/capi/{dataset_id}/events`: a Conversions API Gateway, which passes events on to Meta (docs/meta-api.md section 1.8). */
import { displayName, type RunContext, warning, type Warning } from '../../capi';
import { gatewayRoot } from '../../graph';
import type { RequestFrame } from '../types';
import { conversionsApi } from './conversionsApi';
import type { CheckedEvent, Destination, Edge, EdgeRun, EventToCheck } from './edge';

const CHECK_GATEWAY =
	'Check the Gateway URL in the credential, and the proxy or firewall between n8n and the gateway.';

export const conversionsApiGateway: Edge = {
	name: 'conversionsApiGateway',
	displayName: 'Conversions API Gateway',
	description: 'To a gateway of your own, which passes the events on to Meta',
	credential: 'metaConversionsApiGatewayApi',
	rootOf: gatewayRoot,
	owner: { namedBy: 'event' },
	ownerField: 'dataset_id',
	cures: {
		authentication:
			'Copy the access key again from the admin console of the gateway into the credential Meta Conversions API Gateway API.',
		unavailable_object:
			'Check the Gateway URL in the credential, and that the dataset is connected with the gateway.',
		unreadable_reply: CHECK_GATEWAY,
		network: CHECK_GATEWAY,
		not_counted: 'Look into the log of the gateway.',
	},
	begin: (run) => new GatewayRun(run),
};

/** Events are those of the Conversions API, checked by its rules; the request around them is the gateway's. */
class GatewayRun implements EdgeRun {
	private readonly conversionsApi: EdgeRun;

	private readonly frames = new Map<string, RequestFrame>();

	constructor(run: RunContext) {
		this.conversionsApi = conversionsApi.begin(run, '');
	}

	check(mapped: EventToCheck, position: number): CheckedEvent {
		const { datasetId } = mapped.destination;
		const checked = this.conversionsApi.check({ ...mapped, destination: { datasetId } }, position);
		if (checked.status === 'refused') return checked;
		return {
			...checked,
			outgoing: { ...checked.outgoing, frame: this.frameOf(datasetId) },
			warnings: [...checked.warnings, ...warnOfLabels(mapped.destination)],
			request: () => ({
				request: `POST /capi/${datasetId || '{dataset_id}'}/events`,
				body: { data: [checked.payload()] },
			}),
		};
	}

	private frameOf(datasetId: string): RequestFrame {
		const known = this.frames.get(datasetId);
		if (known !== undefined) return known;
		const frame = frameRequest(datasetId);
		this.frames.set(datasetId, frame);
		return frame;
	}
}

/** That of the Conversions API: none of the gateway's is documented. */
const MOST_EVENTS = 1000;

/** The credential adds the access key. */
function frameRequest(datasetId: string): RequestFrame {
	return {
		ownerId: datasetId,
		path: `/capi/${datasetId}/events`,
		headers: {},
		head: '{"data":[',
		tail: ']}',
		mostEvents: MOST_EVENTS,
		confirms: 'allByStatus',
		judgedBy: 'frame',
	};
}

/** No label of a request is documented for a gateway. */
function warnOfLabels({ testEventCode, partnerAgent, uploadTag }: Destination): Warning[] {
	const labels = {
		test_event_code: testEventCode,
		partner_agent: partnerAgent,
		upload_tag: uploadTag,
	};
	return Object.entries(labels)
		.filter(([, value]) => (value ?? '') !== '')
		.map(([field]) =>
			warning(
				'not_carried',
				field,
				`${displayName(field)} was not sent: Meta documents none for a gateway.`,
			),
		);
}
