import { outcomeOf, refusalOf, webhook } from '../support';

const invoice = {
	Id: '130',
	DocNumber: '1037',
	TxnDate: '2026-10-05',
	MetaData: {
		CreateTime: '2026-10-05T14:00:00-07:00',
		LastUpdatedTime: '2026-10-05T15:00:00-07:00',
	},
	CurrencyRef: { value: 'USD', name: 'United States Dollar' },
	CustomerRef: { value: '24', name: 'Sonnenschein Family Store' },
	BillEmail: { Address: 'mia.reed@example.com' },
	BillAddr: {
		Line1: 'Mia Reed',
		City: 'Savannah',
		CountrySubDivisionCode: 'GA',
		PostalCode: '31401',
	},
	ShipAddr: { City: 'Boise' },
	TotalAmt: 362.07,
	Balance: 0,
	Line: [
		{
			Id: '1',
			LineNum: 1,
			Amount: 275,
			DetailType: 'SalesItemLineDetail',
			SalesItemLineDetail: {
				ItemRef: { value: '5', name: 'Rock Fountain' },
				Qty: 1,
				UnitPrice: 275,
			},
		},
		{ Amount: 275, DetailType: 'SubTotalLineDetail', SubTotalLineDetail: {} },
	],
};

describe('QuickBooks', () => {
	it.each([
		['by n8n’s node', invoice],
		['in the answer of the API', { Invoice: invoice, time: '2026-10-05T15:00:00-07:00' }],
	])('an invoice %s is a Purchase', (_, json) => {
		expect(outcomeOf(json)).toEqual({
			format: 'quickBooksInvoice',
			eventName: 'Purchase',
			event: {
				event_time: '2026-10-05T14:00:00-07:00',
				user_data: {
					em: 'mia.reed@example.com',
					ct: 'Savannah',
					st: 'GA',
					zp: '31401',
					external_id: '24',
				},
				custom_data: {
					value: 362.07,
					currency: 'USD',
					order_id: '1037',
					contents: [{ id: '5', quantity: 1, item_price: 275, title: 'Rock Fountain' }],
				},
			},
		});
	});

	it('without the time at which it was made it has its day', () => {
		expect(outcomeOf({ SalesReceipt: { ...invoice, MetaData: undefined } }).event.event_time).toBe(
			'2026-10-05',
		);
	});

	it('a line without a price of one has that of all pieces', () => {
		const [line] = invoice.Line;
		const SalesItemLineDetail = { ItemRef: { value: '5', name: 'Rock Fountain' }, Qty: 2 };
		expect(
			outcomeOf({ ...invoice, Line: [{ ...line, SalesItemLineDetail }] }).event.custom_data,
		).toMatchObject({
			contents: [{ id: '5', quantity: 2, item_price: 137.5, title: 'Rock Fountain' }],
		});
	});

	it('a webhook is refused with what to fetch', () => {
		const entities = [
			{ name: 'Invoice', id: '130', operation: 'Create', lastUpdated: '2026-10-05T21:00:00.000Z' },
		];
		const eventNotifications = [{ realmId: '1185883450', dataChangeEvent: { entities } }];
		expect(refusalOf(webhook({ eventNotifications }))).toMatchObject({
			code: 'payload_incomplete',
			cure: 'Fetch the invoice first (QuickBooks Online node, with the id in entities), and pass that.',
		});
	});

	it('is unpaid while something is open, and none where it was voided', () => {
		expect(outcomeOf({ ...invoice, Balance: 100 }).unpaid).toBe(true);
		for (const PrivateNote of ['Voided', 'Voided - ask Mia'])
			expect(outcomeOf({ ...invoice, PrivateNote }).leftOut).toBe('order_canceled');
	});
});
