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
