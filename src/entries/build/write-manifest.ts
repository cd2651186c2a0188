/** `npm run manifest`: describes the elements in src/entries/custom-elements.json. */
import { writeFileSync } from 'node:fs';
import { createManifest, manifestFile, manifestText } from './manifest';

writeFileSync(manifestFile, manifestText(await createManifest()));
