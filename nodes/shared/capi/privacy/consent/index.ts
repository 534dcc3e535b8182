/** Consent: where it stands, what it says, and what happens to an event without it. */
export { decideConsent } from './decideConsent';
export { CONSENT_OUTCOMES } from './outcomes';
export { ALL_REGIONS, CONSENT_REGIONS, CONSENT_RULES } from './regions';
export { CONSENT_SIGNALS } from './signals';
