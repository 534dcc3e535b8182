/** Rows of the tables that shops, payment services and CRMs export. */
import type { Format } from '../format';
import { amazonOrdersReport } from './amazonOrders';
import {
	hubspotDealsExport,
	pipedriveDealsExport,
	salesforceOpportunityReport,
	zohoDealsExport,
} from './crmDeals';
import { etsyOrdersExport } from './etsyOrders';
import { magentoOrdersExport } from './magentoOrders';
import { paypalActivityExport } from './paypalActivity';
import { shopifyOrdersExport } from './shopifyOrders';
import { squarespaceOrdersExport } from './squarespaceOrders';
import { squareTransactionsExport } from './squareTransactions';
import { stripePaymentsExport } from './stripePayments';

export const exportFormats: readonly Format[] = [
	shopifyOrdersExport,
	squarespaceOrdersExport,
	squareTransactionsExport,
	stripePaymentsExport,
	paypalActivityExport,
	etsyOrdersExport,
	amazonOrdersReport,
	magentoOrdersExport,
	hubspotDealsExport,
	salesforceOpportunityReport,
	zohoDealsExport,
	pipedriveDealsExport,
];
