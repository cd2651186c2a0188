declare module '@custom-elements-manifest/analyzer/cli.js' {
  /** What `cem` does on the command line. @returns the manifest that it found. */
  export function cli(options: { argv: string[]; cwd: string; noWrite: boolean }): Promise<unknown>;
}
