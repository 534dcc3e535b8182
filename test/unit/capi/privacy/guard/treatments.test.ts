/** What becomes of what is found, by the collection Privacy Guard. */
import { createHash } from 'node:crypto';

import { DEFAULT_GUARD, guardEvent } from '../../../../../nodes/shared/capi/privacy';
import type { ServerEvent } from '../../../../../nodes/shared/capi/types';
import { guard } from './support';

const MAIL = 'joe@example.com';
// SHA-256 of value:joe@example.com
const HASH_OF_MAIL = '09b5a4fb0cb236dc6e69b86a01727e2f1f323dda5b39a528119ad83a89e7c41e';
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

describe('In Other Fields', () => {
	const note = (inFields: string) =>
		guard({ custom_data: { my_note: ' Joe@Example.com ' } }, { inFields });

	it('removes', () => {
		expect(note('remove')).toMatchObject({
			found: ['personal_data_removed custom_data.my_note'],
			event: { custom_data: {} },
		});
	});

	it('hashes in lower case, so that equal values stay equal', () => {
		const { event, found } = note('hash');
		expect(found).toEqual(['personal_data_hashed custom_data.my_note']);
		expect(event?.custom_data).toEqual({ my_note: sha256(`value:${MAIL}`) });
	});

	it('refuses, and says what to correct', () => {
		expect(note('refuse')).toEqual({
			event: undefined,
			found: ['personal_data_found custom_data.my_note'],
			messages: ['My Note seems to hold an email address, which Meta forbids there.'],
		});
	});

	it('sends with a warning', () => {
		const { event, found } = note('send');
		expect(found).toEqual(['potentially_personal_data custom_data.my_note']);
		expect(event?.custom_data).toEqual({ my_note: ' Joe@Example.com ' });
	});

	it('treats products and keys alike', () => {
		const custom_data = { contents: [{ id: MAIL, quantity: 1 }], [MAIL]: 1 };
		expect(guard({ custom_data }, { inFields: 'refuse' }).found).toHaveLength(2);
		expect(guard({ custom_data }, { inFields: 'send' }).event?.custom_data).toEqual(custom_data);
	});
});

describe('amounts that are the person’s phone number', () => {
	const REED = { ph: '+49 151 23456789' };
	const PHONE = 4_915_123_456_789;
	const lead = (custom_data: Record<string, unknown>, inFields: string) =>
		guard({ custom_data }, { inFields }, REED);

	it.each(['remove', 'hash'])('are left out, since a hash is none: %s', (inFields) => {
		for (const field of [
			'value',
			'net_revenue',
			'predicted_ltv',
			'num_items',
			'max_rating_value',
		]) {
			const { event, found } = lead({ [field]: PHONE }, inFields);
			expect(found).toEqual([`personal_data_removed custom_data.${field}`]);
			expect(event?.custom_data).toEqual({});
		}
	});

	it('refuse a purchase, which needs its value', () => {
		const { event, found } = guard(
			{ event_name: 'Purchase', custom_data: { value: PHONE, currency: 'EUR' } },
			{},
			REED,
		);
		expect(event).toBeUndefined();
		expect(found).toEqual(['personal_data_found custom_data.value']);
	});

	it('go with a product that has them as its quantity, and from others', () => {
		const contents = [
			{ id: 'A', quantity: PHONE },
			{ id: 'B', quantity: 1, item_price: PHONE },
			{ id: 'C', quantity: 1, item_price: 4_915_123_456_780 },
		];
		expect(lead({ contents }, 'remove').event?.custom_data?.contents).toEqual([
			{ id: 'B', quantity: 1 },
			contents[2],
		]);
	});

	it('are refused or sent where the guard is set so', () => {
		expect(lead({ value: PHONE }, 'refuse').found).toEqual([
			'personal_data_found custom_data.value',
		]);
		expect(lead({ value: PHONE }, 'send').event?.custom_data).toEqual({ value: PHONE });
	});
});

describe('In Event IDs', () => {
	it('hashes to as many digits as IDs that are made here have', () => {
		const { event, messages } = guard({ event_id: `order-${MAIL}` });
		expect(event?.event_id).toBe(sha256(`event_id:order-${MAIL}`).slice(0, 32));
		expect(messages[0]).toBe(
			'Event ID was sent as a hash: it seems to hold an email address. The browser’s event has another ID now, so Meta counts both: give both an ID without such data.',
		);
	});

	it.each([
		['refuse', 'personal_data_found event_id', undefined],
		['send', 'potentially_personal_data event_id', MAIL],
		['anything', 'personal_data_hashed event_id', '234efcfdea1f674b4f147d54e5bbdfd8'],
	])('%s', (inIds, code, sent) => {
		const { event, found } = guard({ event_id: MAIL }, { inIds });
		expect(found).toEqual([code]);
		expect(event?.event_id).toBe(sent);
	});
});

it('gives an event in which it finds nothing back as it is, without a copy', () => {
	const event: ServerEvent = {
		event_name: 'Purchase',
		event_time: 1_795_348_740,
		event_id: 'R-1',
		action_source: 'website',
		event_source_url: 'https://shop.example/thanks?order=12&fbclid=IwAR0',
		user_data: {},
		custom_data: { value: 1, currency: 'EUR', contents: [{ id: 'A-1', title: 'Blue Mug' }] },
	};
	const guarded = guardEvent(event, {}, DEFAULT_GUARD);
	expect(guarded).toEqual({ event, warnings: [], refusals: [] });
	expect(guarded.event).toBe(event);
});

describe('what stands in place of an email address', () => {
	const plain = sha256(MAIL);

	it('is not, and does not begin as, the hash by which Meta knows the person', () => {
		const { event } = guard(
			{
				event_id: MAIL,
				event_source_url: `https://a.example/?a=${MAIL}`,
				custom_data: {
					my_note: MAIL,
					content_ids: [MAIL],
					contents: [{ id: MAIL, quantity: 1 }],
				},
			},
			{ inFields: 'hash', inAddresses: 'hash' },
		);
		const sent = JSON.stringify(event);
		expect(sent).not.toContain(plain.slice(0, 16));
		expect(event?.custom_data).toEqual({
			my_note: HASH_OF_MAIL,
			content_ids: [HASH_OF_MAIL],
			contents: [{ id: HASH_OF_MAIL, quantity: 1 }],
		});
	});
});

it('In Event Names refuses, or sends with a warning', () => {
	expect(guard({ event_name: MAIL }).found).toEqual(['personal_data_found event_name']);
	const { event, found } = guard({ event_name: MAIL }, { inEventNames: 'send' });
	expect(found).toEqual(['potentially_personal_data event_name']);
	expect(event?.event_name).toBe(MAIL);
});

describe('Except Fields', () => {
	it.each(['order_id', 'custom_data.order_id', ' Order_ID , my_note'])(
		'%s is not looked through',
		(exceptFields) => {
			const { event, found } = guard({ custom_data: { order_id: MAIL } }, { exceptFields });
			expect(found).toEqual([]);
			expect(event?.custom_data).toEqual({ order_id: MAIL });
		},
	);

	it('takes names, IDs and addresses too', () => {
		const { found } = guard(
			{ event_name: MAIL, event_id: MAIL, event_source_url: 'https://a.example/?email=joe' },
			{ exceptFields: 'event_name,event_id,event_source_url' },
		);
		expect(found).toEqual([]);
	});
});
