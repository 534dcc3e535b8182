import type { Format } from '../format';
import { cafe24Order } from './cafe24Order';
import { odooSaleOrder } from './odooSaleOrder';
import { openCartOrder } from './openCartOrder';
import { prestaShopOrder } from './prestaShopOrder';
import { rechargeCharge } from './rechargeCharge';
import { sallaOrder } from './sallaOrder';
import { shoplineOrder } from './shoplineOrder';
import { shopwareOrder } from './shopwareOrder';
import { snipcartOrder } from './snipcartOrder';
import { tiendanubeOrder } from './tiendanubeOrder';
import { vtexOrder } from './vtexOrder';
import { webflowOrder } from './webflowOrder';
import { wixOrder } from './wixOrder';
import { yampiOrder } from './yampiOrder';
import { zidOrder } from './zidOrder';

/** Shops with one format each. */
export const shopFormats: readonly Format[] = [
	wixOrder,
	tiendanubeOrder,
	vtexOrder,
	shoplineOrder,
	openCartOrder,
	odooSaleOrder,
	sallaOrder,
	snipcartOrder,
	yampiOrder,
	prestaShopOrder,
	shopwareOrder,
	zidOrder,
	cafe24Order,
	webflowOrder,
	rechargeCharge,
];
