import { likelySourceOfFields } from '../events/likelySource';
import type { LikelySource, RawValue } from '../types';
import { readBody } from './envelope';
import { flatFields } from './flatFields';

/** Where something happened by the fields of its item, whatever mapping made of them; `undefined` where none of them tells. */
export function likelySourceOfItem(json: RawValue): LikelySource | undefined {
	return likelySourceOfFields(flatFields(readBody(json), undefined, undefined));
}
