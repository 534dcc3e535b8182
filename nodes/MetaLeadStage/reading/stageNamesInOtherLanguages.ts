/**
 * The names that stages and their status have in CRMs and spreadsheets of other languages. Left out are `estado` and
 * `stato`, which are the region of an address as well.
 */
export const STAGE_NAMES_IN_OTHER_LANGUAGES: readonly string[] = [
	...['etapa', 'etapa del lead', 'etapa del embudo', 'etapa de venta', 'fase', 'fase del lead'],
	...['etapa do lead', 'etapa do funil', 'estágio', 'estágio do lead', 'fase do lead'],
	...['étape', 'étape du lead', 'étape du pipeline', 'stade'],
	...['Phase', 'Lead-Phase', 'Leadphase', 'Vertriebsphase', 'Verkaufsphase', 'Stufe'],
	...['stadio', 'fase di vendita', 'leadfase', 'verkoopfase', 'etap', 'etap sprzedaży'],
	...['aşama', 'satış aşaması', 'tahap', 'tahapan', 'giai đoạn'],
	...['ステージ', 'フェーズ', '商談フェーズ', 'リードステージ', '段階', '阶段', '階段', '销售阶段'],
	...['銷售階段', '단계', '스테이지', '영업 단계', 'المرحلة', 'مرحلة', 'चरण'],
];

export const STATUS_NAMES_IN_OTHER_LANGUAGES: readonly string[] = [
	...['estado del lead', 'estatus', 'status do lead', 'situação', 'statut', 'statut du lead'],
	...['stato lead', 'stato del lead', 'status leada', 'durum'],
	...['status prospek', 'trạng thái', 'tình trạng', 'ステータス', '状态', '狀態', '상태'],
	...['الحالة', 'स्थिति'],
];
