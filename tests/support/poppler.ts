import { execFileSync } from 'node:child_process';
import { findCommand, installPackages } from './chromium';

/** The programs that read a PDF in the tests. */
type Program = 'pdftotext' | 'pdffonts' | 'pdfinfo';

/**
 * Runs a program of Poppler; on Debian and its kin installs `poppler-utils` when it is missing.
 * @returns what it printed
 * @throws Error, in Chinese and English, that says what to install
 */
export function poppler(program: Program, ...options: string[]): string {
  if (findCommand(program) === undefined && findCommand('apt-get') !== undefined) {
    installPackages(['poppler-utils']);
  }
  const path = findCommand(program);
  if (path === undefined) {
    throw new Error(
      `未找到 ${program}：请安装 poppler-utils。\n${program} was not found: install poppler-utils.`,
    );
  }
  return execFileSync(path, options, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
}
