import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FeatureCollection, Geometry } from 'geojson';
import { findCommand, installPackages } from './chromium';

const packages = { ogrinfo: 'gdal-bin', ogr2ogr: 'gdal-bin', soffice: 'libreoffice-calc-nogui' } as const;

/**
 * The path of a program that reads what we export; on Debian and its kin its package is installed when missing.
 * @throws Error, in Chinese and English, that says what to install
 */
function reader(program: keyof typeof packages): string {
  const wanted = packages[program];
  if (findCommand(program) === undefined && findCommand('apt-get') !== undefined) installPackages([wanted]);
  const path = findCommand(program);
  if (path === undefined) {
    throw new Error(`未找到 ${program}：请安装 ${wanted}。\n${program} was not found: install ${wanted}.`);
  }
  return path;
}

/** What a program printed; its warnings are kept out of the log. */
const run = (program: keyof typeof packages, ...task: string[]): string =>
  execFileSync(reader(program), task, {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** Runs something on a file of its own, which is gone afterwards. */
export function withFile<Result>(name: string, content: Uint8Array, use: (path: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'plan-atlas-export-'));
  try {
    const path = join(folder, name);
    writeFileSync(path, content);
    return use(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The layers that GDAL finds in a file. */
export function gdalLayers(path: string): string[] {
  const answer = run('ogrinfo', '-q', '-ro', path);
  return [...answer.matchAll(/^\d+: (.*?)(?: \([\w ,]+\))?$/gm)].map(([, name = '']) => name);
}

/** What GDAL reads in a layer, or in all of a file with one layer. */
export function gdalFeatures(path: string, layer?: string): FeatureCollection<Geometry | null> {
  const more = layer === undefined ? [] : [layer];
  const written = ['-f', 'GeoJSON', '-lco', 'COORDINATE_PRECISION=12', '/vsistdout/'];
  return JSON.parse(run('ogr2ogr', ...written, path, ...more)) as FeatureCollection<Geometry | null>;
}

/** What LibreOffice makes of a spreadsheet: each sheet as CSV by its name, and the whole as one XML text. */
export function officeSheets(path: string): { sheets: Map<string, string>; xml: string } {
  const folder = mkdtempSync(join(tmpdir(), 'plan-atlas-office-'));
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const convert = (filter: string): void => {
    const task = ['--headless', '--convert-to', filter, '--outdir', folder, path];
    run('soffice', profile, ...task);
  };
  try {
    // Comma, quotation mark, UTF-8, from line 1; cells as they are, every sheet in a file of its own.
    convert('csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1');
    convert('fods');
    const files = readdirSync(folder);
    const sheets = new Map(
      files
        .filter((file) => file.endsWith('.csv'))
        .map((file) => [file.replace(/^.*?-(.*)\.csv$/, '$1'), readFileSync(join(folder, file), 'utf8')]),
    );
    const xml = files.find((file) => file.endsWith('.fods'));
    return { sheets, xml: xml === undefined ? '' : readFileSync(join(folder, xml), 'utf8') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the part of LibreOffice for presentations brings along. */
const impress = '/usr/lib/libreoffice/program/libslideshowlo.so';

/** What LibreOffice makes of a presentation: a PDF. */
export function officePdf(path: string): Uint8Array {
  if (existsSync('/usr/lib/libreoffice') && !existsSync(impress) && findCommand('apt-get') !== undefined) {
    installPackages(['libreoffice-impress-nogui']);
  }
  const folder = mkdtempSync(join(tmpdir(), 'plan-atlas-office-'));
  try {
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    run('soffice', profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, path);
    const name = readdirSync(folder).find((file) => file.endsWith('.pdf'));
    if (name === undefined)
      throw new Error('LibreOffice made no PDF: is libreoffice-impress-nogui installed?');
    return readFileSync(join(folder, name));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
