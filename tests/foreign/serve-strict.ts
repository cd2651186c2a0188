import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The strictest policy that the elements work under: nothing unsafe, no `blob:`, Trusted Types. */
export const strictPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "require-trusted-types-for 'script'",
].join('; ');

/** What is sent in place of a file; null: nothing, as if there were no network. */
export type Change = (path: string, body: Buffer) => Buffer | null;

/** Serves what another server has, with a content policy on every answer. */
export async function serveStrict(
  source: string,
  policy: string = strictPolicy,
  change: Change = (_, body) => body,
) {
  const server = createServer((request, response) => {
    void (async () => {
      const answer = await fetch(new URL(request.url ?? '/', source));
      const type = answer.headers.get('content-type') ?? 'application/octet-stream';
      const body = change(request.url ?? '/', Buffer.from(await answer.arrayBuffer()));
      if (body === null) return response.destroy();
      response.writeHead(answer.status, { 'content-type': type, 'content-security-policy': policy });
      response.end(body);
    })().catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, stop: () => server.close() };
}
