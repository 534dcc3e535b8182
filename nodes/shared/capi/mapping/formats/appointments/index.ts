/** The formats of appointments, in the order in which a payload is tried with them. */
import type { Format } from '../format';
import { acuity } from './acuity';
import { calCom } from './calCom';
import { calendly } from './calendly';
import { setmore } from './setmore';

export const appointmentFormats: readonly Format[] = [calendly, calCom, acuity, setmore];
