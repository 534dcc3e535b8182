/** CRMs and boards beyond the largest: payloads in their documented shapes, invented people only, and the whole event of each. */
import { leadOf, outcomeOf, refusalOf, webhook } from '../support';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

describe('Kommo', () => {
	const status = webhook(
		{
			'leads[status][0][id]': '25399013',
			'leads[status][0][status_id]': '142',
			'leads[status][0][pipeline_id]': '7039099',
			'leads[status][0][old_status_id]': '7039101',
			'leads[status][0][price]': '1500',
			'leads[status][0][responsible_user_id]': '991',
			'leads[status][0][modified_user_id]': '991',
			'leads[status][0][last_modified]': '1791209100',
			'leads[status][0][date_create]': '1790845200',
			'leads[status][0][account_id]': '7',
			'leads[status][0][custom_fields][0][id]': '427183',
			'leads[status][0][custom_fields][0][name]': 'Facebook Lead ID',
			'leads[status][0][custom_fields][0][values][0][value]': '1234567890123456',
			'account[id]': '7',
			'account[subdomain]': 'acme',
		},
		FORM,
	);

	it('a won lead of the webhook is a purchase, with Meta’s lead ID from a custom field', () => {
		expect(outcomeOf(status)).toEqual({
			format: 'kommoLead',
			eventName: 'Purchase',
			event: {
				event_time: '1791209100',
				user_data: { lead_id: '1234567890123456' },
				custom_data: { value: '1500', order_id: '25399013' },
			},
		});
		expect(leadOf(status)).toEqual({
			stage: '142',
			stage_time: '1791209100',
			created_time: '1790845200',
		});
	});

	it('a contact has email and phone in custom fields', () => {
		const contact = {
			id: 3,
			name: 'Mia Reed',
			first_name: 'Mia',
			last_name: 'Reed',
			responsible_user_id: 991,
			created_by: 991,
			created_at: 1791209100,
			updated_at: 1791209160,
			custom_fields_values: [
				{
					field_id: 3,
					field_name: 'Telefon',
					field_code: 'PHONE',
					field_type: 'multitext',
					values: [{ value: '+15125550147', enum_code: 'WORK' }],
				},
				{
					field_id: 4,
					field_name: 'Email',
					field_code: 'EMAIL',
					values: [{ value: 'mia.reed@example.com', enum_code: 'WORK' }],
				},
			],
			account_id: 7,
		};
		expect(outcomeOf(contact)).toEqual({
			format: 'kommoContact',
			eventName: 'Lead',
			event: {
				event_time: 1791209100,
				user_data: {
					fn: 'Mia',
					ln: 'Reed',
					external_id: 3,
					ph: '+15125550147',
					em: 'mia.reed@example.com',
				},
				custom_data: {},
			},
		});
	});
});

