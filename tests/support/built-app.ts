import type { TestProject } from 'vitest/node';
import { serveApp } from './serve-app';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the built app; it also serves the invented plan in tests/fixtures. */
    appUrl: string;
  }
}

/** Global setup of the end-to-end tests: builds the app once and serves it until the last test ended. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const app = await serveApp(['tests/fixtures/qinghe']);
  project.provide('appUrl', app.url);
  return app.stop;
}
