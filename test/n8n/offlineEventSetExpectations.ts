import sha256 from 'crypto-js/sha256';
import { expect } from 'expect';
import type { DateTime } from 'luxon';
import { ADS, OLD_EVENT_SET } from '../graph/administration/fixtures';
import { AD_ACCOUNT, DATASETS, TOKENS } from '../graph/fixtures';
import type { ExpectedEvent, WorkflowExpectation } from './expectations';

const hashed = (normalized: string): string => sha256(normalized).toString();

/** The first object that the double creates. */
const CREATED_ID = '5000000000000001';

/** The two workflows that administer event sets; `storeNow` is the time of the run in the stores' time zone. */
export function offlineEventSetWorkflows(storeNow: DateTime): WorkflowExpectation[] {
	return [storeDataset(storeNow), qualityAlert(storeNow)];
}

function storeDataset(storeNow: DateTime): WorkflowExpectation {
	const uploadTag = `store-sales-${storeNow.toFormat('yyyy-MM-dd')}`;
	const sale = (
		order: string,
		value: number,
		userData: Record<string, unknown>,
	): ExpectedEvent => ({
		eventName: 'Purchase',
		actionSource: 'physical_store',
		userData,
		customData: { value, currency: 'EUR', order_id: order },
		uploadTag,
	});
	const [post, offline, pixel] = ADS.tracking.trackingSpecs;
	return {
		file: 'store-dataset-set-up-end-to-end',
		start: { trigger: 'Run Now' },
		datasetId: CREATED_ID,
		entered: {
			'Create the Dataset': { adAccountId: { __rl: true, mode: 'id', value: AD_ACCOUNT.id } },
			'Let the Ad Track It': { adId: { __rl: true, mode: 'id', value: ADS.tracking.id } },
		},
		received: 3,
		duplicates: 0,
		events: [
			sale('R-7001', 24.5, {
				em: [hashed('max@example.de')],
				ph: [hashed('4930901820')],
				country: [hashed('de')],
			}),
			sale('R-7002', 119, { em: [hashed('anna@example.de')], country: [hashed('de')] }),
			sale('R-6900', 310.99, {
				em: [hashed('jane@example.com')],
				ph: [hashed('442079460958')],
				country: [hashed('gb')],
			}),
		],
		neverSent: ['@example', '901820', '7946'],
		items: {
			'Create the Dataset': [
				{
					id: CREATED_ID,
					name: 'Store Sales',
					created: true,
					user_id: TOKENS.good.userId,
					tasks: ['ADVERTISE', 'ANALYZE', 'EDIT', 'UPLOAD'],
				},
			],
			'Let the Ad Track It': [
				{
					changed: true,
					tracking_specs: [post, { ...offline, dataset: [OLD_EVENT_SET.id, CREATED_ID] }, pixel],
				},
			],
			'Read the Uploads': [{ upload_tag: uploadTag, valid_entries: 3 }],
			'Read the Statistics': [{ aggregation: 'event', value: 'Purchase', count: 3 }],
		},
	};
}

function qualityAlert(storeNow: DateTime): WorkflowExpectation {
	return {
		file: 'nightly-quality-alert',
		start: { trigger: 'Run Now' },
		// Nothing is sent anywhere: a dataset that no workflow sends to stays empty.
		datasetId: DATASETS.messenger.id,
		entered: {
			'Read the Quality': { datasetId: { __rl: true, mode: 'id', value: DATASETS.web.id } },
		},
		received: 0,
		duplicates: 0,
		events: [],
		neverSent: [],
		items: {
			'Earlier Nights': [{ rows: [] }],
			'Remember This Night': [{ rows: 3 }],
			'Show the Report': [
				{ html: expect.stringMatching(/^<!DOCTYPE html>[^]*<h2>Keys of Lead<\/h2>/) },
			],
			// Of the node that sends, which has no credential and is turned off: what it would send, report included.
			'E-Mail the Report': [
				{
					subject: `Events of dataset ${DATASETS.web.id} need attention`,
					message:
						'1 of 3 events needs attention: Lead. ' +
						'Send every Lead of the website from the server too, until 75 % are covered.',
					report: `dataset-quality-${storeNow.toFormat('yyyy-MM-dd')}.html`,
				},
			],
		},
	};
}
