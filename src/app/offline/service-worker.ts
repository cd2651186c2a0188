/**
 * Keeps the whole built app, so that it works without network after one visit. A new version is fetched beside the
 * old one and waits until a person takes it, or until no page of the old one is open.
 */

/** Every file of this build, by its path, with its SHA-256 as hexadecimal digits. Written in by the build. */
declare const builtFiles: Readonly<Record<string, string>>;
/** Names this build; written in by the build. */
declare const buildName: string;

const worker = self as unknown as ServiceWorkerGlobalScope;
const prefix = 'plan-atlas-app-';
const current = prefix + buildName;
/** How many files are fetched at a time. */
const lanes = 4;

const addressOf = (path: string): string => new URL(path, worker.registration.scope).href;

/** A kept file, whichever header of the question the server had looked at; of this build first. */
const keptAt = async (address: string): Promise<Response | undefined> => {
  const cache = await caches.open(current);
  return (await cache.match(address, { ignoreVary: true })) ?? caches.match(address, { ignoreVary: true });
};

async function digestOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The file as it was kept or as the server has it now; null when it is not the one of this build. */
async function read(response: Response | undefined, digest: string): Promise<Response | null> {
  if (!response?.ok) return null;
  const bytes = await response.arrayBuffer();
  // A new answer: the browser refuses one that was redirected as the answer to opening a page.
  return (await digestOf(bytes)) === digest ? new Response(bytes, { headers: response.headers }) : null;
}

async function keepFile(cache: Cache, path: string, digest: string): Promise<void> {
  const address = addressOf(path);
  const file =
    (await read(await keptAt(address), digest)) ??
    (await read(await fetch(address, { cache: 'no-cache' }), digest));
  // While a site is being replaced its files may be of two builds: this one then waits for the next try.
  if (file === null) throw new Error(`${path} is not the file of this build`);
  await cache.put(address, file);
}

/** All or nothing: of a new build of which one file is missing nothing stays. */
async function keepBuild(): Promise<void> {
  const known = await caches.has(current);
  try {
    await fetchBuild();
  } catch (error) {
    if (!known) await caches.delete(current);
    throw error;
  }
}

async function fetchBuild(): Promise<void> {
  const cache = await caches.open(current);
  const waiting = Object.entries(builtFiles);
  const work = async (): Promise<void> => {
    for (let file = waiting.shift(); file; file = waiting.shift()) await keepFile(cache, ...file);
  };
  await Promise.all(Array.from({ length: lanes }, work));
}

/** The build before stays: a page of it that is still open loads its later parts from there. */
async function dropOldBuilds(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix));
  const before = names.filter((name) => name !== current).at(-1);
  await Promise.all(
    names.filter((name) => name !== current && name !== before).map((name) => caches.delete(name)),
  );
}

/** When the app is gone from its address, so is this worker: another site may live there now. */
async function leaveWhenGone(): Promise<void> {
  const answer = await fetch(worker.location.href, { method: 'HEAD', cache: 'no-store' }).catch(() => null);
  if (!answer) return;
  const script = answer.headers.get('content-type')?.includes('javascript') ?? false;
  if (answer.status === 404 || answer.status === 410 || (answer.ok && !script)) {
    await worker.registration.unregister();
  }
}

async function answer(request: Request): Promise<Response> {
  const { origin, pathname } = new URL(request.url);
  const address = origin + pathname + (pathname.endsWith('/') ? 'index.html' : '');
  return (await keptAt(address)) ?? fetch(request);
}

worker.addEventListener('install', (event) => event.waitUntil(keepBuild()));

worker.addEventListener('activate', (event) =>
  event.waitUntil(Promise.all([dropOldBuilds(), worker.clients.claim()])),
);

worker.addEventListener('message', ({ data }) => {
  if (data === 'take over') void worker.skipWaiting();
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || request.headers.has('range')) return;
  if (!request.url.startsWith(worker.registration.scope)) return;
  event.respondWith(answer(request));
  if (request.mode === 'navigate') event.waitUntil(leaveWhenGone());
});
