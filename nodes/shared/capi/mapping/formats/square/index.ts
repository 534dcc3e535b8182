/** The formats of Square, in the order in which a payload is tried with them. */
import type { Format } from '../format';
import { squareCustomer } from './customer';
import { squareOther } from './other';
import { squarePayment } from './payment';
import { squareRefund } from './refund';

export const squareFormats: readonly Format[] = [
	squareRefund,
	squarePayment,
	squareCustomer,
	squareOther,
];
