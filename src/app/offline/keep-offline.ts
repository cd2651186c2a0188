import { trustedScriptAddress } from '../../dom/trusted';

/** What a person is told, and asked. */
export interface OfflineNotices {
  /** Everything is kept: from now on the app works without network. Comes once, on the first visit. */
  kept(): void;
  /** A new version is there. `take` loads it; without that it comes at the next visit. */
  updated(take: () => void): void;
}

/** Chromium's word for a person who pays for every byte; other browsers have none. */
type Connection = { readonly connection?: { readonly saveData?: boolean } };

/** How long a page that stays open waits before it asks again for a new version, in ms. */
const patience = 60 * 60 * 1000;

/**
 * Keeps the app in the browser, where the browser can. A new version is offered and never forced.
 * @param script address of the service worker, relative to the page
 */
export async function keepOffline(script: string, { kept, updated }: OfflineNotices): Promise<void> {
  // Not there in a page that came without encryption, nor in some private windows.
  const serviceWorker: ServiceWorkerContainer | undefined = navigator.serviceWorker;
  if (!serviceWorker) return;
  const thrifty = (navigator as Connection).connection?.saveData ?? false;
  if (thrifty && !serviceWorker.controller) return;
  const first = serviceWorker.controller === null;
  let registration: ServiceWorkerRegistration;
  try {
    registration = await serviceWorker.register(trustedScriptAddress(script), { updateViaCache: 'none' });
  } catch {
    return;
  }
  let taken = false;
  const offer = (worker: ServiceWorker): void =>
    updated(() => {
      taken = true;
      worker.postMessage('take over');
    });
  const watch = (worker: ServiceWorker | null): void =>
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && registration.active) offer(worker);
      if (worker.state === 'activated' && first && !taken) kept();
    });
  // Another window may have taken the new version: this one goes on with its own until a person reloads it.
  serviceWorker.addEventListener('controllerchange', () => {
    if (taken) location.reload();
  });
  if (registration.waiting && registration.active) offer(registration.waiting);
  const { installing } = registration;
  watch(installing);
  registration.addEventListener('updatefound', () => {
    if (registration.installing !== installing) watch(registration.installing);
  });

  // Not the time of day: that of a computer may be set back.
  let asked = performance.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || performance.now() - asked < patience) return;
    asked = performance.now();
    registration.update().catch(() => {});
  });
}

/**
 * Makes the page one that can be installed as an app, where its content policy lets the browser read a manifest.
 * @param manifest address of the web app manifest, relative to the page
 */
export async function offerInstalling(manifest: string): Promise<void> {
  const page = await caches.match(new URL('index.html', document.baseURI).href, { ignoreVary: true });
  const policy = page?.headers.get('content-security-policy') ?? '';
  if (/default-src/.test(policy) && !/manifest-src/.test(policy)) return;
  const link = document.createElement('link');
  Object.assign(link, { rel: 'manifest', href: manifest });
  document.head.append(link);
}
