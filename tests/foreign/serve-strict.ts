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

/** A page or style sheet that a server adds, under a policy of its own. */
export interface OwnFile {
  type: 'text/html; charset=utf-8' | 'text/css';
  text: string;
  policy: string;
}

/** Serves what another server has, with a content policy on every answer. @param own files by their path */
export async function serveStrict(
  source: string,
  policy: string = strictPolicy,
  { own = {}, change = (_, body) => body }: { own?: Readonly<Record<string, OwnFile>>; change?: Change } = {},
) {
  const server = createServer((request, response) => {
    void (async () => {
      const file = own[request.url ?? '/'];
      if (file) {
        const headers = { 'content-type': file.type, 'content-security-policy': file.policy };
        response.writeHead(200, headers).end(file.text);
        return;
      }
      const answer = await fetch(new URL(request.url ?? '/', source));
      const type = answer.headers.get('content-type') ?? 'application/octet-stream';
      const body = change(request.url ?? '/', Buffer.from(await answer.arrayBuffer()));
      if (body === null) {
        response.destroy();
        return;
      }
      response.writeHead(answer.status, {
        ...{ 'content-type': type, 'content-security-policy': policy },
        // Frames in a sandbox read the files as another origin.
        'access-control-allow-origin': '*',
      });
      response.end(body);
    })().catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, stop: () => server.close() };
}
