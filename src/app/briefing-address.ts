import type { PlanAtlas } from '../elements/plan-atlas/plan-atlas';
import '../elements/plan-handout/handout-event';

/** The step of a briefing that an address names. */
export interface BriefingAddress {
  briefing: string;
  step?: string;
}

/** The parts of the browser that the address of a step needs; a test gives its own. */
export interface PageAddress {
  /** The whole address. */
  readonly href: string;
  /** Writes the present entry of the history anew. */
  replace(href: string): void;
}

/** What an address says of a briefing: `?briefing=x&step=y`, or the same after `#`; `null`: nothing. */
export function readBriefingAddress(href: string): BriefingAddress | null {
  const { searchParams, hash } = new URL(href);
  const after = new URLSearchParams(hash.replace(/^#\/?/, ''));
  for (const said of [after, searchParams]) {
    const briefing = said.get('briefing');
    const step = said.get('step');
    if (briefing !== null) return { briefing, ...(step ? { step } : {}) };
  }
  return null;
}

/** An address with a step of a briefing, in place of the one it had; `null`: with none. */
export function writeBriefingAddress(href: string, said: BriefingAddress | null): string {
  const url = new URL(href);
  if (/^#\/?briefing=/.test(url.hash)) url.hash = '';
  url.searchParams.delete('briefing');
  url.searchParams.delete('step');
  if (said) url.searchParams.set('briefing', said.briefing);
  if (said?.step) url.searchParams.set('step', said.step);
  return url.href;
}

/** Opens the briefing of the address, and keeps the address at its step while it is told. */
export function bindBriefing(atlas: PlanAtlas, page: PageAddress): void {
  const write = (said: BriefingAddress | null): void => {
    const href = writeBriefingAddress(page.href, said);
    if (href !== page.href) page.replace(href);
  };
  atlas.addEventListener('plan-deck', ({ briefing, step }) => {
    const { plan } = atlas.activeStore.state;
    // A draft has no address: no file of the plan holds it.
    const isOfPlan = plan?.graph.package.briefings.some(({ id }) => id === briefing) ?? false;
    write(isOfPlan ? { briefing, step } : null);
  });
  atlas.addEventListener('plan-briefing-end', () => write(null));
  // A page from a file has no address that others could open.
  atlas.addEventListener('plan-handout', (event) => {
    const served = page.href.startsWith('http');
    event.address = served ? page.href : null;
    event.page = served ? new URL('briefing-page.html', page.href).href : null;
  });
  const open = (): void => {
    const { briefing, step } = readBriefingAddress(page.href) ?? {};
    if (briefing !== undefined) void atlas.brief({ ...(briefing === '' ? {} : { briefing }), step });
  };
  open();
}

/** The address of the page. */
export function browserPage(): PageAddress {
  return {
    get href() {
      return location.href;
    },
    replace: (href) => history.replaceState(history.state, '', href),
  };
}
