/** The formats of Kiwify, in the order in which a payload is tried with them. */
import type { Format } from '../format';
import { kiwifyCart } from './cart';
import { kiwifyOrder } from './order';

export const kiwifyFormats: readonly Format[] = [kiwifyOrder, kiwifyCart];
