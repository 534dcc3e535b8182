import type { Format } from '../format';
import { givebutterTransaction } from './givebutterTransaction';
import { raiselyDonation } from './raiselyDonation';

/** Platforms for donations with one format each. */
export const donationFormats: readonly Format[] = [raiselyDonation, givebutterTransaction];
