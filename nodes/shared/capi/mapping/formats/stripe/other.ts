import { has, is, otherEvents } from '../format';

/** Everything else that Stripe reports: payouts, products, disputes … and the short events of its second version. */
export const stripeOther = otherEvents({
	id: 'stripeOther',
	displayName: 'Stripe (other events)',
	sources: ['Stripe API: Types of events', 'Stripe API: Event destinations, Thin events'],
	recognizedBy: [
		[is('object', 'event'), has('data.object.object')],
		[is('object', 'v2.core.event'), has('related_object')],
	],
	incomplete: [
		{
			when: [is('object', 'v2.core.event'), has('related_object')],
			what: 'The item is a thin event, which names an object without its details',
			cure: 'Fetch the object of related_object from Stripe first, and pass that.',
		},
	],
	ignored: ['id', 'type', 'account', 'created'],
});
