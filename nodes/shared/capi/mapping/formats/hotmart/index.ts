/** The formats of Hotmart, in the order in which a payload is tried with them. */
import type { Format } from '../format';
import { hotmartCart } from './cart';
import { hotmartOther } from './other';
import { hotmartPurchase } from './purchase';

export const hotmartFormats: readonly Format[] = [hotmartPurchase, hotmartCart, hotmartOther];
