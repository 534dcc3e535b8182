import { describePattern } from '../../scripts/docs/patterns';

it.each([
	[/^order\./, 'begins with `order.`'],
	[/refund/i, 'contains `refund`'],
	[/refunded$/, 'ends with `refunded`'],
	[/^customers\/create$/, 'is `customers/create`'],
	[/^customers\/(?:delete|redact)$/, 'is `customers/delete` or `customers/redact`'],
	[/^(?:draft_)?orders\//, 'begins with `orders/` or `draft_orders/`'],
	[/cancell?ed$|expired$/, 'ends with `canceled` or `expired` or `cancelled`'],
	[
		/gid:\/\/shopify\/(?:Order|DraftOrder)\//,
		'contains `gid://shopify/Order/` or `gid://shopify/DraftOrder/`',
	],
	[/^test$|refund/, 'is `test` or contains `refund`'],
	[/^\d{15,17}$/, 'matches the pattern `/^\\d{15,17}$/`'],
	[/^subscription\.(?!charged$)/, 'matches the pattern `/^subscription\\.(?!charged$)/`'],
	[/^tr_\w+$/, 'matches the pattern `/^tr_\\w+$/`'],
])('%s %s', (pattern, words) => {
	expect(describePattern(pattern)).toBe(words);
});
