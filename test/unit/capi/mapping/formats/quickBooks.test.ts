import { outcomeOf } from '../support';

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

	it('is unpaid while something is open, and none where it was voided', () => {
		expect(outcomeOf({ ...invoice, Balance: 100 }).unpaid).toBe(true);
		expect(outcomeOf({ ...invoice, PrivateNote: 'Voided' }).leftOut).toBe('order_canceled');
	});
});