describe('Bitrix24', () => {
	it('a lead of the REST API', () => {
		const lead = {
			result: {
				ID: '19030',
				TITLE: 'Solar',
				NAME: 'Mia',
				LAST_NAME: 'Reed',
				STATUS_ID: 'IN_PROCESS',
				STATUS_SEMANTIC_ID: 'P',
				CURRENCY_ID: 'USD',
				OPPORTUNITY: '1500.00',
				ASSIGNED_BY_ID: '991',
				CREATED_BY_ID: '991',
				DATE_CREATE: '2026-10-01T12:00:00+03:00',
				MOVED_TIME: '2026-10-05T17:05:00+03:00',
				ADDRESS_CITY: 'Austin',
				ADDRESS_POSTAL_CODE: '78701',
				ADDRESS_COUNTRY_CODE: 'US',
				UF_CRM_FB_LEAD_ID: '1234567890123456',
				EMAIL: [{ ID: '1', VALUE_TYPE: 'WORK', VALUE: 'mia.reed@example.com', TYPE_ID: 'EMAIL' }],
				PHONE: [{ ID: '2', VALUE_TYPE: 'MOBILE', VALUE: '+15125550147', TYPE_ID: 'PHONE' }],
			},
			time: { start: 1.1 },
		};
		expect(outcomeOf(lead)).toEqual({
			format: 'bitrix24Lead',
			eventName: 'Lead',
			event: {
				event_time: '2026-10-01T12:00:00+03:00',
				user_data: {
					em: ['mia.reed@example.com'],
					ph: ['+15125550147'],
					fn: 'Mia',
					ln: 'Reed',
					ct: 'Austin',
					zp: '78701',
					country: 'US',
					lead_id: '1234567890123456',
				},
				custom_data: { value: '1500.00', currency: 'USD' },
			},
		});
		expect(leadOf(lead)).toEqual({
			stage: 'IN_PROCESS',
			stage_time: '2026-10-05T17:05:00+03:00',
			created_time: '2026-10-01T12:00:00+03:00',
		});
	});

	it('a won deal is a purchase', () => {
		const deal = {
			ID: '1',
			STAGE_ID: 'C2:WON',
			STAGE_SEMANTIC_ID: 'S',
			OPPORTUNITY: '900.00',
			CURRENCY_ID: 'EUR',
			CONTACT_ID: '5',
			ASSIGNED_BY_ID: '991',
			MOVED_TIME: '2026-10-05T17:05:00+03:00',
		};
		expect(outcomeOf(deal)).toEqual({
			format: 'bitrix24Deal',
			eventName: 'Purchase',
			event: {
				event_time: '2026-10-05T17:05:00+03:00',
				user_data: { external_id: '5' },
				custom_data: { value: '900.00', currency: 'EUR', order_id: '1' },
			},
		});
	});

	it('an outgoing webhook with the ID only is refused', () => {
		const hook = webhook(
			{ event: 'ONCRMLEADADD', 'data[FIELDS][ID]': '123', ts: '1791209100' },
			FORM,
		);
		expect(refusalOf(hook)?.code).toBe('payload_incomplete');
	});
});

describe('RD Station Marketing', () => {
	it('a conversion', () => {
		const hook = webhook({
			event_type: 'WEBHOOK.CONVERTED',
			entity_type: 'CONTACT',
			event_identifier: 'orcamento',
			timestamp: '2026-10-05T11:07:02.724-03:00',
			event_timestamp: '2026-10-05T11:05:00.254-03:00',
			contact: {
				uuid: 'c2f3d2b3-7250-4d27-97f4-eef38be32f7f',
				email: 'mia.reed@example.com',
				name: 'Mia Reed',
				mobile_phone: '+5511987654321',
				city: 'São Paulo',
				company: { name: 'Acme' },
				funnel: {
					name: 'default',
					lifecycle_stage: 'Qualified Lead',
					opportunity: false,
					contact_owner_email: 'owner@agency.example',
				},
			},
		});
		expect(outcomeOf(hook)).toEqual({
			format: 'rdStation',
			eventName: 'Lead',
			event: {
				event_time: '2026-10-05T11:05:00.254-03:00',
				user_data: {
					em: 'mia.reed@example.com',
					ph: '+5511987654321',
					ct: 'São Paulo',
					external_id: 'c2f3d2b3-7250-4d27-97f4-eef38be32f7f',
					fn: 'Mia',
					ln: 'Reed',
				},
				custom_data: {},
			},
		});
		expect(leadOf(hook).stage).toBe('Qualified Lead');
	});

	it('the list of the older webhook names the member of staff in user', () => {
		const hook = webhook({
			leads: [
				{
					id: '394',
					email: 'mia.reed@example.com',
					name: 'Mia Reed',
					user: 'owner@agency.example',
					lead_stage: 'Lead',
					number_conversions: '2',
					created_at: '2026-10-01T09:00:00-03:00',
					last_conversion: { created_at: '2026-10-05T11:05:00-03:00', source: 'orcamento' },
				},
			],
		});
		expect(outcomeOf(hook).event).toEqual({
			event_time: '2026-10-05T11:05:00-03:00',
			user_data: { em: 'mia.reed@example.com', external_id: '394', fn: 'Mia', ln: 'Reed' },
			custom_data: {},
		});
	});
});

