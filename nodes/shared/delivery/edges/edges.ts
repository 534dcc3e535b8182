import { appEventsApi } from './appEventsApi/appEventsApi';
import { conversionsApi } from './conversionsApi';
import { conversionsApiGateway } from './conversionsApiGateway';
import type { Edge } from './edge';

/** The edges that Send Through offers, in its order; the first is the default. */
export const EDGES: readonly Edge[] = [conversionsApi, appEventsApi, conversionsApiGateway];
