import type { Format } from '../format';
import { clickFunnelsFormats } from './clickFunnels';
import { kajabiFormats } from './kajabi';
import { teachable } from './teachable';
import { thinkific } from './thinkific';

/** Platforms on which people sell their courses, with one file each. */
export const courseFormats: readonly Format[] = [
	teachable,
	thinkific,
	...kajabiFormats,
	...clickFunnelsFormats,
];
