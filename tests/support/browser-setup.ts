import { vi } from 'vitest';

/** What is waited for comes within a second on a quiet machine; a busy one gets ten. */
vi.setConfig({ expect: { poll: { timeout: 10_000 } } });

/** The page speaks Chinese, as the pages of the plan's readers do. */
document.documentElement.lang = 'zh-CN';

/** Keeps Lit's notice about its development build out of the log of browser tests. */
const scope = globalThis as typeof globalThis & { litIssuedWarnings?: Set<string> };
scope.litIssuedWarnings ??= new Set();
scope.litIssuedWarnings.add('dev-mode');
