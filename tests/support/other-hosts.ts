import { createServer } from 'node:http';

/** Hosts that Chromium itself asks because of a page: where a page has a text box, what its fields mean. */
const askedByChromium = new Set(['content-autofill.googleapis.com:443']);

/** A proxy that lets nothing through and remembers what was asked for. */
export interface OtherHosts {
  /** Proxy of a browser context. This machine's own addresses are not asked of it. */
  proxy: { server: string; bypass: string };
  /** Hosts or addresses asked for since the start. */
  asked: string[];
  stop(): Promise<void>;
}

/**
 * Starts the proxy. A browser context that uses it shows every request of its pages that leaves the machine,
 * those of workers and of WebSockets too, and none of them succeeds.
 */
export async function watchOtherHosts(): Promise<OtherHosts> {
  const asked: string[] = [];
  const note = (address = ''): void => {
    if (!askedByChromium.has(address)) asked.push(address);
  };
  const server = createServer((request, response) => {
    note(request.url);
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    note(request.url);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port');
  return {
    proxy: { server: `http://127.0.0.1:${address.port}`, bypass: '127.0.0.1,localhost' },
    asked,
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
