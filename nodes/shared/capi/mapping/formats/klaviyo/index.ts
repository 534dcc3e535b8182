/** The formats of Klaviyo, in the order in which a payload is tried with them. */
import type { Format } from '../format';
import { klaviyoEvent } from './event';
import { klaviyoProfile } from './profile';

export const klaviyoFormats: readonly Format[] = [klaviyoEvent, klaviyoProfile];
