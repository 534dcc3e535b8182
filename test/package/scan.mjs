/** Runs n8n's scanner on a folder: `node scan.mjs <folder> <pattern> …` prints its verdict as JSON. */
import { analyzePackage } from '@n8n/scan-community-package/scanner/scanner.mjs';

const [folder, ...patterns] = process.argv.slice(2);
process.stdout.write(JSON.stringify(await analyzePackage(folder, patterns)));
