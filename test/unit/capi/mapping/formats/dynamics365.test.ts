import { leadOf, outcomeOf, outcomesOf, webhook } from '../support';

const person = {
	'@odata.etag': 'W/"1234"',
	createdon: '2026-10-05T14:00:00Z',
	modifiedon: '2026-10-06T08:00:00Z',
	firstname: 'Mia',
	lastname: 'Reed',
	fullname: 'Mia Reed',
	emailaddress1: 'mia.reed@example.com',
	telephone1: '+15125550147',
	mobilephone: null,
	address1_city: 'Austin',
	address1_stateorprovince: 'TX',
	address1_postalcode: '78701',
	address1_country: 'US',
	_ownerid_value: 'f0c2c8a1-0000-4000-8000-00000000aaaa',
	companyname: 'Example Inc.',
};

const lead = {
	...person,
	leadid: '7d3c0f1e-0000-4000-8000-000000000001',
	subject: 'Asked for a price',
	statecode: 0,
	statuscode: 1,
	'statuscode@OData.Community.Display.V1.FormattedValue': 'New',
};

const mia = (external_id: string) => ({
	em: 'mia.reed@example.com',
	ph: '+15125550147',
	fn: 'Mia',
	ln: 'Reed',
	ct: 'Austin',
	st: 'TX',
	zp: '78701',
	country: 'US',
	external_id,
});

describe('Dynamics 365', () => {
	it('a lead is one, and no member of staff stands in it', () => {
		expect(outcomeOf(webhook(lead))).toEqual({
			format: 'dynamics365Lead',
			eventName: 'Lead',
			event: {
				event_time: '2026-10-05T14:00:00Z',
				user_data: mia('7d3c0f1e-0000-4000-8000-000000000001'),
				custom_data: {},
			},
		});
	});

	it('every lead of a list counts for itself', () => {
		const second = { ...lead, leadid: '7d3c0f1e-0000-4000-8000-000000000002' };
		const ids = outcomesOf({ value: [lead, second] }).map(({ event }) => event.user_data);
		expect(ids).toEqual([
			mia('7d3c0f1e-0000-4000-8000-000000000001'),
			mia('7d3c0f1e-0000-4000-8000-000000000002'),
		]);
	});

	it('its stage is the name of its status, where the Web API gives it', () => {
		expect(leadOf(lead)).toEqual({ stage: 'New', created_time: '2026-10-05T14:00:00Z' });
		const { 'statuscode@OData.Community.Display.V1.FormattedValue': name, ...numbers } = lead;
		expect(name).toBe('New');
		expect(leadOf(numbers)).toMatchObject({ stage: 1 });
	});

	it('a contact is a lead, too', () => {
		expect(outcomeOf({ ...person, contactid: 'c-1' })).toEqual({
			format: 'dynamics365Contact',
			eventName: 'Lead',
			event: { event_time: '2026-10-05T14:00:00Z', user_data: mia('c-1'), custom_data: {} },
		});
	});
});
