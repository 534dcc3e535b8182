/** The record of a person that users put beside a CRM's deal, which names its person by an ID alone. */
import { outcomeOf } from './support';

const deal = {
	meta: {
		action: 'change',
		entity: 'deal',
		version: '2.0',
		id: 'm-1',
		timestamp: '2026-10-05T14:05:01Z',
		user_id: '9',
	},
	data: {
		id: 8,
		value: 2000,
		currency: 'EUR',
		status: 'won',
		person_id: 3,
		owner_id: 9,
		won_time: '2026-10-05T14:05:00Z',
	},
	previous: { status: 'open' },
};
const eva = { name: 'Eva Nilsson', emails: [{ value: 'eva@example.se', primary: true }] };

it.each(['person', 'contact', 'Customer'])('is read under %s', (name) => {
	const { format, event } = outcomeOf({ ...deal, [name]: eva });
	expect(format).toBe('pipedriveDeal');
	expect(event.user_data).toMatchObject({ em: ['eva@example.se'], external_id: 3 });
});

it.each(['owner', 'assigned_to', 'user'])('is not read under %s', (name) => {
	expect(outcomeOf({ ...deal, [name]: eva }).event.user_data).not.toHaveProperty('em');
});

it('gives way to the person whom the payload names', () => {
	const order = {
		order_key: 'wc_order_1',
		number: '1',
		total: '5.00',
		currency: 'GBP',
		billing: { email: 'owen@example.com' },
		line_items: [{ product_id: 1, quantity: 1 }],
		customer: { email: 'other@example.com', phone: '+15125550147' },
	};
	expect(outcomeOf(order).event.user_data).not.toHaveProperty('ph');
});
