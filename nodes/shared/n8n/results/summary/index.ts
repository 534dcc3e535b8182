/** One item for a whole run, from counts that do not grow with it. This is the room's only door. */
export { RunSummary } from './runSummary';
export { writeSummary } from './writeSummary';
