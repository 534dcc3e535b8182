/** Business messaging: the channels and the closed list of events (docs/meta-api.md section 9). */
import type { PersonKey } from './person';

export interface MessagingChannel {
	readonly value: string;
	readonly displayName: string;
	/** The two keys of user_data that name the business and the chat; both are required. */
	readonly identifiers: readonly [PersonKey, PersonKey];
}

export const MESSAGING_CHANNELS: readonly MessagingChannel[] = [
	{ value: 'messenger', displayName: 'Messenger', identifiers: ['page_id', 'page_scoped_user_id'] },
	{
		value: 'whatsapp',
		displayName: 'WhatsApp',
		identifiers: ['whatsapp_business_account_id', 'ctwa_clid'],
	},
	{ value: 'instagram', displayName: 'Instagram', identifiers: ['ig_account_id', 'ig_sid'] },
];

export interface MessagingEvent {
	readonly name: string;
	readonly displayName: string;
}

/** Meta refuses all other names, custom ones too. */
export const MESSAGING_EVENTS: readonly MessagingEvent[] = [
	{ name: 'Purchase', displayName: 'Purchase' },
	{ name: 'LeadSubmitted', displayName: 'Lead Submitted' },
	{ name: 'InitiateCheckout', displayName: 'Initiate Checkout' },
	{ name: 'AddToCart', displayName: 'Add to Cart' },
	{ name: 'ViewContent', displayName: 'View Content' },
	{ name: 'OrderCreated', displayName: 'Order Created' },
	{ name: 'OrderShipped', displayName: 'Order Shipped' },
	{ name: 'OrderDelivered', displayName: 'Order Delivered' },
	{ name: 'OrderCanceled', displayName: 'Order Canceled' },
	{ name: 'OrderReturned', displayName: 'Order Returned' },
	{ name: 'CartAbandoned', displayName: 'Cart Abandoned' },
	{ name: 'QualifiedLead', displayName: 'Qualified Lead' },
	{ name: 'RatingProvided', displayName: 'Rating Provided' },
	{ name: 'ReviewProvided', displayName: 'Review Provided' },
];
