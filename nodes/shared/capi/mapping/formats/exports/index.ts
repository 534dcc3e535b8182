/** Rows of the tables that shops, payment services and CRMs export. */
import type { Format } from '../format';
import { amazonOrdersReport } from './amazonOrders';
import { ebayOrdersReport } from './ebayOrders';
import { etsyOrderItemsExport } from './etsyOrderItems';
import { etsyOrdersExport } from './etsyOrders';
import { hubspotDealsExport } from './hubspotDeals';
import { magentoOrdersExport } from './magentoOrders';
import { paypalActivityExport } from './paypalActivity';
import { pipedriveDealsExport } from './pipedriveDeals';
import { salesforceOpportunityReport } from './salesforceOpportunities';
import { shopifyOrdersExport } from './shopifyOrders';
import { squarespaceOrdersExport } from './squarespaceOrders';
import { squareTransactionsExport } from './squareTransactions';
import { stripePaymentsExport } from './stripePayments';
import { zohoDealsExport } from './zohoDeals';

export const exportFormats: readonly Format[] = [
	shopifyOrdersExport,
	squarespaceOrdersExport,
	squareTransactionsExport,
	stripePaymentsExport,
	paypalActivityExport,
	etsyOrdersExport,
	etsyOrderItemsExport,
	ebayOrdersReport,
	amazonOrdersReport,
	magentoOrdersExport,
	hubspotDealsExport,
	salesforceOpportunityReport,
	zohoDealsExport,
	pipedriveDealsExport,
];
