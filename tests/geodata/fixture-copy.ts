import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../../geodata/build/run';

/** The committed small package. */
export const fixture = fileURLToPath(new URL('../fixtures/qinghe', import.meta.url));

/** A copy of the small package that a test may break; `remove` it afterwards. */
export class FixtureCopy {
  readonly home = mkdtempSync(join(tmpdir(), 'plan-package-'));
  readonly folder = join(this.home, 'qinghe');

  constructor() {
    cpSync(fixture, this.folder, { recursive: true });
  }

  path(file: string): string {
    return join(this.folder, file);
  }

  read(file: string): string {
    return readFileSync(this.path(file), 'utf8');
  }

  write(file: string, text: string): void {
    writeFileSync(this.path(file), text);
  }

  /** Replaces the first occurrence; a test that breaks nothing must not pass. */
  replace(file: string, before: string, after: string): void {
    const text = this.read(file);
    if (!text.includes(before)) throw new Error(`${file} does not hold ${before}`);
    this.write(
      file,
      text.replace(before, () => after),
    );
  }

  /** Builds the copy. */
  build(options: { check?: boolean } = {}): { code: number; output: string } {
    const lines: string[] = [];
    const code = run({
      geodata: this.home,
      folders: [this.folder],
      check: options.check ?? false,
      print: (line) => lines.push(line),
    });
    return { code, output: lines.join('\n') };
  }

  remove(): void {
    rmSync(this.home, { recursive: true, force: true });
  }
}
