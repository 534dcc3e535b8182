/** Words that say how a sale, an account, a parcel or a deal stands, in the languages of the world's shops. */
export { foldStatus, saleStateOf, type SaleState, undoneStateOfWord } from './readStatus';
export { DOCUMENT_TYPE_NAMES, STATUS_NAMES } from './statusNames';
export { isStatusNotRegion } from './statusOrRegion';
export { englishWords } from './undoneInEnglish';
export { UNDONE_STATES, type UndoneState, type WordsByLanguage } from './undoneWords';
