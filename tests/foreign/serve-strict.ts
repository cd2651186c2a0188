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

/** Serves what another server has, with a content policy on every answer. */
export async function serveStrict(source: string, policy: string = strictPolicy) {
  const server = createServer((request, response) => {
    void (async () => {
      const answer = await fetch(new URL(request.url ?? '/', source));
      const type = answer.headers.get('content-type') ?? 'application/octet-stream';
      response.writeHead(answer.status, { 'content-type': type, 'content-security-policy': policy });
      response.end(Buffer.from(await answer.arrayBuffer()));
    })().catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, stop: () => server.close() };
}
