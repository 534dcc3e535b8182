import {
	charge,
	customer,
	event,
	invoice,
	paymentIntent,
	refund,
	session,
	subscription,
} from '../payloads/stripe';
import { outcomeOf, outcomesOf, refusalOf, webhook, without } from '../support';

const MIA = {
	em: 'mia.reed@example.com',
	ph: '+15125550147',
	fn: 'Mia',
	ln: 'Reed',
	ct: 'Austin',
	st: 'TX',
	zp: '78701',
	country: 'US',
	external_id: 'cus_1',
};
const MIA_WITHOUT_PHONE = without(MIA, 'ph');

describe('Stripe Checkout Session', () => {
	const purchase = {
		format: 'stripeCheckoutSession',
		eventName: 'Purchase',
		event: {
			event_time: 1791000000,
			event_id: 'pi_1',
			event_source_url: 'https://shop.example/pay',
			user_data: { ...MIA, external_id: 'user_42', fbp: 'fb.1.1791000000000.1234567890' },
			custom_data: { value: 49.99, currency: 'usd', order_id: '6735' },
		},
	};

	it.each([
		['a webhook', webhook(event('checkout.session.completed', session))],
		['the event by itself', event('checkout.session.completed', session)],
		['the session by itself', session],
		['a late payment', event('checkout.session.async_payment_succeeded', session)],
		['numbers as text', { ...session, amount_total: '4999' }],
	])('%s is a Purchase', (_, json) => {
		expect(outcomeOf(json)).toEqual(purchase);
	});

	it('a reference may be a cart or a customer and is no order', () => {
		const metadata = without(session.metadata, 'order_id');
		expect(outcomeOf({ ...session, metadata }).event.custom_data).toMatchObject({
			order_id: 'pi_1',
		});
	});

	it('a subscription is a Subscribe, a trial a StartTrial', () => {
		const started = {
			...session,
			mode: 'subscription',
			payment_intent: null,
			subscription: 'sub_1',
		};
		expect(outcomeOf(started)).toMatchObject({
			eventName: 'Subscribe',
			event: { event_id: 'sub_1', user_data: { subscription_id: 'sub_1' } },
		});
		const trial = outcomeOf({ ...started, payment_status: 'no_payment_required', amount_total: 0 });
		expect(trial.eventName).toBe('StartTrial');
		expect(trial.event.custom_data).not.toHaveProperty('value');
	});

	it('a bank debit is unpaid until it succeeds', () => {
		const waiting = { ...session, payment_status: 'unpaid' };
		expect(outcomeOf(event('checkout.session.completed', waiting))).toEqual({
			...purchase,
			unpaid: true,
		});
	});

	it.each([
		[event('checkout.session.expired', { ...session, status: 'expired' }), 'payment_failed'],
		[event('checkout.session.async_payment_failed', session), 'payment_failed'],
		[{ ...session, status: 'open', payment_status: 'unpaid' }, 'not_a_conversion'],
		[{ ...session, mode: 'setup' }, 'not_a_conversion'],
		[{ ...session, livemode: false }, 'test_payload'],
	])('case %# is left out', (json, leftOut) => {
		expect(outcomeOf(json).leftOut).toBe(leftOut);
	});

	it('counts the prices of its lines as Stripe counts the currency', () => {
		const line = {
			id: 'li_1',
			quantity: 1,
			price: { id: 'price_1', product: 'prod_1', unit_amount: 500000 },
		};
		const krona = {
			...session,
			currency: 'isk',
			amount_total: 500000,
			line_items: { data: [line] },
		};
		expect(outcomeOf(krona).event.custom_data).toMatchObject({
			value: 5000,
			contents: [{ id: 'prod_1', quantity: 1, item_price: 5000 }],
		});
	});
});

