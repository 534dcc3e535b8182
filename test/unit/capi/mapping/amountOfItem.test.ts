/** A sale whose amount could not be taken is refused for that, and the refusal says where there is money. */
import { checkEvent } from '../../../../nodes/shared/capi/check';
import { amountOfItem } from '../../../../nodes/shared/capi/mapping/amountOfItem';
import { assumeEventName } from '../../../../nodes/shared/capi/mapping/assumedName';
import { readItem } from '../../../../nodes/shared/capi/mapping/readItem';
import { webhook } from './support';

const SALE = { order_id: 'A-1', currency: 'EUR', event_time: '2026-11-26T10:00:00Z' };

function refusedFor(item: Record<string, unknown>, source = 'other') {
	const [reading] = readItem(item);
	if (!('event' in reading)) throw new Error('no event');
	const event = { action_source: source, ...reading.event };
	const findAmount = () => amountOfItem(item);
	const name = assumeEventName(event, findAmount)?.name;
	const raw = name === undefined ? event : { ...event, event_name: name };
	const outcome = checkEvent(
		{
			itemIndex: 0,
			raw,
			destination: { datasetId: '1' },
			defaultCountry: undefined,
			hashExternalId: true,
			findAmount,
		},
		0,
		{ nowMilliseconds: Date.parse('2026-11-26T12:00:00Z'), timezone: 'UTC', run: 'r' },
	);
	return outcome.status === 'refused'
		? outcome.refusals.map(({ message, cure }) => `${message} ${cure}`)
		: [name];
}

const MONEY_AT = (path: string) =>
	`Value is empty, but Meta refuses a Purchase without it. Fill in Value. The money at ${path} was not taken for the amount of the whole: give it if it is.`;

it.each([
	[{ ...SALE, email: 'a@example.com', tax: 4.5 }, 'tax'],
	[{ ...SALE, customer_id: 'C1', fee: '4.50' }, 'fee'],
	[{ ...SALE, email: 'a@example.com', currency: undefined, fee: 4.5 }, 'fee'],
	[{ ...SALE, email: 'a@example.com', costs: { shipping_fee: 4.5 } }, 'costs.shipping_fee'],
	[{ ...SALE, customer_id: 'C1', order_id: undefined, service_fee: '4,50 €' }, 'service_fee'],
	[webhook({ ...SALE, email: 'a@example.com', tax: 4.5 }), 'body.tax'],
])('names the amount that is missing: %j', (item, path) => {
	expect(refusedFor(item)[0]).toBe(MONEY_AT(path));
});

it.each([{ tax: 0 }, { tax: 'none' }, { payment_method: '5' }, {}])(
	'names no place where there is no money: %j',
	(fields) => {
		expect(refusedFor({ ...SALE, email: 'a@example.com', ...fields })).toEqual([
			'Value is empty, but Meta refuses a Purchase without it. Fill in Value.',
		]);
	},
);

it('leaves a lead a lead', () => {
	expect(refusedFor({ email: 'a@example.com', fee: 20, currency: 'EUR' })).toEqual(['Lead']);
	expect(refusedFor({ email: 'a@example.com', order_id: 'A-1' })).toEqual(['Lead']);
});

it('does not show a name that may be a person’s', () => {
	expect(amountOfItem({ 'mia@example.com': { fee: 5 } })).toBe('(unnamed)');
});
