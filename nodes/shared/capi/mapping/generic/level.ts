import type { RawObject } from '../../types';

/** The fields of an item, or of an object in it. */
export interface Level {
	readonly fields: RawObject;
	readonly at: string;
	readonly depth: number;
	/** The rank of Meta's own names at this level. */
	readonly base: number;
	readonly isOrder?: boolean;
}
