/**
 * `npm run build:package`: builds what `npm pack` ships into dist/package, and the one script into dist/embed. An
 * argument names another folder than dist. Fails where a page would load more than is promised.
 */
import { copyFileSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeDeclarations } from './declarations';
import { writeFrameworkTypes } from './frameworks';
import { buildLibrary } from './library';
import { type Manifest, manifestFile } from './manifest';
import { repository } from './parts';
import { buildFrameScript, buildScript } from './script';
import { checkSizes, measurePackage } from './sizes';

const dist = resolve(process.argv[2] ?? join(repository, 'dist'));
const folder = join(dist, 'package');
await buildLibrary(folder);
writeDeclarations(join(folder, 'types'));
writeFrameworkTypes(join(folder, 'types'), JSON.parse(readFileSync(manifestFile, 'utf8')) as Manifest);
copyFileSync(manifestFile, join(folder, 'custom-elements.json'));
await buildScript(join(dist, 'embed'));
await buildFrameScript(join(dist, 'embed'));
process.stdout.write(checkSizes(await measurePackage(dist)));
