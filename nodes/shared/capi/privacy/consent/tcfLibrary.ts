/** IAB's own reader of consent strings. The only file that imports it, so that the package holds it once. */
export { RestrictionType, TCString } from '@iabtcf/core';
