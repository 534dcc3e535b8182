/** `npm start`: the package in a real n8n, with the Graph double in Meta's place. See main.ts for what happens. */
import { setUpProject } from '../setUp.mjs';

setUpProject();
const tsx = await import('tsx/cjs/api');
const { main } = tsx.require('./main.ts', import.meta.url);
process.exitCode = await main(process.argv.slice(2));
