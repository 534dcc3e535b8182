/** Payloads in the shape of Midtrans's webhooks and API. */

export const midtrans = {
	transaction_time: '2026-10-05 20:59:00',
	settlement_time: '2026-10-05 21:00:05',
	transaction_status: 'settlement',
	transaction_id: '513f1f01-c9da-474c-9fc9-d5c64364b709',
	status_message: 'midtrans payment notification',
	status_code: '200',
	signature_key: '2496c78cac93a70ca08014bdaaff08eb7119ef79ef69c4833d4399cada077147',
	payment_type: 'qris',
	order_id: 'Order-5100',
	merchant_id: 'G141532850',
	gross_amount: '154600.00',
	fraud_status: 'accept',
	currency: 'IDR',
	customer_details: {
		full_name: 'Budi Santoso',
		email: 'budi.santoso@example.com',
		phone: '+6281234567890',
	},
};
