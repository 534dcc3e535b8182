/** isbot's list of crawlers. The only file that imports it, so that the package holds it once, apart from the rules of this room. */
export { isbot } from 'isbot';
