import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { leanStyles, unusedParts } from './src/entries/build/parts.ts';
import { earlyLinks } from './src/app/build/early-links.ts';
import { firstPicture } from './src/app/build/first-picture.ts';
import { firstChunks } from './src/app/build/first-chunks.ts';
import { keepPackages } from './src/app/build/keep-packages.ts';
import { embedScript } from './src/app/build/embed-script.ts';
import { oneFile } from './src/app/build/one-file.ts';
import { offline } from './src/app/build/offline.ts';
import { openFiles } from './src/app/build/open-files.ts';
import { sizeLimits } from './src/app/build/size-limits.ts';
import { appPages } from './src/app/build/app-pages.ts';
import { packagesFromEnvironment, planPackages } from './src/app/build/plan-packages.ts';
import { chromiumArguments, findChromium } from './tests/support/chromium.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const plans = { geodata: here('geodata'), extra: packagesFromEnvironment() };
const packages = planPackages(plans);

/** Tests in a browser are tried once more when they fail: a busy machine misses a frame. `npm test` names them. */
const secondTry = 1;

/** What a test waits for comes within a second on a quiet machine; a busy one gets twenty. */
const patient = { poll: { timeout: 20_000 } };

export default defineConfig({
  root: here('src/app'),
  // Relative addresses: the built app works under any path.
  base: './',
  // Several pages, each a file of its own; an unknown address is an error, not the first page.
  appType: 'mpa',
  publicDir: false,
  cacheDir: here('node_modules/.vite'),
  plugins: [
    packages,
    appPages({ root: here('src/app'), ...plans }),
    openFiles(plans),
    firstChunks(here('src')),
    earlyLinks({ page: here('src/app/index.html'), source: here('src') }),
    firstPicture({ page: here('src/app/index.html'), ...plans }),
    oneFile(),
    embedScript(),
    keepPackages(),
    offline(),
    leanStyles(),
    sizeLimits(plans),
  ],
  worker: { format: 'es' },
  resolve: { alias: unusedParts },
  server: { host: 'localhost', fs: { allow: [here('.')] } },
  preview: { host: 'localhost', port: 4173, strictPort: false },
  build: {
    outDir: here('dist'),
    // keepPackages() empties it.
    emptyOutDir: false,
    target: 'es2022',
    // A browser that does not know such links fetches the files a little later.
    modulePreload: { polyfill: false },
    // The map engine is one chunk of about 1 MB, loaded after the first picture.
    chunkSizeWarningLimit: 1500,
  },
  test: {
    root: here('.'),
    // `npm run coverage`
    coverage: {
      include: ['src/model/**/*.ts', 'src/state/**/*.ts', 'src/svg/**/*.ts'],
      reportsDirectory: here('node_modules/.coverage'),
      reporter: ['text'],
      thresholds: { lines: 95 },
    },
    projects: [
      {
        test: {
          name: 'unit',
          root: here('.'),
          environment: 'node',
          // Pure parts: no file sees what another has done, and each module is loaded once for all.
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/*.browser.test.ts', 'tests/**/*.package.test.ts', 'tests/end-to-end/**'],
          expect: patient,
        },
      },
      {
        // The map engine loads its worker beside itself, so it must not be moved into the cache.
        optimizeDeps: {
          include: [
            'lit',
            '@tanstack/lit-virtual',
            'write-excel-file/universal',
            '@placemarkio/tokml',
            'lit/decorators.js',
            'lit/directive.js',
            'lit/directives/guard.js',
            '@lit/context',
            '@maplibre/geojson-vt',
            '@maplibre/maplibre-gl-style-spec',
            'mammoth',
            'minisearch',
            'pinyin-pro',
            '@turf/turf',
            'axe-core',
            'csv-stringify/browser/esm/sync',
            'proj4',
            'pmtiles',
            'gcoord',
            'jspdf',
            'svg2pdf.js',
            'opentype.js',
          ],
          exclude: ['maplibre-gl'],
        },
        cacheDir: here('node_modules/.vite/browser'),
        plugins: [packages],
        test: {
          name: 'browser',
          root: here('.'),
          include: ['tests/**/*.browser.test.ts'],
          setupFiles: ['tests/support/browser-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
          expect: patient,
          retry: secondTry,
          fileParallelism: false,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            viewport: { width: 1280, height: 800 },
            expect: {
              toMatchScreenshot: {
                resolveScreenshotPath: ({ arg, ext }) => here(`tests/pictures/${arg}${ext}`),
              },
            },
            provider: playwright({
              launchOptions: { executablePath: findChromium(), args: [...chromiumArguments] },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'package',
          root: here('.'),
          environment: 'node',
          include: ['tests/package/**/*.package.test.ts'],
          globalSetup: ['tests/package/packed.ts'],
          expect: patient,
          testTimeout: 120_000,
          hookTimeout: 240_000,
          retry: secondTry,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'end-to-end',
          root: here('.'),
          environment: 'node',
          include: ['tests/end-to-end/**/*.e2e.test.ts'],
          globalSetup: ['tests/support/built-app.ts'],
          expect: patient,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          retry: secondTry,
          fileParallelism: false,
        },
      },
    ],
  },
});