describe('LeadSquared', () => {
	it('a change of the stage: the lead after it, without its owner', () => {
		const hook = webhook({
			Before: { ProspectID: 'a311900c', ProspectStage: 'Initial' },
			After: {
				ProspectID: 'a311900c',
				FirstName: 'Mia',
				LastName: 'Reed',
				EmailAddress: 'mia.reed@example.com',
				Phone: '+1-5125550147',
				Mobile: null,
				ProspectStage: 'Qualified',
				OwnerIdEmailAddress: 'owner@agency.example',
				CreatedOn: '2026-10-01 09:00:00',
				ModifiedOn: '2026-10-05 14:05:00',
				mx_City: 'Austin',
				mx_Facebook_Lead_ID: '1234567890123456',
			},
		});
		expect(outcomeOf(hook)).toEqual({
			format: 'leadSquared',
			eventName: undefined,
			event: {
				event_time: '2026-10-05T14:05:00Z',
				user_data: {
					em: 'mia.reed@example.com',
					ph: '+1-5125550147',
					fn: 'Mia',
					ln: 'Reed',
					ct: 'Austin',
					external_id: 'a311900c',
					lead_id: '1234567890123456',
				},
				custom_data: {},
			},
		});
		expect(leadOf(hook)).toEqual({
			stage: 'Qualified',
			stage_time: '2026-10-05T14:05:00Z',
			created_time: '2026-10-01T09:00:00Z',
		});
	});
});

describe('Odoo', () => {
	it('a lead: pairs, UTC, false for nothing, and the salesperson left out', () => {
		const lead = {
			id: 44,
			name: 'Solar',
			contact_name: 'Mia Reed',
			email_from: 'mia.reed@example.com',
			phone: '+1 512-555-0147',
			mobile: false,
			city: 'Austin',
			zip: '78701',
			state_id: [52, 'Texas (US)'],
			country_id: [233, 'United States'],
			user_id: [6, 'Olaf Owner'],
			user_email: 'owner@agency.example',
			stage_id: [2, 'Qualified'],
			expected_revenue: 1500,
			company_currency: [1, 'USD'],
			create_date: '2026-10-01 09:00:00',
			date_last_stage_update: '2026-10-05 14:05:00',
			x_facebook_lead_id: '1234567890123456',
		};
		expect(outcomeOf(lead)).toEqual({
			format: 'odooLead',
			eventName: 'Lead',
			event: {
				event_time: '2026-10-01T09:00:00Z',
				user_data: {
					em: 'mia.reed@example.com',
					zp: '78701',
					ct: 'Austin',
					ph: '+1 512-555-0147',
					country: 'United States',
					lead_id: '1234567890123456',
					fn: 'Mia',
					ln: 'Reed',
				},
				custom_data: { value: 1500, currency: 'USD' },
			},
		});
		expect(leadOf(lead)).toEqual({
			stage: [2, 'Qualified'],
			stage_time: '2026-10-05T14:05:00Z',
			created_time: '2026-10-01T09:00:00Z',
		});
	});
});