describe('Stripe Invoice', () => {
	const purchase = {
		format: 'stripeInvoice',
		eventName: 'Purchase',
		event: {
			event_time: 1791000005,
			event_id: 'pi_1',
			user_data: { ...MIA, subscription_id: 'sub_1' },
			custom_data: { value: 49.99, currency: 'usd', order_id: 'ABC-0001' },
		},
	};

	it.each([
		['a webhook', webhook(event('invoice.paid', invoice))],
		['the other event of the same payment', event('invoice.payment_succeeded', invoice)],
		['the invoice by itself', invoice],
	])('%s of a renewal is a Purchase', (_, json) => {
		expect(outcomeOf(json)).toEqual(purchase);
	});

	it('the first of a subscription is a Subscribe', () => {
		const first = outcomeOf(
			event('invoice.paid', { ...invoice, billing_reason: 'subscription_create' }),
		);
		expect(first).toEqual({
			...purchase,
			eventName: 'Subscribe',
			event: { ...purchase.event, event_id: 'sub_1' },
		});
	});

	it.each([
		[
			'today',
			{
				pricing: {
					price_details: { price: 'price_1', product: 'prod_1' },
					unit_amount_decimal: '4999',
				},
			},
		],
		['before', { price: { id: 'price_1', product: 'prod_1', unit_amount: 4999 } }],
	])('names the products as the API writes them %s', (_, price) => {
		const line = {
			id: 'il_1',
			amount: 4999,
			currency: 'usd',
			quantity: 1,
			description: '1 × Pro',
			...price,
		};
		const back = { id: 'il_2', amount: -1000, currency: 'usd', quantity: 1, ...price };
		const { event: found } = outcomeOf({ ...invoice, lines: { data: [line, back] } });
		expect(found.custom_data).toMatchObject({
			contents: [{ id: 'prod_1', quantity: 1, item_price: 49.99, title: '1 × Pro' }],
		});
	});

	it('finds the subscription where newer versions of the API have it', () => {
		const newer = {
			...without(invoice, 'subscription'),
			parent: { subscription_details: { subscription: 'sub_9' } },
		};
		expect(outcomeOf(newer).event.user_data).toMatchObject({ subscription_id: 'sub_9' });
	});

	it.each([
		[
			event('invoice.payment_failed', { ...invoice, status: 'open', paid: false }),
			'payment_failed',
		],
		[event('invoice.voided', { ...invoice, status: 'void', paid: false }), 'payment_failed'],
		[event('invoice.created', { ...invoice, status: 'draft', paid: false }), 'not_a_conversion'],
		[
			event('invoice.paid', {
				...invoice,
				amount_paid: 0,
				total: 0,
				billing_reason: 'subscription_create',
			}),
			'not_a_conversion',
		],
		[{ ...invoice, livemode: false }, 'test_payload'],
	])('case %# is left out', (json, leftOut) => {
		expect(outcomeOf(json).leftOut).toBe(leftOut);
	});

	it('an open one is unpaid', () => {
		expect(
			outcomeOf(event('invoice.finalized', { ...invoice, status: 'open', paid: false })).unpaid,
		).toBe(true);
	});
});

describe('Stripe Charge', () => {
	const sale = {
		event_time: 1791000000,
		event_id: 'pi_1',
		user_data: MIA_WITHOUT_PHONE,
		custom_data: { value: 49.99, currency: 'usd', order_id: '6735' },
	};

	it.each([
		['a webhook', webhook(event('charge.succeeded', charge))],
		['the charge by itself', charge],
	])('%s is a Purchase', (_, json) => {
		expect(outcomeOf(json)).toEqual({ format: 'stripeCharge', eventName: 'Purchase', event: sale });
	});

	it('a refund has what was given back and when, and no ID of the sale', () => {
		const delivery = event('charge.refunded', { ...charge, amount_refunded: 1000 });
		const refunded = outcomeOf({ ...delivery, created: 1791000099 });
		expect(refunded).toEqual({
			format: 'stripeCharge',
			eventName: 'Purchase',
			event: {
				event_time: 1791000099,
				user_data: MIA_WITHOUT_PHONE,
				custom_data: { value: 10, currency: 'usd', order_id: '6735' },
				original_event_data: { event_name: 'Purchase', order_id: '6735' },
			},
			leftOut: 'refund',
		});
	});

	it('an authorized one is unpaid and of its full amount', () => {
		const authorized = outcomeOf({ ...charge, captured: false, amount_captured: 0 });
		expect(authorized).toMatchObject({ unpaid: true, event: { custom_data: { value: 49.99 } } });
		expect(
			outcomeOf(event('charge.pending', { ...charge, status: 'pending', paid: false })),
		).toMatchObject({ eventName: 'Purchase', unpaid: true });
	});

	it.each([
		[event('charge.failed', { ...charge, status: 'failed', paid: false }), 'payment_failed'],
		[event('charge.expired', { ...charge, captured: false }), 'payment_failed'],
		[{ ...charge, refunded: true, amount_refunded: 4999 }, 'refund'],
		[{ ...charge, livemode: false }, 'test_payload'],
	])('case %# is left out', (json, leftOut) => {
		expect(outcomeOf(json).leftOut).toBe(leftOut);
	});
});

