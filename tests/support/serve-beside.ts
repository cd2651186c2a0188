import { type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a server answers itself, by path. It may change while the server runs. */
export type OwnAnswers = Record<string, (response: ServerResponse) => Promise<void>>;

/** Serves what another server has, and in place of its files what `own` writes. */
export async function serveBeside(source: string, own: OwnAnswers) {
  const server = createServer((request, response) => {
    const write = own[request.url ?? ''];
    const answer = async (): Promise<void> => {
      const file = await fetch(new URL(request.url ?? '/', source));
      response.writeHead(file.status, { 'content-type': file.headers.get('content-type') ?? '' });
      response.end(Buffer.from(await file.arrayBuffer()));
    };
    void (write ? write(response) : answer()).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, stop: () => server.close() };
}
