import { looksLikeClick } from '../../../../nodes/shared/capi';

it.each([
	['IwAR2F4-dbP0l7Mn1IawQQGCINEz7PYXQvwjNwB_qa2o', true],
	['ARAkLkA8rmlFeiCktEJQ-QTwRiyYHAFDLMNDBH0CD3qpjd0HR4irJ6LEkR', true],
	['billingAddressLine2PostalCode', false],
	['hs_v2_date_entered_salesqualifiedlead', false],
	['utm_source_2026_q4_x1', false],
	['Q4_2026_10', false],
	['Lead', false],
])('%s: %s', (text, is) => {
	expect(looksLikeClick(text)).toBe(is);
});
