/**
 * `npm run geodata [-- FOLDER …] [--check]`: builds plan.json and layers/*.geojson of every plan package under
 * geodata/, or of the folders given. `--check` writes nothing and fails when the files on disk are stale.
 */
import { fileURLToPath } from 'node:url';
import { run } from './run';

const words = process.argv.slice(2);
process.exitCode = run({
  geodata: fileURLToPath(new URL('..', import.meta.url)),
  folders: words.filter((word) => !word.startsWith('--')),
  check: words.includes('--check'),
  print: (line) => console.log(line),
});
