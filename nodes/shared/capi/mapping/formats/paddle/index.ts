/** The formats of Paddle Billing, in the order in which a payload is tried with them. */
import type { Format } from '../format';
import { paddleAdjustment } from './adjustment';
import { paddleCustomer } from './customer';
import { paddleOther } from './other';
import { paddleSubscription } from './subscription';
import { paddleTransaction } from './transaction';

export const paddleFormats: readonly Format[] = [
	paddleTransaction,
	paddleSubscription,
	paddleAdjustment,
	paddleCustomer,
	paddleOther,
];
