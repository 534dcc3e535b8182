import { MORE_LANGUAGES, MORE_WORDS } from './moreWords';

/**
 * Words of categories that Meta calls sensitive, one row for each category and language: English, and the languages in which
 * automatic mapping knew the names of fields first; the others are in moreWords.ts. Whole words in lower case; in Japanese, Chinese and Korean also parts of words, since
 * nothing stands between those. Left out on purpose are words that mostly mean something else: Cancer (zodiac), Christian (a name),
 * kids (clothes), credit, therapy, party, patient, din (the norm), enceinte
 * (a loudspeaker), prêt (à porter), debito and kredi (cards), diagnostic (of cars).
 */
/** Besides English: those in which automatic mapping knows the names of fields. */
export const SENSITIVE_LANGUAGES = [
	...['es', 'pt', 'fr', 'de', 'it', 'nl', 'pl', 'tr', 'id', 'vi', 'ja', 'zh', 'ko', 'ar', 'hi'],
	...MORE_LANGUAGES,
] as const;

export type CategoryId = 'health' | 'finance' | 'children' | 'religion' | 'sexuality' | 'politics';

/** By category and language. */
type WordsByLanguage = Readonly<Record<CategoryId, Readonly<Record<string, string>>>>;

const FIRST_WORDS: WordsByLanguage = {
	health: {
		en: 'health medical medication disease diagnosis symptoms hospital clinic pregnancy pregnant infertility diabetes diabetic depression hiv chemotherapy oncology psychotherapy psychiatrist antidepressant epilepsy asthma arthritis dementia alzheimer autism adhd schizophrenia obesity insulin abortion viagra',
		es: 'salud médico medicamento enfermedad diagnóstico síntomas hospital clínica embarazo embarazada diabetes diabético depresión vih quimioterapia psicoterapia psiquiatra epilepsia asma demencia obesidad insulina aborto',
		pt: 'saúde médico medicamento doença diagnóstico sintomas hospital clínica gravidez grávida diabetes diabético depressão hiv quimioterapia psicoterapia psiquiatra epilepsia asma demência obesidade insulina aborto',
		fr: 'santé médical médicament maladie symptômes hôpital clinique grossesse diabète diabétique dépression vih chimiothérapie psychothérapie psychiatre épilepsie asthme démence obésité insuline avortement',
		de: 'gesundheit medizinisch medikament medikamente krankheit diagnose symptome krankenhaus klinik schwangerschaft schwanger diabetes diabetiker depression hiv krebs chemotherapie psychotherapie psychiater epilepsie asthma demenz adipositas insulin abtreibung',
		it: 'salute medico farmaco malattia diagnosi sintomi ospedale clinica gravidanza incinta diabete diabetico depressione hiv chemioterapia psicoterapia psichiatra epilessia asma demenza obesità insulina aborto',
		nl: 'gezondheid medisch medicijn ziekte diagnose symptomen ziekenhuis kliniek zwangerschap zwanger diabetes depressie hiv chemotherapie psychotherapie psychiater epilepsie astma dementie obesitas insuline abortus',
		pl: 'zdrowie medyczny lek choroba diagnoza objawy szpital klinika ciąża ciąży cukrzyca depresja hiv chemioterapia psychoterapia psychiatra padaczka astma demencja otyłość insulina aborcja',
		tr: 'sağlık tıbbi hastalık teşhis belirtiler hastane klinik hamilelik hamile diyabet şeker-hastalığı depresyon hiv kemoterapi psikoterapi psikiyatrist epilepsi astım demans obezite insülin kürtaj',
		id: 'kesehatan medis penyakit diagnosis gejala klinik kehamilan hamil diabetes depresi hiv kemoterapi psikoterapi psikiater epilepsi asma demensia obesitas insulin aborsi',
		vi: 'bệnh bệnh-viện khám thai-kỳ tiểu-đường trầm-cảm hiv hóa-trị động-kinh hen-suyễn béo-phì insulin',
		ja: '健康診断 医療 病気 診断 症状 病院 妊娠 糖尿病 うつ病 癌 がん治療 精神科 認知症 肥満 中絶 不妊',
		zh: '健康 医疗 醫療 疾病 诊断 診斷 症状 医院 醫院 怀孕 懷孕 糖尿病 抑郁症 憂鬱症 癌症 精神科 痴呆 肥胖症 流产 不孕',
		ko: '의료 질병 진단 증상 병원 임신 당뇨 우울증 항암 정신과 치매 비만 낙태 불임',
		ar: 'صحة الصحة طبي مرض تشخيص أعراض مستشفى عيادة حمل الحمل حامل السكري اكتئاب الاكتئاب السرطان صرع الربو السمنة إجهاض',
		hi: 'स्वास्थ्य चिकित्सा बीमारी रोग निदान लक्षण अस्पताल गर्भावस्था गर्भवती मधुमेह अवसाद कैंसर मिर्गी दमा मोटापा गर्भपात',
	},
	finance: {
		en: 'loan loans mortgage debt debts bankruptcy bankrupt insolvency overdraft payday salary creditworthiness foreclosure',
		es: 'préstamo préstamos hipoteca deuda deudas bancarrota insolvencia sobregiro salario nómina solvencia',
		pt: 'empréstimo empréstimos hipoteca dívida dívidas falência insolvência salário consignado',
		fr: 'emprunt emprunts hypothèque dette dettes faillite insolvabilité surendettement découvert salaire solvabilité',
		de: 'kredit kredite darlehen hypothek schulden überschuldung insolvenz privatinsolvenz gehalt bonität schuldnerberatung',
		it: 'prestito prestiti mutuo ipoteca debiti fallimento insolvenza stipendio solvibilità',
		nl: 'lening leningen hypotheek schuld schulden faillissement insolventie salaris kredietwaardigheid',
		pl: 'pożyczka pożyczki kredyt kredyty hipoteka dług długi upadłość niewypłacalność wynagrodzenie chwilówka',
		tr: 'kredisi ipotek borç borçlar iflas maaş icra',
		id: 'pinjaman hipotek utang hutang kebangkrutan pailit gaji kpr',
		vi: 'khoản-vay vay-vốn thế-chấp nợ-xấu phá-sản tiền-lương',
		ja: 'ローン 住宅ローン 借金 債務 破産 給与 融資',
		zh: '贷款 貸款 抵押 债务 債務 破产 破產 工资 薪資 房贷',
		ko: '대출 담보 채무 부채 파산 급여 연봉',
		ar: 'قرض القرض قروض رهن ديون إفلاس راتب الراتب',
		hi: 'ऋण कर्ज कर्ज़ बंधक दिवालिया वेतन लोन',
	},
	children: {
		en: 'kindergarten preschool preschooler daycare childcare pediatric paediatric pediatrician underage schoolchild schoolchildren',
		es: 'guardería preescolar pediatra pediátrico pediatría',
		pt: 'creche pré-escola pediatra pediátrico pediatria',
		fr: 'crèche maternelle pédiatre pédiatrique périscolaire',
		de: 'kindergarten kita vorschule kinderarzt kinderärztin kinderbetreuung minderjährig schulkind',
		it: 'asilo prescolare pediatra pediatrico pediatria',
		nl: 'kinderdagverblijf kleuterschool kinderopvang kinderarts minderjarig',
		pl: 'przedszkole żłobek pediatra pediatryczny niepełnoletni',
		tr: 'anaokulu kreş pediatri pediatrik',
		id: 'paud prasekolah pediatri anak-sekolah',
		vi: 'mẫu-giáo nhà-trẻ nhi-khoa',
		ja: '幼稚園 保育園 小児科 未就学児',
		zh: '幼儿园 幼兒園 托儿所 儿科 兒科 未成年',
		ko: '유치원 어린이집 소아과 미성년',
		ar: 'روضة حضانة أطفال-مرضى',
		hi: 'किंडरगार्टन आंगनवाड़ी शिशुरोग',
	},
	religion: {
		en: 'religion religious catholic protestant muslim islamic jewish hindu buddhist church mosque synagogue baptism bible quran atheist',
		es: 'religión religioso católico protestante musulmán islámico judío iglesia mezquita sinagoga bautizo biblia ateo',
		pt: 'religião religioso católico protestante evangélico muçulmano judeu igreja mesquita sinagoga batismo bíblia ateu',
		fr: 'religion religieux catholique musulman islamique juif juive église mosquée synagogue baptême bible coran athée',
		de: 'religion religiös katholisch evangelisch muslim muslimisch islamisch jüdisch kirche moschee synagoge taufe bibel koran atheist konfession',
		it: 'religione religioso cattolico protestante musulmano islamico ebreo ebraico chiesa moschea sinagoga battesimo bibbia corano',
		nl: 'religie religieus katholiek protestants moslim islamitisch joods kerk moskee synagoge bijbel koran',
		pl: 'religia religijny katolicki katolik protestancki muzułmanin islamski żydowski kościół meczet synagoga chrzest biblia',
		tr: 'dini müslüman islami hristiyan musevi kilise cami sinagog kuran',
		id: 'agama islam muslim katolik protestan gereja masjid alkitab alquran',
		vi: 'tôn-giáo công-giáo phật-giáo hồi-giáo nhà-thờ',
		ja: '宗教 キリスト教 イスラム教 仏教 教会 聖書',
		zh: '宗教 基督教 天主教 伊斯兰 伊斯蘭 佛教 教堂 清真寺 圣经 聖經',
		ko: '종교 기독교 천주교 이슬람 불교 교회 성경',
		ar: 'دين ديني مسلم إسلامي مسيحي يهودي مسجد كنيسة القرآن',
		hi: 'धर्म धार्मिक मुस्लिम ईसाई मस्जिद चर्च मंदिर बाइबिल',
	},
	sexuality: {
		en: 'gay lesbian bisexual transgender homosexual lgbt lgbtq queer erotic porn sexual sexuality',
		es: 'gay lesbiana bisexual transgénero homosexual lgbt erótico porno sexual sexualidad',
		pt: 'gay lésbica bissexual transgênero homossexual lgbt erótico pornô sexual sexualidade',
		fr: 'gay lesbienne bisexuel transgenre homosexuel lgbt érotique porno sexuel sexualité',
		de: 'schwul lesbisch bisexuell transgender homosexuell lgbt queer erotik erotisch porno sexuell sexualität',
		it: 'gay lesbica bisessuale transgender omosessuale lgbt erotico porno sessuale sessualità',
		nl: 'homo lesbisch biseksueel transgender homoseksueel lhbti erotisch porno seksueel seksualiteit',
		pl: 'gej lesbijka biseksualny transpłciowy homoseksualny lgbt erotyczny porno seksualny seksualność',
		tr: 'gey lezbiyen biseksüel transseksüel eşcinsel lgbt erotik porno cinsel cinsellik',
		id: 'gay lesbian biseksual transgender homoseksual lgbt erotis porno seksual seksualitas',
		vi: 'đồng-tính song-tính chuyển-giới lgbt khiêu-dâm tình-dục',
		ja: 'ゲイ向け レズビアン 同性愛 バイセクシュアル トランスジェンダー 性的 ポルノ',
		zh: '同性恋 同性戀 双性恋 雙性戀 跨性别 跨性別 色情 性取向 情趣',
		ko: '동성애 레즈비언 양성애 트랜스젠더 성소수자 포르노 성적',
		ar: 'مثلي مثلية جنسي الجنسية-المثلية إباحي',
		hi: 'समलैंगिक उभयलिंगी ट्रांसजेंडर यौन अश्लील',
	},
	politics: {
		en: 'political politics republican democrat socialist communist election elections ballot voter unionist',
		es: 'político política elecciones votante socialista comunista republicano sindicato',
		pt: 'político política eleições eleitor socialista comunista sindicato',
		fr: 'politique élections électeur socialiste communiste syndicat',
		de: 'politisch politik wahlkampf bundestagswahl wähler sozialist kommunist gewerkschaft parteimitglied',
		it: 'politico politica elezioni elettore socialista comunista sindacato',
		nl: 'politiek verkiezingen kiezer socialist communist vakbond',
		pl: 'polityczny polityka wybory wyborca socjalista komunista',
		tr: 'siyasi siyaset seçim seçmen sosyalist komünist sendika',
		id: 'politik pemilu pemilih sosialis komunis',
		vi: 'chính-trị bầu-cử cử-tri công-đoàn',
		ja: '政治 選挙 政党 労働組合',
		zh: '政治 选举 選舉 政党 政黨 工会 工會',
		ko: '정치 선거 정당 노동조합',
		ar: 'سياسي سياسة انتخابات الانتخابات نقابة',
		hi: 'राजनीति राजनीतिक चुनाव मतदाता',
	},
};

/** All of them. */
export const SENSITIVE_WORDS: WordsByLanguage = {
	health: { ...FIRST_WORDS.health, ...MORE_WORDS.health },
	finance: { ...FIRST_WORDS.finance, ...MORE_WORDS.finance },
	children: { ...FIRST_WORDS.children, ...MORE_WORDS.children },
	religion: { ...FIRST_WORDS.religion, ...MORE_WORDS.religion },
	sexuality: { ...FIRST_WORDS.sexuality, ...MORE_WORDS.sexuality },
	politics: { ...FIRST_WORDS.politics, ...MORE_WORDS.politics },
};
