// The strict rules of n8n's cloud (no timers, no node:http, no process) bind what is shipped; tests run a server and a
// process of their own, so they are held to typescript-eslint's strict rules instead.
import tseslint from 'typescript-eslint';

export default tseslint.config(tseslint.configs.strict, tseslint.configs.stylistic);
