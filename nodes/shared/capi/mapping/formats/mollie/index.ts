/** The formats of Mollie, in the order in which a payload is tried with them. */
import type { Format } from '../format';
import { mollieOrder } from './order';
import { molliePayment } from './payment';
import { mollieRefund } from './refund';

export const mollieFormats: readonly Format[] = [mollieOrder, mollieRefund, molliePayment];
