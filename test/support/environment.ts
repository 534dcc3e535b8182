import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// n8n-core writes its settings into the user folder when it is first imported: never the developer's own.
process.env.N8N_USER_FOLDER ??= mkdtempSync(join(tmpdir(), 'n8n-user-'));
// n8n-core prints every node error that a test provokes.
process.env.N8N_LOG_LEVEL ??= 'silent';
