import type { BasemapFault } from '../../model/basemap';
import { toldAddress } from './addresses';

/** That a basemap, or a part of it, cannot be had. */
export class BasemapError extends Error {
  override readonly name = 'BasemapError';
  /** The engine takes a 404 for a gap, through which a coarser picture or our own ground shows. */
  readonly status = 404;

  constructor(readonly fault: BasemapFault) {
    super(`${fault.kind} ${fault.where} ${fault.detail}`);
  }
}

export interface Question {
  /** Ends the question; that is no fault. */
  signal?: AbortSignal;
  /** Milliseconds. */
  timeout: number;
  headers?: Record<string, string>;
}

/**
 * Fetches a part of a basemap.
 *
 * @throws BasemapError when it cannot be had
 */
export async function ask(address: string, { signal, timeout, headers }: Question): Promise<Response> {
  const where = toldAddress(address);
  const late = AbortSignal.timeout(timeout);
  let response: Response;
  try {
    const ends = signal ? AbortSignal.any([signal, late]) : late;
    response = await fetch(address, { signal: ends, ...(headers ? { headers } : {}) });
  } catch (error) {
    if (signal?.aborted) throw error;
    if (late.aborted) {
      throw new BasemapError({ kind: 'timeout', where, detail: String(Math.round(timeout / 1000)) });
    }
    throw new BasemapError({ kind: 'blocked', where, detail: '' });
  }
  if (response.ok) return response;
  const { status } = response;
  const kind =
    status === 401 || status === 403 || status === 418 || status === 429
      ? 'refused'
      : status >= 500
        ? 'server'
        : 'not-found';
  throw new BasemapError({ kind, where, detail: [status, await spoken(response)].filter(Boolean).join(' ') });
}

/**
 * The bytes of a picture; none where there is none.
 *
 * @throws BasemapError when it is something else than a picture, too
 */
export async function askPicture(address: string, question: Question): Promise<ArrayBuffer> {
  const response = await ask(address, question);
  const type = response.headers.get('content-type') ?? '';
  if (/^(text|application)\/(.*\b(xml|json|html|plain)\b|plain)/.test(type)) {
    throw new BasemapError({
      kind: 'not-image',
      where: toldAddress(address),
      detail: (await spoken(response)) || type,
    });
  }
  return response.arrayBuffer();
}

/** @throws BasemapError when it is no JSON, too */
export async function askJson(address: string, question: Question): Promise<unknown> {
  const response = await ask(address, question);
  try {
    return await response.json();
  } catch {
    throw new BasemapError({ kind: 'unreadable', where: toldAddress(address), detail: 'JSON' });
  }
}

/** What a service says in words, in one short line. */
async function spoken(response: Response): Promise<string> {
  const text = await response.text().catch(() => '');
  const said = /"(?:msg|message)"\s*:\s*"([^"]+)"/.exec(text)?.[1] ?? text.replaceAll(/<[^>]*>/g, ' ');
  return said.replaceAll(/\s+/g, ' ').trim().slice(0, 80);
}
