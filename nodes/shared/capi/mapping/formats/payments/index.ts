import type { Format } from '../format';
import { adyenNotification } from './adyenNotification';
import { cashfreePayment } from './cashfreePayment';
import { checkoutComPayment } from './checkoutComPayment';
import { conektaOrder } from './conektaOrder';
import { dodoPayment } from './dodoPayment';
import { ecPayResult } from './ecPayResult';
import { fastSpringEvent } from './fastSpringEvent';
import { flutterwaveCharge } from './flutterwaveCharge';
import { klarnaOrder } from './klarnaOrder';
import { komojuPayment } from './komojuPayment';
import { moyasarPayment } from './moyasarPayment';
import { newebPayResult } from './newebPayResult';
import { omiseCharge } from './omiseCharge';
import { paddleClassicAlert } from './paddleClassicAlert';
import { pagBankOrder } from './pagBankOrder';
import { payMongoPayment } from './payMongoPayment';
import { paystackCharge } from './paystackCharge';
import { payUOrder } from './payUOrder';
import { polarOrder } from './polarOrder';
import { przelewy24Notification } from './przelewy24Notification';
import { recurlyNotification } from './recurlyNotification';
import { recurlyTransaction } from './recurlyTransaction';
import { tapCharge } from './tapCharge';
import { wompiTransaction } from './wompiTransaction';
import { wiseEvent } from './wiseEvent';
import { xenditPayment } from './xenditPayment';

/** Payment services with one format each. */
export const paymentFormats: readonly Format[] = [
	adyenNotification,
	checkoutComPayment,
	paystackCharge,
	flutterwaveCharge,
	cashfreePayment,
	omiseCharge,
	payMongoPayment,
	komojuPayment,
	pagBankOrder,
	conektaOrder,
	wompiTransaction,
	ecPayResult,
	newebPayResult,
	paddleClassicAlert,
	fastSpringEvent,
	polarOrder,
	recurlyTransaction,
	recurlyNotification,
	payUOrder,
	klarnaOrder,
	tapCharge,
	moyasarPayment,
	xenditPayment,
	wiseEvent,
	dodoPayment,
	przelewy24Notification,
];
