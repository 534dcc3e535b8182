/** Deals of CRMs whose users keep the contact's identifiers in columns of their own. */
import { outcomeOf } from '../support';

const CONTACT = { em: 'mia.reed@example.com', ph: '+14155550123' };

it.each([
	[
		'hubspotDeal',
		{
			properties: {
				dealstage: 'closedwon',
				email: CONTACT.em,
				customer_phone: CONTACT.ph,
				hubspot_owner_email: 'staff@shop.example',
				sales_rep_email: 'staff@shop.example',
			},
		},
	],
	[
		'hubspotDeal',
		{
			dealId: 9,
			properties: {
				dealstage: { value: 'closedwon' },
				contact_email: { value: CONTACT.em },
				phone: { value: CONTACT.ph },
			},
		},
	],
	[
		'pipedriveDeal',
		{
			data: {
				stage_id: 1,
				pipeline_id: 2,
				status: 'won',
				email: CONTACT.em,
				phone: CONTACT.ph,
				cc_email: 'drop@pipedrive.example',
			},
			meta: { entity: 'deal', action: 'change' },
		},
	],
	[
		'salesforceOpportunity',
		{
			attributes: { type: 'Opportunity' },
			Id: '0063t000013Abcd',
			StageName: 'Closed Won',
			Contact_Email__c: CONTACT.em,
			Phone__c: CONTACT.ph,
			Owner_Email__c: 'staff@shop.example',
		},
	],
	[
		'zohoDeal',
		{
			data: [{ Deal_Name: 'x', Stage: 'Closed Won', Email: CONTACT.em, Phone: CONTACT.ph }],
		},
	],
])('%s', (format, item) => {
	const outcome = outcomeOf(item);
	expect(outcome.format).toBe(format);
	expect(outcome.event.user_data).toMatchObject(CONTACT);
	expect(JSON.stringify(outcome.event)).not.toMatch(/staff@|drop@/);
});

it('the contact’s own object goes before them', () => {
	const deal = {
		attributes: { type: 'Opportunity' },
		Id: '0063t000013Abcd',
		StageName: 'Closed Won',
		Contact: { Email: 'mia.reed@example.com' },
		Email__c: 'other@example.com',
	};
	expect(outcomeOf(deal).event.user_data).toMatchObject({ em: 'mia.reed@example.com' });
});
