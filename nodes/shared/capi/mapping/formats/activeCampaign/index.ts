/** The formats of ActiveCampaign, in the order in which a payload is tried with them. */
import type { Format } from '../format';
import { activeCampaignContact } from './contact';
import { activeCampaignDeal } from './deal';

export const activeCampaignFormats: readonly Format[] = [activeCampaignDeal, activeCampaignContact];
