/** The page speaks Chinese, as the pages of the plan's readers do. */
document.documentElement.lang = 'zh-CN';

/** Keeps Lit's notice about its development build out of the log of browser tests. */
const scope = globalThis as typeof globalThis & { litIssuedWarnings?: Set<string> };
scope.litIssuedWarnings ??= new Set();
scope.litIssuedWarnings.add('dev-mode');
