/** The formats of Salesforce, in the order in which a payload is tried with them. */
import type { Format } from '../format';
import { salesforceLead } from './lead';
import { salesforceOpportunity } from './opportunity';

export const salesforceFormats: readonly Format[] = [salesforceOpportunity, salesforceLead];
