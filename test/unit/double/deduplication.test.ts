import { DATASETS } from '../../graph/fixtures';
import type { Channel, Event } from './support';
import { Bench, DATASET_OF, DAY, EMAIL_HASH, eventOf, HOUR, PHONE_HASH, START } from './support';

let bench: Bench;
beforeEach(async () => {
	bench = await Bench.start();
});
afterEach(() => bench.close());

/** Sends the second event some seconds after the first, and says how many of the two are stored. */
async function stored(
	channel: Channel,
	first: Event,
	second: Event,
	secondsLater = 1,
): Promise<number> {
	const dataset = DATASET_OF[channel];
	expect(await bench.answer(dataset, eventOf(channel, first))).toBe('received 1');
	bench.time += secondsLater;
	expect(await bench.answer(dataset, eventOf(channel, second))).toBe('received 1');
	const { received, stored: kept, duplicates } = bench.double.counters(dataset.id);
	expect([received, kept + duplicates]).toEqual([2, 2]);
	return kept;
}

describe('by event_id and event_name, 48 hours (section 10.2)', () => {
	const id = { event_id: 'order-1' };

	test('the first wins and counts its duplicates', async () => {
		const first = { ...id, custom_data: { value: 1 } };
		expect(await stored('web', first, { ...id, custom_data: { value: 2 } })).toBe(1);
		const [event] = bench.double.events();
		expect([event.event.custom_data, event.duplicates]).toEqual([{ value: 1 }, 1]);
	});

	test('also within one request', async () => {
		expect(await bench.answer(DATASETS.web, eventOf('web', id), eventOf('web', id))).toBe(
			'received 2',
		);
		expect(bench.double.counters().stored).toBe(1);
	});

	test('across action sources', async () => {
		await bench.send(
			DATASETS.web,
			eventOf('web', id),
			eventOf('crm', { ...id, event_name: 'Lead' }),
		);
		expect(bench.double.counters()).toMatchObject({ stored: 1, duplicates: 1 });
	});

	test.each([
		['another event_id', { event_id: 'order-2' }, 1],
		['another event_name', { ...id, event_name: 'Contact' }, 1],
		['another case of the name', { ...id, event_name: 'lead' }, 1],
		['no event_id', { event_id: undefined }, 1],
		['after 48 hours', id, 48 * HOUR],
	])('%s is another event', async (_what, second, later) => {
		expect(await stored('web', id, second, later)).toBe(2);
	});

	test('a second before 48 hours are over is a duplicate', async () => {
		expect(await stored('web', id, id, 48 * HOUR - 1)).toBe(1);
	});

	test('duplicates do not lengthen the window', async () => {
		for (const hour of [0, 30, 60]) {
			bench.time = START + hour * HOUR;
			await bench.send(DATASETS.web, eventOf('web', id));
		}
		expect(bench.double.counters()).toMatchObject({ stored: 2, duplicates: 1 });
	});

	test('two events without event_id are two', async () => {
		expect(await stored('web', {}, {})).toBe(2);
	});

	test('another dataset is another event', async () => {
		await bench.send(DATASETS.web, eventOf('web', id));
		await bench.send(DATASETS.crm, eventOf('web', id));
		expect(bench.double.counters()).toMatchObject({ stored: 2, duplicates: 0 });
	});
});

describe('store events by their own key, 7 days (section 7.1)', () => {
	const order = (changes: Event) => ({
		custom_data: { value: 12.5, currency: 'EUR', order_id: 'R-1', ...changes },
	});

	test.each([
		['the same order, whoever the customer is', {}, { user_data: { ph: undefined } }, 1],
		['another event_id', { event_id: 'a' }, { event_id: 'b' }, 1],
		['another order', {}, order({ order_id: 'R-2' }), 2],
		['another line of the order', order({ item_number: '1' }), order({ item_number: '2' }), 2],
		['the same line of the order', order({ item_number: '1' }), order({ item_number: '1' }), 1],
		['another time', {}, { event_time: START - 2 * HOUR }, 2],
		['another name', {}, { event_name: 'Lead' }, 2],
		['no order, same customer', order({ order_id: undefined }), order({ order_id: undefined }), 1],
		[
			'no order, another set of keys',
			order({ order_id: undefined }),
			{ ...order({ order_id: undefined }), user_data: { ph: undefined } },
			2,
		],
		[
			'no order, the keys and their values in another order',
			{ ...order({ order_id: undefined }), user_data: { em: [EMAIL_HASH, PHONE_HASH] } },
			{
				...order({ order_id: undefined }),
				user_data: { ph: [PHONE_HASH], em: [PHONE_HASH, EMAIL_HASH] },
			},
			1,
		],
	])('%s', async (_what, first, second, kept) => {
		expect(await stored('store', first, second)).toBe(kept);
	});

	test.each([
		[7 * DAY - 1, 1],
		[7 * DAY, 2],
	])('%d seconds later', async (later, kept) => {
		expect(await stored('store', {}, {}, later)).toBe(kept);
	});

	test('are never duplicates of web events', async () => {
		const id = {
			event_id: 'order-1',
			event_name: 'Purchase',
			custom_data: { value: 1, currency: 'EUR' },
		};
		await bench.send(DATASETS.stores, eventOf('web', id), eventOf('store', id));
		expect(bench.double.counters().stored).toBe(2);
	});
});

test('messaging events are not deduplicated (section 9.1)', async () => {
	expect(await stored('whatsapp', { event_id: 'a' }, { event_id: 'a' })).toBe(2);
});

describe('installs: the first in 90 days (section 10.2)', () => {
	const install = { event_name: 'MobileAppInstall' };
	const at = (time: number) => ({ ...install, event_time: time - HOUR });

	test.each([
		[
			'the same device under another event_id',
			at(START),
			{ ...at(START + 60), event_id: 'b' },
			60,
			1,
		],
		['another device', at(START), { ...install, user_data: { madid: 'other' } }, 60, 2],
		['89 days later', at(START), at(START + 89 * DAY), 89 * DAY, 1],
		['90 days later', at(START), at(START + 90 * DAY), 90 * DAY, 2],
	])('%s', async (_what, first, second, later, kept) => {
		expect(await stored('app', first, second, later)).toBe(kept);
	});
});
