/** The texts that stand for "no value", and where they can be one all the same. What asks for them is absence.ts. */

/** What programs, spreadsheets and exports print for "no value": no field has a value of this spelling. */
export const PRINTED_FOR_NOTHING: readonly string[] = [
	'null',
	'(null)',
	'<null>',
	'[null]',
	'null null',
	'undefined',
	'undefined undefined',
	'nan',
	'<nil>',
	'\\n',
	'[object object]',
	'[object undefined]',
	'[object null]',
	'invalid date',
	'n/a',
	'n/a.',
	'n.a.',
	'n.a',
	'(none)',
	'<none>',
	'(unknown)',
	'<unknown>',
	'(not set)',
	'(not available)',
	'(not provided)',
	'(empty)',
	'(blank)',
	'k.a.',
	'k. a.',
	'#n/a',
	'#na',
	'#nv',
	'#n/d',
	'#null!',
	'#nul!',
	'#ref!',
	'#bezug!',
	'#¡ref!',
	'#rif!',
	'#value!',
	'#wert!',
	'#valeur!',
	'#¡valor!',
	'#valor!',
	'#valore!',
	'#name?',
	'#nom?',
	'#¿nombre?',
	'#nome?',
	'#div/0!',
	'#¡div/0!',
	'#num!',
	'#zahl!',
	'#nombre!',
	'#¡num!',
	'#núm!',
	'#error!',
	'#spill!',
	'#calc!',
];

/** Words that people and systems put where they have no value; in a few fields they can be one (`REAL_WORDS`). */
export const WORDS_FOR_NOTHING: readonly string[] = [
	'na',
	'nil',
	'none',
	'unknown',
	'not set',
	'not available',
	'not provided',
	'not specified',
	'unspecified',
	'not applicable',
	'not given',
	'no data',
	'no value',
	'no email',
	'no phone',
	'unbekannt',
	'keine angabe',
	'non renseigné',
	'inconnu',
	'desconocido',
	'desconhecido',
	'não informado',
	'sconosciuto',
	'onbekend',
	'ukendt',
	'okänd',
	'nieznany',
	'неизвестно',
	'不明',
	'未知',
	'미상',
	...['ninguno', 'ninguna', 'no aplica', 'no disponible', 'no especificado', 'sin datos'],
	...['sin especificar', 'nenhum', 'nenhuma', 'não se aplica', 'não disponível'],
	...['não especificado', 'aucun', 'aucune', 'non applicable', 'sans objet', 'non précisé'],
	...['non spécifié', 'non communiqué', 'nicht angegeben', 'nicht vorhanden', 'entfällt'],
	...[
		'ohne angabe',
		'nicht zutreffend',
		'nessuno',
		'nessuna',
		'non specificato',
		'non applicabile',
	],
	...['non disponibile', 'niet opgegeven', 'niet van toepassing', 'niet bekend', 'n.v.t.', 'nvt'],
	...['nie dotyczy', 'nie podano', 'brak danych', 'belirtilmemiş', 'bilinmiyor', 'tidak ada'],
	...['tidak diketahui', 'không có', 'không rõ', 'なし', '無し', '未設定', '未入力', '未回答'],
	...[
		'該当なし',
		'暂无',
		'未填写',
		'不详',
		'無資料',
		'未填寫',
		'없음',
		'해당 없음',
		'해당없음',
		'미입력',
	],
	...['لا يوجد', 'غير معروف', 'غير متوفر', 'कोई नहीं', 'अज्ञात', 'उपलब्ध नहीं'],
];

/** All texts, in lower case, that stand for "no value" in most fields. */
export const FILLERS: readonly string[] = [...PRINTED_FOR_NOTHING, ...WORDS_FOR_NOTHING];

/** Stands for a field of free text that has no name of Meta's, such as a custom property. */
export const FREE_TEXT = 'free text';

/** Fields in which words for nothing can be values. */
export interface RealWords {
	readonly fields: readonly string[];
	/** In lower case. */
	readonly words: readonly string[];
	/** Counts only as it is written here, and only beside a value in the other field. */
	readonly nameBeside?: { readonly spellings: readonly string[]; readonly other: string };
	readonly why: string;
}

/**
 * Where a filler can be a real value. There it is kept, but gives way to a value that stands under another name of the
 * same field. In every field that is not listed a filler is nothing.
 */
export const REAL_WORDS: readonly RealWords[] = [
	{
		fields: ['fn', 'f5first', 'fi'],
		words: ['na', 'nil'],
		nameBeside: { spellings: ['Null', 'Nan'], other: 'ln' },
		why: 'People are called Na, Nil, Nan and Null. Programs print null and nan in one case throughout.',
	},
	{
		fields: ['ln', 'f5last'],
		words: ['na', 'nil'],
		nameBeside: { spellings: ['Null', 'Nan'], other: 'fn' },
		why: 'Na and Null are family names. Programs print null in one case throughout.',
	},
	{ fields: ['ct'], words: ['na'], why: 'There are places called Na.' },
	{ fields: ['st'], words: ['na'], why: 'NA is the Italian province of Naples.' },
	{ fields: ['country'], words: ['na'], why: 'NA is Namibia.' },
	{
		fields: [
			'content_name',
			'content_category',
			'search_string',
			'status',
			'description',
			'level',
			'title',
			'brand',
			'category',
			FREE_TEXT,
		],
		words: WORDS_FOR_NOTHING,
		why: 'In free text every word may be meant: a product called None, a search for "unknown", a discount of none.',
	},
	{
		fields: ['attribution_model', 'decline_reason'],
		words: ['unknown'],
		why: "unknown is a value of its own in Meta's closed lists (docs/meta-api.md section 2.3).",
	},
	{
		fields: ['event_time'],
		words: ['invalid date'],
		why: 'There was a time that could not be read: refused, rather than replaced by the time of the run.',
	},
];

/** More texts that are nothing in one field: what shops write as the customer of an order without a customer. */
export const NOTHING_IN_FIELD: ReadonlyMap<string, ReadonlySet<string>> = new Map([
	[
		'external_id',
		new Set(['0', '-1', 'guest', 'anonymous', 'anon', '00000000-0000-0000-0000-000000000000']),
	],
]);
