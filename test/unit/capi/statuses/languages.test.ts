/** What the statuses of orders say in the languages of the world's shops, as shop systems and people write them there. */
import {
	isStatusNotRegion,
	saleStateOf,
	type SaleState,
} from '../../../../nodes/shared/capi/statuses';

/** Language, then what it says for paid, unpaid, canceled, refunded, failed, a test, and shipped. */
const LANGUAGES: readonly (readonly string[])[] = `
Spanish | Pagado | Pendiente de pago | Anulada | Reembolsado | Falló | Pedido de prueba | Enviado
Portuguese | Pago | Aguardando pagamento | Cancelada | Estornado | Recusado | Teste | Enviado
French | Payée | En attente de paiement | Annulée | Avoir | Échouée | Commande de test | Expédiée
German | Bezahlt | Zahlung ausstehend | Storniert | Gutschrift | Fehlgeschlagen | Testbestellung | Versandt
Italian | Pagato | In attesa di pagamento | Annullato | Rimborsato | Fallito | Ordine di prova | Spedito
Dutch | Betaald | In afwachting van betaling | Geannuleerd | Terugbetaald | Mislukt | Testbestelling | Verzonden
Polish | Opłacone | Oczekuje na płatność | Anulowane | Zwrócone | Nieudana | Testowe | Wysłane
Turkish | Ödendi | Ödeme bekleniyor | İptal edildi | İade edildi | Başarısız | Test siparişi | Kargoya verildi
Indonesian | Lunas | Menunggu pembayaran | Dibatalkan | Pengembalian dana | Gagal | Pesanan tes | Dikirim
Vietnamese | Đã thanh toán | Chờ thanh toán | Đã hủy | Đã hoàn tiền | Thất bại | Thử nghiệm | Đang giao
Japanese | 入金済み | 入金待ち | 注文キャンセル | 返金済み | 決済失敗 | テスト注文 | 発送済み
Chinese | 已付款 | 待付款 | 交易关闭 | 已退款 | 支付失败 | 测试订单 | 已发货
Chinese, traditional | 付款成功 | 待付款 | 已關閉 | 已退貨 | 付款失敗 | 測試 | 已發貨
Korean | 결제완료 | 입금대기 | 주문취소 | 환불완료 | 결제실패 | 테스트 | 배송중
Arabic | مدفوع | بانتظار الدفع | ملغي | تم الاسترداد | فشل | طلب تجريبي | تم الشحن
Hindi | भुगतान किया गया | लंबित | रद्द | वापस | विफल | परीक्षण | भेजा गया
Swedish | Betald | Väntar på betalning | Avbruten | Återbetald | Misslyckades | Testbeställning | Skickad
Norwegian | Betalt | Venter på betaling | Kansellert | Refundert | Mislykket | Testordre | Sendt
Danish | Betalt | Afventer betaling | Annulleret | Refunderet | Mislykkedes | Testordre | Afsendt
Finnish | Maksettu | Odottaa maksua | Peruutettu | Hyvitetty | Epäonnistui | Testitilaus | Lähetetty
Czech | Zaplaceno | Čeká na platbu | Zrušená | Vráceno | Zamítnutá | Testovací | Odesláno
Slovak | Zaplatené | Čaká na platbu | Zrušené | Vrátené | Zlyhalo | Testovacia | Odoslané
Hungarian | Fizetve | Fizetésre vár | Törölve | Visszatérítve | Sikertelen | Teszt | Elküldve
Romanian | Plătit | În așteptare | Anulată | Rambursată | Eșuat | Comandă de test | Expediat
Russian | Оплачен | Ожидает оплаты | Заказ отменён | Возврат | Ошибка оплаты | Тестовый | Отправлен
Ukrainian | Оплачено | Очікує оплати | Скасовано | Повернено | Помилка оплати | Тестове | Відправлено
Bulgarian | Платена | Чака плащане | Отказана | Възстановена | Неуспешна | Тестова | Изпратена
Croatian | Plaćeno | Čeka uplatu | Otkazana | Povrat novca | Neuspjelo | Testna | Poslano
Serbian | Плаћено | Чека уплату | Отказано | Рефундирано | Неуспешно | Тест | Послато
Greek | Πληρωμένη | Εκκρεμεί | Ακυρώθηκε | Επιστροφή χρημάτων | Απέτυχε | Δοκιμαστική | Απεστάλη
Hebrew | שולם | ממתין לתשלום | הזמנה בוטלה | הוחזר | נכשל | בדיקה | נשלח
Thai | ชำระเงินแล้ว | รอชำระเงิน | ยกเลิกแล้ว | คืนเงินแล้ว | ล้มเหลว | ทดสอบ | จัดส่งแล้ว
`
	.trim()
	.split('\n')
	.map((row) => row.split(' | '));

