/** Meta's lead ID in the records of CRMs: in fields of the user's own, beside IDs of the CRM's own; and test leads. */
import { findTarget } from '../../../../nodes/shared/capi/mapping/aliases';
import { outcomeOf, webhook } from './support';

const ID = '1234567890123456';

const leadIdOf = (json: unknown): unknown => {
	const { user_data: person } = outcomeOf(json).event;
	return typeof person === 'object' && person !== null && 'lead_id' in person
		? person.lead_id
		: undefined;
};

describe('the lead ID in a field of the user’s own', () => {
	test.each([
		'Facebook_Lead_ID__c',
		'meta_lead_id__c',
		'fb_lead_id_c',
		'x_facebook_lead_id',
		'x_studio_meta_lead_id',
		'mx_FB_Lead_Id',
		'UF_CRM_FB_LEAD_ID',
		'new_facebookleadid',
		'customFacebookLeadID',
		'Facebook Lead Ads Lead ID',
		'Lead ID (Facebook)',
		'leadgen_id__c',
		'ID Lead Facebook',
	])('%s', (name) => {
		expect(findTarget(name)?.field).toBe('lead_id');
	});

	test.each(['metadata_lead_id', 'facebook_lead_form_id', 'fb_campaign_id', 'misleading_id'])(
		'%s is none',
		(name) => {
			expect(findTarget(name)?.field).toBeUndefined();
		},
	);

	test.each<readonly [string, unknown]>([
		[
			'HubSpot, API v3',
			{ properties: { hs_object_id: '251', email: 'mia.reed@example.com', facebook_lead_id: ID } },
		],
		[
			'HubSpot, API v1',
			{
				dealId: 151088,
				properties: { dealstage: { value: 'qualifiedtobuy' }, meta_lead_id: { value: ID } },
			},
		],
		[
			'Salesforce, change event',
			{
				schema: 's',
				payload: {
					ChangeEventHeader: {
						entityName: 'Opportunity',
						recordIds: ['006A'],
						changeType: 'UPDATE',
					},
					StageName: 'Closed Won',
					FB_Lead_ID__c: ID,
				},
			},
		],
		[
			'Zoho CRM, list of the API',
			{ data: [{ Last_Name: 'Reed', Lead_Status: 'Qualified', Facebook_Lead_ID: ID, id: '415' }] },
		],
		[
			'a list of custom fields',
			webhook({
				contact: {
					id: 1,
					cdate: '2026-10-01T09:00:00Z',
					email: 'mia.reed@example.com',
					fieldValues: [{ title: 'Facebook Lead ID', value: ID }],
				},
			}),
		],
	])('in a record of %s', (_, json) => {
		expect(leadIdOf(json)).toBe(ID);
	});
});

describe('a lead ID of the CRM’s own', () => {
	test('gives way to Meta’s, whatever their names', () => {
		expect(
			leadIdOf({ lead_id: '00Q5e00000AbCdEEAV', leadgen_id: ID, email: 'mia.reed@example.com' }),
		).toBe(ID);
		expect(leadIdOf({ leadgen_id: ID, lead_id: 7042441 })).toBe(ID);
	});

	test('gives way to the text where a number has lost digits', () => {
		expect(leadIdOf({ lead_id: 12345678901234567, meta_lead_id: '12345678901234567' })).toBe(
			'12345678901234567',
		);
	});

	test('stays where there is no other, so that the checks say why it is not sent', () => {
		expect(leadIdOf({ lead_id: '00Q5e00000AbCdEEAV' })).toBe('00Q5e00000AbCdEEAV');
	});
});

describe('a test lead of Meta’s testing tool', () => {
	test.each<readonly [string, unknown]>([
		[
			'of the Graph API',
			{
				id: ID,
				created_time: '2026-10-01T09:00:00+0000',
				field_data: [
					{ name: 'email', values: ['test@example.com'] },
					{ name: 'full_name', values: ['<test lead: dummy data for full_name>'] },
				],
			},
		],
		[
			'in the downloaded file',
			{
				id: `l:${ID}`,
				created_time: '2026-10-01T09:00:00+02:00',
				form_id: 'f:55',
				phone_number: 'p:<test lead: dummy data for phone_number>',
			},
		],
		[
			'that a CRM took over',
			{ first_name: '<test lead: dummy data for first_name>', email: 'a@b.example', stage: 'new' },
		],
	])('%s is left out', (_, json) => {
		expect(outcomeOf(json).leftOut).toBe('test_payload');
	});
});

test('a name that says that the ID is Meta’s goes before a lead_id, in either order', () => {
	const row = { lead_id: '9876543210123456', facebook_lead_id: ID, email: 'mia.reed@example.com' };
	expect(leadIdOf(row)).toBe(ID);
	expect(leadIdOf(Object.fromEntries(Object.entries(row).reverse()))).toBe(ID);
	expect(leadIdOf({ ...row, facebook_lead_id: '' })).toBe('9876543210123456');
});
