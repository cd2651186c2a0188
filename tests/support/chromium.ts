import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

const common = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  // Chromium asks its maker's hosts at every start, whatever the other switches say: let it find none.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1, EXCLUDE [::1]',
];

/** Switches for a Chromium that draws WebGL in software and finds no other host. */
export const chromiumArguments: readonly string[] = [
  ...common,
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];

/** The same without any WebGL, as on a computer whose graphics card is blocked. */
export const argumentsWithoutWebgl: readonly string[] = [
  ...common,
  '--disable-gpu',
  '--disable-software-rasterizer',
];

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
const places = [
  '/usr/lib/chromium/chromium',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The path of a Chromium on this machine: `PLAN_ATLAS_CHROMIUM` first, then the usual command names, then the
 * usual places. `undefined` when there is none.
 */
export function findChromium(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const own = environment.PLAN_ATLAS_CHROMIUM;
  if (own !== undefined && own !== '') return findCommand(own, environment);
  for (const name of names) {
    const path = findCommand(name, environment);
    if (path !== undefined) return path;
  }
  return places.find((path) => isExecutable(path));
}

/** Whether this machine has a font for Chinese. `true` where fontconfig is not there to ask. */
export function hasChineseFont(): boolean {
  const answer = spawnSync('fc-list', [':lang=zh', 'file'], { encoding: 'utf8' });
  return answer.error !== undefined ? process.platform !== 'linux' : answer.stdout.trim() !== '';
}

/**
 * Finds Chromium and a Chinese font; on Debian and its kin installs the system packages when one is missing.
 * @returns the path of Chromium
 * @throws Error, in Chinese and English, that says what to install, when none can be had
 */
export function ensureChromium(): string {
  const missing = [
    ...(findChromium() === undefined ? ['chromium'] : []),
    ...(hasChineseFont() ? [] : ['fontconfig', 'fonts-noto-cjk']),
  ];
  if (missing.length > 0 && findCommand('apt-get') !== undefined) installPackages(missing);
  const path = findChromium();
  if (path === undefined) {
    throw new Error(
      '未找到 Chromium：请安装 chromium（或 Google Chrome），或用环境变量 PLAN_ATLAS_CHROMIUM 指明其路径。\n' +
        'Chromium was not found: install chromium (or Google Chrome), or name its path in PLAN_ATLAS_CHROMIUM.',
    );
  }
  if (!hasChineseFont()) {
    console.warn(
      '未找到中文字体，地图注记将无法显示：请安装 fonts-noto-cjk。\n' +
        'No Chinese font was found, labels will be empty boxes: install fonts-noto-cjk.',
    );
  }
  return path;
}

/** Installs system packages with apt-get; says so when that fails, and goes on. */
export function installPackages(packages: readonly string[]): void {
  const root = process.getuid?.() === 0;
  const sudo = findCommand('sudo');
  if (!root && sudo === undefined) return;
  const run = (...command: string[]): void => {
    const [file = '', ...rest] = root ? command : ['sudo', '-n', ...command];
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    execFileSync(file, rest, { env, stdio: ['ignore', 'inherit', 'inherit'] });
  };
  console.log(`Installing ${packages.join(', ')} …`);
  try {
    run('apt-get', 'update', '-qq');
    run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...packages);
  } catch (error) {
    console.warn(`apt-get: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The path of a program; `undefined` when there is none of that name. */
export function findCommand(name: string, environment: NodeJS.ProcessEnv = process.env): string | undefined {
  if (isAbsolute(name)) return isExecutable(name) ? name : undefined;
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return [...folders, '/usr/bin', '/usr/local/bin']
    .map((folder) => join(folder, name))
    .find((path) => isExecutable(path));
}

function isExecutable(path: string): boolean {
  if (!existsSync(path)) return false;
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
