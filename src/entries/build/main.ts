/** `npm run build:package`: builds what `npm pack` ships into dist/package, and the one script into dist/embed. */
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeDeclarations } from './declarations';
import { writeFrameworkTypes } from './frameworks';
import { buildLibrary } from './library';
import { type Manifest, manifestFile } from './manifest';
import { repository } from './parts';
import { buildScript } from './script';
import { measure, sizeTable } from './sizes';

const folder = join(repository, 'dist', 'package');
await buildLibrary(folder);
writeDeclarations(join(folder, 'types'));
writeFrameworkTypes(join(folder, 'types'), JSON.parse(readFileSync(manifestFile, 'utf8')) as Manifest);
copyFileSync(manifestFile, join(folder, 'custom-elements.json'));
await buildScript(join(repository, 'dist', 'embed'));
process.stdout.write(sizeTable(await measure(join(repository, 'dist'))));
