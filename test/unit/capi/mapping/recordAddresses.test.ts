/** The address of a record in a tool is no page where an event happened. */
import { isAddressOfRecord } from '../../../../nodes/shared/capi/mapping/recordAddresses';
import { outcomeOf } from './support';

describe('the address of', () => {
	it.each([
		'https://www.notion.so/Mia-1f2',
		'https://airtable.com/app1/tbl2/rec3',
		'https://docs.google.com/spreadsheets/d/1/edit#gid=0',
		'https://app.hubspot.com/contacts/1/contact/2',
		'https://acme.lightning.force.com/lightning/r/Lead/00Q/view',
		'https://acme.zendesk.com/api/v2/tickets/1.json',
		'https://acme.zendesk.com/agent/tickets/1',
		'https://acme.atlassian.net/browse/A-1',
		'https://acme.pipedrive.com/deal/1',
		'https://coda.io/apis/v1/docs/1/tables/2/rows/3',
		'https://api.acme.example/contacts/1',
		'https://shop.example/wp-json/wc/v3/orders/1',
	])('a record: %s', (url) => {
		expect(isAddressOfRecord(url)).toBe(true);
		expect(outcomeOf({ email: 'mia.reed@example.com', url }).event).not.toHaveProperty(
			'event_source_url',
		);
	});

	it.each([
		'https://shop.example/thanks',
		'https://docs.google.com/forms/d/e/1/viewform',
		'https://airtable.com/shrAbc',
		'https://acme.zendesk.com/hc/en-us/requests/new',
		'https://acme.pipedrive.com/scheduler/x',
		'https://shop.myshopify.com/products/lamp',
		'https://notmonday.com/boards/1',
	])('a page: %s', (url) => {
		expect(isAddressOfRecord(url)).toBe(false);
		expect(outcomeOf({ email: 'mia.reed@example.com', url }).event.event_source_url).toBe(url);
	});

	it('is sent where the item calls it the page of the event', () => {
		const url = 'https://www.notion.so/form';
		expect(
			outcomeOf({ email: 'mia.reed@example.com', event_source_url: url }).event.event_source_url,
		).toBe(url);
	});
});