describe('monday.com and Notion', () => {
	it('a changed status column', () => {
		const hook = webhook({
			event: {
				type: 'update_column_value',
				triggerTime: '2026-10-05T14:05:00.529Z',
				userId: 9603417,
				boardId: 1771812698,
				pulseId: 1772099344,
				pulseName: 'Mia Reed',
				columnType: 'color',
				columnTitle: 'Status',
				value: { label: { index: 1, text: 'Qualified' } },
			},
			facebook_lead_id: '1234567890123456',
		});
		expect(outcomeOf(hook).event).toEqual({
			event_time: '2026-10-05T14:05:00.529Z',
			user_data: { lead_id: '1234567890123456' },
			custom_data: {},
		});
		expect(leadOf(hook)).toEqual({ stage: 'Qualified', stage_time: '2026-10-05T14:05:00.529Z' });
	});

	describe('a new item of monday.com', () => {
		const created = (columnValues: unknown) =>
			webhook({
				event: {
					userId: 9603417,
					originalTriggerUuid: null,
					boardId: 1771812698,
					pulseId: 1772099344,
					pulseName: 'Mia Reed',
					groupId: 'topics',
					groupName: 'Group Title',
					groupColor: '#579bfc',
					isTopGroup: true,
					columnValues,
					app: 'monday',
					type: 'create_pulse',
					triggerTime: '2026-10-05T14:05:00.210Z',
					subscriptionId: 73759690,
					triggerUuid: 'b5ed2e17c530f43668de130142445cba',
				},
			});
		const label = (text: string) => ({ label: { index: 1, text }, post_id: null });

		it('is a lead with the contact of its columns', () => {
			const hook = created({
				lead_email: { email: 'mia.reed@example.com', text: 'Mia', changed_at: '2026-10-05' },
				phone_mkt1: { phone: '5125550147', countryShortName: 'US' },
				person: { personsAndTeams: [{ id: 9603417, kind: 'person' }] },
				numbers: { value: '250' },
				city: { value: 'Austin' },
				color_mk1: label('Qualified'),
			});
			expect(outcomeOf(hook)).toEqual({
				format: 'mondayItem',
				eventName: 'Lead',
				event: {
					event_time: '2026-10-05T14:05:00.210Z',
					user_data: { em: 'mia.reed@example.com', ph: '+15125550147', ct: 'Austin' },
					custom_data: {},
				},
			});
			expect(leadOf(hook)).toEqual({
				stage: 'Qualified',
				stage_time: '2026-10-05T14:05:00.210Z',
			});
		});

		it('has the stage of the column that is called so, and none where several may be it', () => {
			const priority = label('High');
			expect(leadOf(created({ priority, lead_status: label('New') }))).toMatchObject({
				stage: 'New',
			});
			expect(leadOf(created({ priority, color_mk1: label('New') }))).not.toHaveProperty('stage');
		});

		it('keeps a number that has its country code, and takes nobody else', () => {
			const hook = created({
				phone: { phone: '15125550147', countryShortName: 'US' },
				manager_email: { email: 'olaf.owner@agency.example', text: 'Olaf' },
			});
			expect(outcomeOf(hook).event.user_data).toEqual({ ph: '+15125550147' });
		});
	});

	it('a changed email column under any title', () => {
		const hook = webhook({
			event: {
				type: 'update_column_value',
				boardId: 1,
				pulseId: 2,
				columnType: 'email',
				columnTitle: 'Work',
				value: { email: 'mia.reed@example.com', text: 'mia' },
			},
		});
		expect(outcomeOf(hook).event.user_data).toEqual({ em: 'mia.reed@example.com' });
	});

	it('an item with its columns as people read them', () => {
		const item = {
			id: '1',
			name: 'Mia Reed',
			created_at: '2026-10-01T09:00:00Z',
			column_values: [
				{ id: 'email', text: 'mia.reed@example.com', title: 'Email', value: '{"email":"x"}' },
				{ id: 'phone', text: '+15125550147', column: { title: 'Phone' }, value: '{"phone":"1"}' },
				{ id: 'person', text: 'Olaf Owner', title: 'Owner', value: '{}' },
			],
		};
		expect(outcomeOf(item).event).toEqual({
			event_time: '2026-10-01T09:00:00Z',
			user_data: { em: 'mia.reed@example.com', ph: '+15125550147' },
			custom_data: {},
		});
	});

	it('a page of a Notion database, without the people of the workspace', () => {
		const page = {
			object: 'page',
			id: 'p1',
			created_time: '2026-10-01T09:00:00Z',
			created_by: { object: 'user', id: 'u' },
			properties: {
				Name: {
					id: 'title',
					type: 'title',
					title: [{ plain_text: 'Mia ' }, { plain_text: 'Reed' }],
				},
				Email: { id: 'a', type: 'email', email: 'mia.reed@example.com' },
				Phone: { id: 'b', type: 'phone_number', phone_number: '+15125550147' },
				'Contact Email': {
					id: 'd',
					type: 'people',
					people: [{ name: 'Olaf Owner', person: { email: 'owner@agency.example' } }],
				},
				'Facebook Lead ID': {
					id: 'e',
					type: 'rich_text',
					rich_text: [{ plain_text: '1234567890123456' }],
				},
			},
		};
		expect(outcomeOf(page)).toEqual({
			format: 'notionPage',
			eventName: 'Lead',
			event: {
				event_time: '2026-10-01T09:00:00Z',
				user_data: {
					em: 'mia.reed@example.com',
					ph: '+15125550147',
					lead_id: '1234567890123456',
					fn: 'Mia',
					ln: 'Reed',
				},
				custom_data: {},
			},
		});
	});
});
