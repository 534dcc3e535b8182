/** Words of sensitive categories: which there are, the rule of Meta's that they touch, and where they stand in a text. */
export { CATEGORIES, SENSITIVE_RULES } from './categories';
export { mayHoldSensitiveWord, sensitiveCategoriesIn } from './find';
export { type CategoryId, SENSITIVE_WORDS } from './words';