describe('Stripe Payment Intent', () => {
	const purchase = {
		format: 'stripePaymentIntent',
		eventName: 'Purchase',
		event: {
			event_time: 1791000000,
			event_id: 'pi_1',
			user_data: MIA,
			custom_data: { value: 49.99, currency: 'usd', order_id: '6735' },
		},
	};

	it.each([
		['a webhook', webhook(event('payment_intent.succeeded', paymentIntent))],
		['the payment intent by itself', paymentIntent],
	])('%s is a Purchase', (_, json) => {
		expect(outcomeOf(json)).toEqual(purchase);
	});

	it.each([
		['expanded', { latest_charge: charge }],
		['of an older version of the API', { charges: { object: 'list', data: [charge] } }],
	])('reads the payer of a charge %s', (_, changes) => {
		const bare = without(paymentIntent, 'receipt_email', 'shipping');
		expect(outcomeOf({ ...bare, ...changes }).event.user_data).toEqual(MIA_WITHOUT_PHONE);
	});

	it('reads an expanded customer', () => {
		const bare = without(paymentIntent, 'receipt_email', 'shipping');
		expect(outcomeOf({ ...bare, customer }).event.user_data).toEqual(MIA);
	});

	it.each([
		[{ status: 'processing', amount_received: 0 }],
		[{ status: 'requires_capture', amount_received: 0 }],
		[
			{
				status: 'requires_action',
				amount_received: 0,
				next_action: { type: 'boleto_display_details', boleto_display_details: { number: '1' } },
			},
		],
	])('%j is unpaid and of its full amount', (changes) => {
		expect(outcomeOf({ ...paymentIntent, ...changes })).toEqual({ ...purchase, unpaid: true });
	});

	it.each([
		[
			event('payment_intent.created', {
				...paymentIntent,
				status: 'requires_payment_method',
				amount_received: 0,
			}),
			'not_a_conversion',
		],
		[
			event('payment_intent.payment_failed', {
				...paymentIntent,
				status: 'requires_payment_method',
			}),
			'payment_failed',
		],
		[event('payment_intent.canceled', { ...paymentIntent, status: 'canceled' }), 'payment_failed'],
		[
			{
				...paymentIntent,
				status: 'requires_action',
				next_action: { type: 'use_stripe_sdk', use_stripe_sdk: {} },
			},
			'not_a_conversion',
		],
		[{ ...paymentIntent, livemode: false }, 'test_payload'],
	])('case %# is left out', (json, leftOut) => {
		expect(outcomeOf(json).leftOut).toBe(leftOut);
	});

	it.each([
		['jpy', 4999],
		['krw', 4999],
		['clp', 4999],
		['kwd', 4.999],
		['bhd', 4.999],
		['huf', 49.99],
		['cop', 49.99],
		['idr', 49.99],
		['isk', 49.99],
		['ugx', 49.99],
		['mga', 4999],
		['EUR', 49.99],
	])('4999 in the smallest unit of %s are %d', (currency, value) => {
		expect(outcomeOf({ ...paymentIntent, currency }).event.custom_data).toMatchObject({
			value,
			currency,
		});
	});
});

