/** The formats of Pagar.me, in the order in which a payload is tried with them. */
import type { Format } from '../format';
import { pagarmeCharge } from './charge';
import { pagarmeOrder } from './order';
import { pagarmeOther } from './other';
import { pagarmeSubscription } from './subscription';

export const pagarmeFormats: readonly Format[] = [
	pagarmeOrder,
	pagarmeCharge,
	pagarmeSubscription,
	pagarmeOther,
];
