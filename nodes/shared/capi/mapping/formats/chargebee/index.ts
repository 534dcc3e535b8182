/** The formats of Chargebee, in the order in which a payload is tried with them. */
import type { Format } from '../format';
import { chargebeeOther } from './other';
import { chargebeePayment } from './payment';
import { chargebeeSubscription } from './subscription';

export const chargebeeFormats: readonly Format[] = [
	chargebeePayment,
	chargebeeSubscription,
	chargebeeOther,
];