describe('Stripe Refund', () => {
	const refunded = {
		format: 'stripeRefund',
		eventName: undefined,
		event: {
			event_time: 1791000050,
			user_data: {},
			custom_data: { value: 10, currency: 'usd', order_id: 'pi_1' },
			original_event_data: { event_name: 'Purchase', order_id: 'pi_1' },
		},
		leftOut: 'refund',
	};

	it.each([
		['a webhook', webhook(event('refund.created', refund))],
		['the older event', event('charge.refund.updated', refund)],
		['the refund by itself', refund],
	])('%s is left out and names the payment', (_, json) => {
		expect(outcomeOf(json)).toEqual(refunded);
	});

	it('a failed one gives nothing back', () => {
		expect(outcomeOf(event('refund.failed', { ...refund, status: 'failed' })).leftOut).toBe(
			'not_a_conversion',
		);
	});

	it('one of the test mode is a test', () => {
		expect(outcomeOf({ ...event('refund.created', refund), livemode: false }).leftOut).toBe(
			'test_payload',
		);
	});
});

it('Stripe: a reference that may be a cart’s gives way to a customer whom the metadata name', () => {
	const metadata = { ...session.metadata, customer_id: 'c-7' };
	expect(outcomeOf({ ...session, metadata }).event.user_data).toMatchObject({ external_id: 'c-7' });
});

describe('Stripe Subscription', () => {
	const started = {
		format: 'stripeSubscription',
		eventName: 'Subscribe',
		event: {
			event_time: 1791000000,
			event_id: 'sub_1',
			user_data: { external_id: 'user_42', subscription_id: 'sub_1' },
			custom_data: { value: 19, currency: 'usd' },
		},
	};

	it.each([
		['a webhook', webhook(event('customer.subscription.created', subscription))],
		['the subscription by itself', subscription],
	])('%s is a Subscribe', (_, json) => {
		expect(outcomeOf(json)).toEqual(started);
	});

	it.each(['incomplete', 'trialing'])('one that was %s starts when it becomes active', (status) => {
		const json = event('customer.subscription.updated', subscription, { status });
		expect(outcomeOf({ ...json, created: 1791000099 })).toEqual({
			...started,
			event: { ...started.event, event_time: 1791000099 },
		});
	});

	it('a trial is a StartTrial without a value', () => {
		const trial = outcomeOf(
			event('customer.subscription.created', {
				...subscription,
				status: 'trialing',
				trial_end: 1792000000,
			}),
		);
		expect(trial).toEqual({
			...started,
			eventName: 'StartTrial',
			event: { ...started.event, custom_data: { currency: 'usd' } },
		});
	});

	it('several pieces or plans have no value', () => {
		const [item] = subscription.items.data;
		for (const data of [[{ ...item, quantity: 3 }], [item, { ...item, id: 'si_2' }]]) {
			expect(outcomeOf({ ...subscription, items: { data } }).event.custom_data).not.toHaveProperty(
				'value',
			);
		}
	});

	it('reads an expanded customer', () => {
		expect(outcomeOf({ ...subscription, customer }).event.user_data).toEqual({
			...MIA,
			external_id: 'user_42',
			subscription_id: 'sub_1',
		});
	});

	it('another change starts nothing', () => {
		expect(
			outcomeOf(
				event('customer.subscription.updated', subscription, { default_payment_method: null }),
			).eventName,
		).toBeUndefined();
	});

	it.each([
		[
			event('customer.subscription.deleted', { ...subscription, status: 'canceled' }),
			'order_canceled',
		],
		[
			event('customer.subscription.created', { ...subscription, status: 'incomplete' }),
			'not_a_conversion',
		],
		[{ ...subscription, status: 'past_due' }, 'payment_failed'],
		[{ ...subscription, status: 'incomplete_expired' }, 'payment_failed'],
		[
			event('customer.subscription.trial_will_end', { ...subscription, status: 'trialing' }),
			'not_a_conversion',
		],
		[{ ...subscription, livemode: false }, 'test_payload'],
	])('case %# is left out', (json, leftOut) => {
		expect(outcomeOf(json).leftOut).toBe(leftOut);
	});
});

