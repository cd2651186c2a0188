import { findCommand, installPackages } from './chromium';

/**
 * Finds Firefox; on Debian and its kin installs the system package when it is missing.
 * @returns its path
 * @throws Error, in Chinese and English, that says what to install, when none can be had
 */
export function ensureFirefox(): string {
  const find = (): string | undefined =>
    ['firefox-esr', 'firefox'].map((name) => findCommand(name)).find((path) => path !== undefined);
  if (find() === undefined && findCommand('apt-get') !== undefined) installPackages(['firefox-esr']);
  const path = find();
  if (path !== undefined) return path;
  throw new Error(
    '未找到 Firefox：请安装 firefox-esr（或 Firefox）。\nFirefox was not found: install firefox-esr (or Firefox).',
  );
}
