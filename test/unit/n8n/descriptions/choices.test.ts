/** The choices that are made from Meta's tables, as the editor offers them: name and value, in the order of the names. */
import type { INodeProperties } from 'n8n-workflow';

import { MetaOfflineEventSet } from '../../../../nodes/MetaOfflineEventSet/MetaOfflineEventSet.node';
import { MetaSendEvent } from '../../../../nodes/MetaSendEvent/MetaSendEvent.node';

const send = new MetaSendEvent().description.properties;
const offline = new MetaOfflineEventSet().description.properties;

const FROM_INPUT = 'From Input: fromInput';

it.each<[what: string, properties: readonly INodeProperties[], choices: string[]]>([
	[
		'actionSource',
		send,
		[
			'App: app',
			'Business Messaging: business_messaging',
			'Chat: chat',
			'CRM (Conversion Leads): crm',
			'Email: email',
			'Other: other',
			'Phone Call: phone_call',
			'Physical Store: physical_store',
			'System Generated: system_generated',
			'Website: website',
		],
	],
	[
		'eventName',
		send,
		[
			'Add Payment Info: AddPaymentInfo',
			'Add to Cart: AddToCart',
			'Add to Wishlist: AddToWishlist',
			'Complete Registration: CompleteRegistration',
			'Contact: Contact',
			'Custom Event: custom',
			'Customize Product: CustomizeProduct',
			'Donate: Donate',
			'Find Location: FindLocation',
			FROM_INPUT,
			'Initiate Checkout: InitiateCheckout',
			'Lead: Lead',
			'Page View: PageView',
			'Purchase: Purchase',
			'Schedule: Schedule',
			'Search: Search',
			'Start Trial: StartTrial',
			'Submit Application: SubmitApplication',
			'Subscribe: Subscribe',
			'View Content: ViewContent',
		],
	],
	[
		'eventName of a message',
		send,
		[
			'Add to Cart: AddToCart',
			'Cart Abandoned: CartAbandoned',
			FROM_INPUT,
			'Initiate Checkout: InitiateCheckout',
			'Lead Submitted: LeadSubmitted',
			'Order Canceled: OrderCanceled',
			'Order Created: OrderCreated',
			'Order Delivered: OrderDelivered',
			'Order Returned: OrderReturned',
			'Order Shipped: OrderShipped',
			'Purchase: Purchase',
			'Qualified Lead: QualifiedLead',
			'Rating Provided: RatingProvided',
			'Review Provided: ReviewProvided',
			'View Content: ViewContent',
		],
	],
	[
		'messagingChannel',
		send,
		['Instagram: instagram', 'Messenger: messenger', 'WhatsApp: whatsapp'],
	],
	[
		'limitedDataUse',
		send,
		[
			'California: California',
			'Colorado: Colorado',
			'Connecticut: Connecticut',
			'Delaware: Delaware',
			'Florida: Florida',
			'Maryland: Maryland',
			'Minnesota: Minnesota',
			'Montana: Montana',
			'Nebraska: Nebraska',
			'New Hampshire: New Hampshire',
			'New Jersey: New Jersey',
			'Off: off',
			'On, Meta Finds the Location: geolocation',
			'Oregon: Oregon',
			'Rhode Island: Rhode Island',
			'Texas: Texas',
		],
	],
	['content_type', send, ['Product: product', 'Product Group: product_group']],
	[
		'delivery_category',
		send,
		['Curbside: curbside', 'Home Delivery: home_delivery', 'In Store: in_store'],
	],
	[
		'customer_segmentation',
		send,
		[
			'Customer in Loyalty Program: customer_in_loyalty_program',
			'Existing Customer to Business: existing_customer_to_business',
			'Existing Customer to Business Line: existing_customer_to_business_line',
			'Existing Customer to Medium: existing_customer_to_medium',
			'Existing Customer to Product Area: existing_customer_to_product_area',
			'New Customer to Business: new_customer_to_business',
			'New Customer to Business Line: new_customer_to_business_line',
			'New Customer to Medium: new_customer_to_medium',
			'New Customer to Product Area: new_customer_to_product_area',
		],
	],
	[
		'eventName',
		offline,
		[
			'Add Payment Info: AddPaymentInfo',
			'Add to Cart: AddToCart',
			'Add to Wishlist: AddToWishlist',
			'Complete Registration: CompleteRegistration',
			'Custom Event: custom',
			FROM_INPUT,
			'Initiate Checkout: InitiateCheckout',
			'Lead: Lead',
			'Other: Other',
			'Purchase: Purchase',
			'Schedule: Schedule',
			'Search: Search',
			'Subscribe: Subscribe',
			'View Content: ViewContent',
		],
	],
	[
		'customEventType',
		offline,
		[
			'Add Payment Info: ADD_PAYMENT_INFO',
			'Add to Cart: ADD_TO_CART',
			'Add to Wishlist: ADD_TO_WISHLIST',
			'Chosen by Meta: ',
			'Complete Registration: COMPLETE_REGISTRATION',
			'Contact: CONTACT',
			'Customize Product: CUSTOMIZE_PRODUCT',
			'Donate: DONATE',
			'Facebook Selected: FACEBOOK_SELECTED',
			'Find Location: FIND_LOCATION',
			'Initiate Checkout: INITIATED_CHECKOUT',
			'Lead: LEAD',
			'Listing Interaction: LISTING_INTERACTION',
			'Other: OTHER',
			'Purchase: PURCHASE',
			'Schedule: SCHEDULE',
			'Search: SEARCH',
			'Start Trial: START_TRIAL',
			'Submit Application: SUBMIT_APPLICATION',
			'Subscribe: SUBSCRIBE',
			'View Content: CONTENT_VIEW',
		],
	],
	[
		'action_source_type',
		offline,
		[
			'App: app',
			'Business Messaging: business_messaging',
			'Chat: chat',
			'Email: email',
			'Other: other',
			'Phone Call: phone_call',
			'Physical Store: physical_store',
			'System Generated: system_generated',
			'Website: website',
		],
	],
	[
		'automatic_matching_fields',
		offline,
		[
			'Birth Date: db',
			'City: ct',
			'Country: country',
			'Email: em',
			'External ID: external_id',
			'First Name: fn',
			'Gender: ge',
			'Last Name: ln',
			'Phone: ph',
			'Postal Code: zp',
			'State: st',
		],
	],
])('offers for %s', (what, properties, choices) => {
	const [name, ofMessage] = what.split(' of ');
	const found = findAll(properties, name).map(choicesOf);
	expect(found[ofMessage === undefined ? 0 : 1]).toEqual(choices);
});

function findAll(properties: readonly INodeProperties[], name: string): INodeProperties[] {
	return properties.flatMap((property) => {
		const inner = (property.options ?? []).flatMap((option) => ('type' in option ? [option] : []));
		return [...(property.name === name ? [property] : []), ...findAll(inner, name)];
	});
}

function choicesOf({ options = [] }: INodeProperties): string[] {
	return options.flatMap((option) =>
		'value' in option ? [`${option.name}: ${option.value}`] : [],
	);
}
