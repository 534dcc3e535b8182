import sha256 from 'crypto-js/sha256';
import { DateTime } from 'luxon';

import { LEADS } from '../graph/fixtures';
import type { ExpectedEvent, SampleFile, WorkflowExpectation } from './expectations';

/** Datasets of the double's agency, which no other workflow sends to. */
const WEBHOOK_DATASET = '3000000000000001';
const NIGHTLY_DATASET = '3000000000000002';

const hashed = (normalized: string): string => sha256(normalized).toString();
const secondsOf = (time: DateTime): number => time.toUnixInteger();

/** What the workflows with Lead Stage are given and what Meta has to hold afterwards. */
export function leadStageWorkflows(now: DateTime): {
	workflows: WorkflowExpectation[];
	files: SampleFile[];
} {
	return {
		workflows: [crmWebhook(now), nightlyExport(now)],
		files: [{ name: 'lead-export.csv', content: exportFile(now) }],
	};
}

/** HubSpot's fields, sent twice: the second call is remembered and reaches Meta not at all. */
function crmWebhook(now: DateTime): WorkflowExpectation {
	const createdAt = now.minus({ hours: 5 }).startOf('second');
	const reachedAt = now.minus({ hours: 1 }).startOf('second');
	const event = (eventName: string, eventTime: number): ExpectedEvent => ({
		eventName,
		actionSource: 'system_generated',
		eventTime,
		userData: {
			lead_id: LEADS.long.id,
			em: [hashed('hanako@example.jp')],
			ph: [hashed('819012345678')],
			country: [hashed('jp')],
		},
		customData: { event_source: 'crm', lead_event_source: 'HubSpot' },
	});
	return {
		file: 'crm-webhook-to-lead-stage',
		start: {
			webhook: 'lead-stage-changed',
			runs: 2,
			body: {
				// 17 digits: as a JavaScript number the last one would be lost.
				facebook_lead_id: LEADS.long.id,
				lifecyclestage: 'salesqualifiedlead',
				stage_time: reachedAt.toISO(),
				createdate: createdAt.toISO(),
				email: 'Hanako@Example.JP',
				phone: '090-1234-5678',
				country: 'Japan',
			},
		},
		datasetId: WEBHOOK_DATASET,
		received: 2,
		duplicates: 0,
		events: [event('Lead', secondsOf(createdAt) + 1), event('Qualified', secondsOf(reachedAt))],
		neverSent: ['anako', '1234-5678', '12345678', 'Japan'],
	};
}

const inCrm = (time: DateTime): string =>
	time.setZone('Europe/Berlin').toFormat('yyyy-MM-dd HH:mm:ss');

/** The moments of the export, all within Meta's 7 days but the old ones. */
function moments(now: DateTime) {
	const minute = now.startOf('minute');
	return {
		created: minute.minus({ days: 5 }),
		raw: minute.minus({ days: 5 }).plus({ minutes: 2 }),
		qualified: minute.minus({ days: 3 }),
		won: minute.minus({ hours: 20 }),
		lost: minute.minus({ hours: 30 }),
		longAgo: minute.minus({ days: 25 }),
	};
}

/**
 * A lead with its whole history; an old one that was won now; one without lead ID; one that was lost; one in a stage
 * that is not in the funnel; and one that cannot be told from anybody else.
 */
function exportFile(now: DateTime): string {
	const { created, raw, qualified, won, lost, longAgo } = moments(now);
	const row = (...cells: (string | DateTime)[]) =>
		cells.map((cell) => (typeof cell === 'string' ? cell : inCrm(cell))).join(',');
	return [
		'id,Email,Phone,Status,CreatedDate,new_at,qualified_at,won_at,lost_at',
		row(
			'l:4200000000000001',
			'max@example.de',
			'030 901820',
			'Closed Won',
			created,
			raw,
			qualified,
			won,
			'',
		),
		row(
			'l:4200000000000002',
			'jane@example.com',
			'',
			'closed won',
			longAgo,
			longAgo.plus({ hours: 1 }),
			longAgo.plus({ days: 2 }),
			won,
			'',
		),
		row(
			'',
			'lucia@example.it',
			'+44 20 7946 0958',
			'Sales Qualified',
			created,
			raw,
			qualified,
			'',
			'',
		),
		row('l:4200000000000004', '', '', 'Disqualified', created, raw, '', '', lost),
		row('l:4200000000000005', 'anna@example.de', '', 'Nurturing', created, raw, '', '', ''),
		row('', '', '', 'New', created, raw, '', '', ''),
		'',
	].join('\n');
}

/** Run twice: nothing is remembered in manual runs, so Meta gets everything again and recognizes all of it. */
function nightlyExport(now: DateTime): WorkflowExpectation {
	const { raw, qualified, won, lost } = moments(now);
	const stage = (
		eventName: string,
		time: DateTime,
		userData: Record<string, unknown>,
	): ExpectedEvent => ({
		eventName,
		actionSource: 'system_generated',
		eventTime: secondsOf(time),
		userData,
		customData: { event_source: 'crm', lead_event_source: 'Salesforce' },
	});
	const max = {
		lead_id: 4200000000000001,
		em: [hashed('max@example.de')],
		ph: [hashed('4930901820')],
	};
	const lucia = { em: [hashed('lucia@example.it')], ph: [hashed('442079460958')] };
	return {
		file: 'nightly-lead-export-to-stages',
		start: { trigger: 'Run Now', runs: 2 },
		datasetId: NIGHTLY_DATASET,
		received: 18,
		duplicates: 9,
		events: [
			stage('Lead', raw, max),
			stage('Qualified', qualified, max),
			stage('Won', won, max),
			stage('Won', won, { lead_id: 4200000000000002, em: [hashed('jane@example.com')] }),
			stage('Lead', raw, lucia),
			stage('Qualified', qualified, lucia),
			stage('Lead', raw, { lead_id: 4200000000000004 }),
			stage('Lost', lost, { lead_id: 4200000000000004 }),
			stage('Lead', raw, { lead_id: 4200000000000005, em: [hashed('anna@example.de')] }),
		],
		neverSent: ['@example', '901820', '7946', 'Nurturing'],
		items: {
			'Funnel in Figures': [
				{
					kind: 'summary',
					leads: 6,
					conditions_missed: 'days_of_data, leads_per_month',
					note: '1 lead has a stage that the funnel lacks.',
				},
				{ name: 'Lead', leads: 6, percent_of_leads: 100, suitable: false },
				{ name: 'Qualified', leads: 3, percent_of_leads: 50, suitable: false },
				{ name: 'Won', leads: 2, percent_of_leads: 33.3, suitable: true },
				{ name: 'Lost', leads: 1, percent_of_leads: 16.7, suitable: false },
			],
		},
	};
}
