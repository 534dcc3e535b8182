import { leadOf, outcomeOf, webhook, without } from '../support';

const lead = {
	id: 'b2c1',
	name: 'Mia Reed',
	date_entered: '2026-10-05 14:00:00',
	date_modified: '2026-10-05 15:00:00',
	modified_user_id: '1',
	modified_by_name: 'Agent Boss',
	created_by_name: 'Agent Boss',
	assigned_user_id: '7',
	assigned_user_name: 'Agent Smith',
	first_name: 'Mia',
	last_name: 'Reed',
	title: 'Buyer',
	email1: 'mia@example.com',
	phone_mobile: '+15125550147',
	phone_work: '+15125550199',
	assistant: 'Pat Helper',
	assistant_phone: '+15125550111',
	primary_address_street: '1 St',
	primary_address_city: 'Austin',
	primary_address_state: 'TX',
	primary_address_postalcode: '78701',
	primary_address_country: 'US',
	alt_address_city: 'Boise',
	status: 'In Process',
	account_name: 'Acme',
	deleted: '0',
};
const asLead = (external_id: string, event_time: string) => ({
	format: 'sugarCrmPerson',
	eventName: 'Lead',
	event: {
		event_time,
		user_data: {
			em: 'mia@example.com',
			ph: '+15125550147',
			fn: 'Mia',
			ln: 'Reed',
			ct: 'Austin',
			st: 'TX',
			zp: '78701',
			country: 'US',
			external_id,
		},
		custom_data: {},
	},
});

describe('SugarCRM and SuiteCRM', () => {
	it('a lead of a web logic hook is a Lead with its stage, and the staff nobody', () => {
		const json = webhook({ isUpdate: false, event: 'after_save', bean: 'Lead', data: lead });
		expect(outcomeOf(json)).toEqual(asLead('b2c1', '2026-10-05T14:00:00Z'));
		expect(leadOf(json)).toEqual({ stage: 'In Process', created_time: '2026-10-05T14:00:00Z' });
	});

	it('a lead of SuiteCRM’s API V8 has its ID beside its attributes', () => {
		const attributes = { ...without(lead, 'id'), date_entered: '2026-10-05T14:00:00+00:00' };
		const json = { data: { type: 'Leads', id: 'b2c1', attributes } };
		expect(outcomeOf(json)).toEqual(asLead('b2c1', '2026-10-05T14:00:00+00:00'));
	});

	it('a deleted one is left out', () => {
		expect(outcomeOf({ ...lead, deleted: '1' }).leftOut).toBe('deleted');
	});
});
