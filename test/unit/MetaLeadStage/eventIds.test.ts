import sha256 from 'crypto-js/sha256';

import {
	leadDigest,
	recognizeLead,
	stageEventId,
} from '../../../nodes/MetaLeadStage/stages/eventIds';

const CONTEXT = {
	hashExternalId: true,
	nowMilliseconds: 0,
	timezone: 'UTC',
	eventTimeMilliseconds: 0,
	defaultCountry: 'DE',
};
const DATASET = '1000000000000003';
const hashed = (text: string) => sha256(text).toString();

describe('recognizeLead', () => {
	test.each<[user: Record<string, unknown>, lead: string | undefined]>([
		[{ lead_id: '12345678901234567', em: 'a@example.com' }, 'lead_id:12345678901234567'],
		[{ lead_id: ' l:1234567890123456 ' }, 'lead_id:1234567890123456'],
		[{ lead_id: 1234567890123456 }, 'lead_id:1234567890123456'],
		// A number beyond 2^53 has lost its last digits: it is nobody's lead ID.
		[{ lead_id: 12345678901234568, em: 'A@Example.com' }, `em:${hashed('a@example.com')}`],
		[{ lead_id: 'crm-5', ph: '0151 23456789' }, `ph:${hashed('4915123456789')}`],
		[{ external_id: 'C-7', fn: 'Nathan' }, `external_id:${hashed('C-7')}`],
		[{ fbc: 'fb.1.1554763741205.AbCdEf' }, 'fbc:AbCdEf'],
		[{}, undefined],
		[{ em: 'n/a' }, undefined],
	])('%j', (user, lead) => {
		expect(recognizeLead(user, CONTEXT)).toBe(lead);
	});

	test('several addresses are one lead in any order', () => {
		const one = recognizeLead({ em: ['a@example.com', 'b@example.com'] }, CONTEXT);
		expect(recognizeLead({ em: 'b@example.com; a@example.com' }, CONTEXT)).toBe(one);
	});
});

describe('stageEventId', () => {
	const LEAD = 'lead_id:1234567890123456';

	test('is 32 hex digits of the digest of dataset, lead and stage', () => {
		const digest = sha256(`["lead stage","${DATASET}","${LEAD}","Qualified"]`).toString();
		expect(stageEventId(DATASET, LEAD, 'Qualified', 'first')).toBe(digest.slice(0, 32));
	});

	test('tells datasets, leads, stages and entries apart', () => {
		const ids = [
			stageEventId(DATASET, LEAD, 'Qualified', 'first'),
			stageEventId('1000000000000001', LEAD, 'Qualified', 'first'),
			stageEventId(DATASET, 'lead_id:1234567890123457', 'Qualified', 'first'),
			stageEventId(DATASET, LEAD, 'qualified', 'first'),
			stageEventId(DATASET, LEAD, 'Qualified', { number: 1 }),
			stageEventId(DATASET, LEAD, 'Qualified', { number: 2 }),
			stageEventId(DATASET, LEAD, 'Qualified', { atSeconds: 1795305600 }),
			stageEventId(DATASET, LEAD, 'Qualified', { atSeconds: 1795305601 }),
		];
		expect(new Set(ids).size).toBe(ids.length);
	});

	test('what stands for a lead in the memory holds nothing of it', () => {
		expect(leadDigest(DATASET, LEAD)).toMatch(/^[0-9a-f]{16}$/);
		expect(leadDigest(DATASET, LEAD)).not.toBe(leadDigest('1000000000000001', LEAD));
	});
});
