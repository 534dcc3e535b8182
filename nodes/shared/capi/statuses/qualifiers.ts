/** Words beside the word for a state: that it did not happen, was only asked for, or is about what. */
const list = (...texts: readonly string[]): readonly string[] =>
	texts.flatMap((text) => text.split(' '));

/** Beside these a word says that it did not happen, not yet, or not to all of it; without accents. */
export const NOT_YET_OR_NOT_ALL: ReadonlySet<string> = new Set(
	list(
		'not no non never without un nicht kein keine nao sin sans partial partially partly teilweise parcial parcialmente',
		'partiel partiellement partielle request requested requesting pending policy window before if will may to can',
		'beantragt angefragt offen ausstehend solicitado solicitada pendiente pendente demande demandee richiesto richiesta',
		'parziale parzialmente aangevraagd gedeeltelijk deels czesciowo czesciowy czesciowe kismi kismen sebagian diajukan',
		'phan yeu cau chua',
		'delvis delvist inte ej begard vantar ikke anmodet forespurt afventer venter avventer osittain osittainen ei pyydetty odottaa',
		'castecne castecna ne neni pozadovano zada zadost ceka cekajici ciastocne ciastocna nie ziadost caka reszben reszleges nem kerve kerelem',
		'partial partiala nu solicitat solicitata cerere asteptare asteapta djelomicno djelomican delimicno delimican nije zahtjev zahtev ceka',
		'не частично частичныи частично запрос запрошен запрошена ожидает ожидание частково часткове запит очікує частичен частична',
		'чака заявка делимично није чека захтев δεν μερικη μερικως μερικα αιτημα αναμονη εκκρεμει לא חלקי חלקית בקשה בקשת ממתין ממתינה',
	),
);

/** What a status is said of: `payment_received`, `ACTIVE_SUBSCRIPTION`. */
export const SUBJECTS: ReadonlySet<string> = new Set(
	list(
		'order payment account subscription shipment lead deal contact customer opportunity invoice quote proposal call email',
		'message meeting demo appointment task ticket request item parcel package delivery review approval signature contract offer',
	),
);

/** What stands between the words of a status. */
export const BETWEEN: ReadonlySet<string> = new Set(
	list(
		'in for to by of on at the a with from is was been has be not no and or under back up out down',
	),
);

/** Asked for, not yet, in part, not, possible, in languages that write words together. */
export const NOT_DONE_TOGETHER =
	/[未待申依請请可不無无前]|一部|部分|なし|신청|요청|부분|일부|불가|대기|가능|รอ|ขอ|บางส่วน|ไม่ได้|ยังไม่/;

/** Words for waiting, without accents: beside a word for money or payment the sale is not paid yet. */
export const WAITING: ReadonlySet<string> = new Set(
	list(
		'waiting awaiting awaited awaits pending expecting expected esperando espera pendiente aguardando aguardar aguarda pendente attente wartet warten warte ausstehend erwartet',
		'attesa wacht wachten afwachting oczekuje oczekiwanie oczekujace czeka bekliyor bekleniyor beklemede menunggu cho dang vantar invantar vantande',
		'fuggoben venter avventer afventer odottaa ceka cekame caka cakame var varunk varakozik asteapta asteptare ожидает ожидается ожидание ждем ждет',
		'очікує очікується очікування чекаємо чака изчаква очакваме чека ceka αναμονη εκκρεμει αναμενεται ממתין ממתינה ממתינים لانتظار انتظار بانتظار',
	),
);

/** Beginnings of the words for what is waited for. */
export const MONEY_AWAITED =
	/^(?:pay|transfer|deposit|wire|fund|bank|cheque|check$|cash|pago|pagam|bonific|boleto|regl|paiem|virem|zahl|uberweis|betal|betaal|platn|przelew|wplat|odeme|havale|pembayar|thanh|maks|plat|uhrad|zaplat|fizet|utalas|uplat|placan|оплат|платеж|платіж|плащан|уплат|плаћањ|πληρωμ|תשלום|דפע|الدفع|دفع|भुगतान)/;

/** Behind `pay` it is still to come: `pay later`, `pay at pickup`, `will pay on arrival`. Methods have a name before it: Apple Pay. */
export const STILL_TO_PAY =
	/\bpay (?:later|on|upon|at|in|by|after|when|with|next|before)\b|^(?:to|will|must) pay\b/;

/** `No balance due` */
export const NOTHING_DUE =
	/\b(?:no|not|nothing|none|zero) (?:.* )?(?:due|overdue|outstanding|payable)\b/;

/** The same in languages that write words together. */
export const MONEY_AWAITED_TOGETHER =
	/(?:等待|待|未)(?:买家|買家|客户|客戶|确认|確認)?(?:付款|支付|付|打款|汇款|匯款|转账|轉帳)|(?:支払い?|入金|決済|振込)(?:待ち|待|確認中)|(?:입금|결제)\s?(?:대기|확인\s?중)|รอ(?:การ)?(?:ชำระ|โอน|จ่าย)/;

/** Before a word for paid: it is not. */
export const NOT: ReadonlySet<string> = new Set(
	list(
		'not nicht no nao non pas niet nie ikke inte ej ei ne neni nije nem nu не ни niciun δεν לא لم',
	),
);

/** Beside words for waiting and for the payment: that has come, and something else is waited for. */
export const RECEIVED =
	/^(?:paid|received|confirmed|completed|erhalten|eingegangen|bezahlt|recib|receb|recu|ricevut|ontvangen|otrzyma|alindi|diterima|mottatt|mottag|modtag|prijat|primljen|получен|отримано|παρεληφθη)/;