describe('Stripe Customer', () => {
	const registered = {
		format: 'stripeCustomer',
		eventName: 'CompleteRegistration',
		event: { event_time: 1791000000, user_data: MIA, custom_data: {} },
	};

	it.each([
		['a webhook', webhook(event('customer.created', customer))],
		['the customer by itself', customer],
	])('%s is a CompleteRegistration', (_, json) => {
		expect(outcomeOf(json)).toEqual(registered);
	});

	it('an update registers nobody, and a deletion is left out', () => {
		expect(
			outcomeOf(event('customer.updated', customer, { phone: null })).eventName,
		).toBeUndefined();
		expect(outcomeOf(event('customer.deleted', customer)).leftOut).toBe('not_a_conversion');
	});
});

describe('other events of Stripe', () => {
	it.each([
		event('payout.paid', { id: 'po_1', object: 'payout', amount: 100000, currency: 'usd' }),
		event('product.created', { id: 'prod_1', object: 'product', name: 'Lamp' }),
		event('charge.dispute.created', {
			id: 'du_1',
			object: 'dispute',
			amount: 4999,
			currency: 'usd',
			charge: 'ch_1',
		}),
	])('case %# is no conversion', (json) => {
		expect(outcomeOf(json)).toMatchObject({
			format: 'stripeOther',
			eventName: undefined,
			leftOut: 'not_a_conversion',
		});
	});

	it('a thin event is refused, for it has no details', () => {
		const thin = {
			id: 'evt_test_65',
			object: 'v2.core.event',
			type: 'v1.billing.meter.error_report_triggered',
			created: '2026-10-05T14:00:00.000Z',
			related_object: { id: 'mtr_1', type: 'billing.meter', url: '/v1/billing/meters/mtr_1' },
		};
		expect(refusalOf(thin)).toEqual({
			code: 'payload_incomplete',
			field: 'options.inputFormat',
			message:
				'Stripe (other events): The item is a thin event, which names an object without its details.',
			cure: 'Fetch the object of related_object from Stripe first, and pass that.',
		});
	});
});

it('every object of a list of the API is read', () => {
	const list = {
		object: 'list',
		url: '/v1/charges',
		has_more: false,
		data: [charge, { ...charge, id: 'ch_2', amount_captured: 100 }],
	};
	expect(outcomesOf(list)).toMatchObject([
		{ format: 'stripeCharge', eventName: 'Purchase', event: { custom_data: { value: 49.99 } } },
		{ format: 'stripeCharge', eventName: 'Purchase', event: { custom_data: { value: 1 } } },
	]);
	expect(outcomesOf(list)[0].event).not.toHaveProperty('event_source_url');
});

it('one sale that several events of Stripe report has one ID', () => {
	const ids = [
		event('checkout.session.completed', session),
		event('payment_intent.succeeded', paymentIntent),
		event('charge.succeeded', charge),
	].map((json) => outcomeOf(json).event.event_id);
	expect(ids).toEqual(['pi_1', 'pi_1', 'pi_1']);
});

describe('when it happened', () => {
	// The objects are made when the customer opens the checkout, the events are when it was paid.
	it.each([
		['checkout.session.async_payment_succeeded', session],
		['payment_intent.succeeded', paymentIntent],
	])('%s has the time of the event', (type, object) => {
		const delivery = { ...event(type, object), created: 1791000099 };
		expect(outcomeOf(delivery).event.event_time).toBe(1791000099);
		expect(outcomeOf(object).event.event_time).toBe(1791000000);
	});
});

it('the products of a session stand in its expanded line items', () => {
	const line_items = {
		object: 'list',
		data: [
			{
				id: 'li_1',
				object: 'item',
				amount_subtotal: 4500,
				currency: 'usd',
				description: 'Lamp',
				price: { id: 'price_1', product: 'prod_1', unit_amount: 2250 },
				quantity: 2,
			},
		],
	};
	expect(outcomeOf({ ...session, line_items }).event.custom_data).toMatchObject({
		contents: [{ id: 'prod_1', quantity: 2, item_price: 22.5, title: 'Lamp' }],
	});
});
