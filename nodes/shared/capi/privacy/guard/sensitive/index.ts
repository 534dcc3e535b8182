/** Words of sensitive categories: which there are, the rule of Meta's that they touch, and where they stand in a text. */
export { CATEGORIES, SENSITIVE_RULES, sensitiveCategoriesIn } from './categories';
export { type CategoryId, SENSITIVE_WORDS } from './words';
