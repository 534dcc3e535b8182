import type { Format } from '../format';
import { clickFunnelsFormats } from './clickFunnels';
import { kajabiFormats } from './kajabi';
import { teachable } from './teachable';

/** Platforms on which people sell their courses, with one file each. */
export const courseFormats: readonly Format[] = [
	teachable,
	...kajabiFormats,
	...clickFunnelsFormats,
];
