/** The formats of Freshsales, in the order in which a payload is tried with them. */
import type { Format } from '../format';
import { freshsalesContact } from './contact';
import { freshsalesDeal } from './deal';

export const freshsalesFormats: readonly Format[] = [freshsalesDeal, freshsalesContact];
