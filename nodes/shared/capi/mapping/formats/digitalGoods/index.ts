import type { Format } from '../format';
import { digistore24Event } from './digistore24Event';
import { eduzzInvoice } from './eduzzInvoice';
import { eventbriteOrder } from './eventbriteOrder';
import { monetizzeSale } from './monetizzeSale';
import { payhipSale } from './payhipSale';
import { systemeIoEvent } from './systemeIoEvent';
import { thriveCartOrder } from './thriveCartOrder';
import { tictoOrder } from './tictoOrder';
import { whopPayment } from './whopPayment';

/** Platforms that sell courses, tickets and other digital goods, with one format each. */
export const digitalGoodsFormats: readonly Format[] = [
	thriveCartOrder,
	digistore24Event,
	eduzzInvoice,
	tictoOrder,
	monetizzeSale,
	eventbriteOrder,
	payhipSale,
	systemeIoEvent,
	whopPayment,
];