it.each(LANGUAGES)('%s', (_, ...words) => {
	const states: readonly (SaleState | undefined)[] = [
		...(['paid', 'unpaid', 'order_canceled', 'refund', 'payment_failed', 'test_payload'] as const),
		undefined,
	];
	expect(words.map(saleStateOf)).toEqual(states);
	expect(words.map((word) => saleStateOf(` ${word.toUpperCase()} `))).toEqual(states);
	expect(words.filter((word) => !isStatusNotRegion(word, true))).toEqual([]);
});

it.each([
	...['pay later', 'PAY_LATER', 'payLater', 'Pay at pickup', 'to be paid', 'bank transfer pending'],
	...[
		'awaiting transfer',
		'AwaitingPayment',
		'Awaiting funds',
		'overdue',
		'Cash on delivery',
		'due',
	],
	...['payment deferred', 'will pay on arrival', 'Nachnahme', 'contra reembolso', 'boleto gerado'],
	'Warten auf Zahlung',
	'En attente de règlement',
	'Esperando el pago',
	'A aguardar pagamento',
	'In attesa di bonifico',
	'Oczekiwanie na płatność',
	'Ödeme bekliyor',
	'Čeká se na platbu',
	'Ожидается оплата заказа',
	'Очікується оплата',
	'Awaiting bank transfer',
	'等待付款',
	'支払い待ち',
	'입금 대기중',
	'รอการชำระเงิน',
	'wc-on-hold',
	'待确认付款',
	'Awaiting cheque',
	'Payment awaited',
	'Not yet paid',
	'Zahlung erwartet',
	'Noch nicht bezahlt',
	'en espera de pago',
	'Order unpaid',
	'Payment pending, expected 3 days',
])('%s: not paid yet', (status) => {
	expect(saleStateOf(status)).toBe('unpaid');
});

it.each([
	'Delvis återbetald',
	'Väntar på återbetalning',
	'Tilbakebetaling anmodet',
	'Osittain hyvitetty',
	'Částečně vráceno',
	'Nem törölt',
	'Частично возвращён',
	'Запрос на возврат',
	'Не отменён',
	'Μερική επιστροφή',
	'החזר חלקי',
	'รอคืนเงิน',
	'部分退款',
	'환불요청',
])('%s: the sale still holds', (status) => {
	expect(saleStateOf(status)).toBeUndefined();
});

it.each([
	'waiting for pickup',
	'Warten auf Versand',
	'Paid, waiting for shipping',
	'Payment received, awaiting shipment',
	'Pago recibido, en espera de envío',
	'Paid not shipped',
])('%s: nothing of the payment is waited for', (status) => {
	expect([undefined, 'paid']).toContain(saleStateOf(status));
});

it.each(['no balance due', 'Nothing due', 'Apple Pay', 'bank transfer received', 'prepaid'])(
	'%s: nothing to pay',
	(status) => {
		expect(saleStateOf(status)).toBeUndefined();
	},
);
