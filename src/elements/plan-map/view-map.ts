import type { MapAppearance } from '../../../styles/style';
import type { LoadedPlan } from '../../model/loaded-plan';
import type { Insets, ViewSize } from '../../model/map-view';
import type { ViewState } from '../../state';
import type { MapSurface } from '../shared/map-surface';
import type { PictureWish } from '../shared/picture-wish';
import type { ViewMap } from '../shared/plan-view-element';
import type { MapSession } from './map-session';

/** What is known of a map on the page at any time. */
export interface Pictures {
  /** `null` until it is drawn. */
  session(): MapSession | null;
  plan(): LoadedPlan | null;
  state(): ViewState;
  appearance(): MapAppearance;
  size(): ViewSize;
  insets(): Insets;
}

/** What the panels to the right and below leave of the map. */
export function sizeWithin(map: Pictures): ViewSize {
  const [{ width, height }, { right, bottom }] = [map.size(), map.insets()];
  return { width: width - right, height: height - bottom };
}

/** The map as tools over it know it. */
export function surfaceOf(map: Pictures): MapSurface {
  return {
    get camera() {
      return map.session()?.camera ?? null;
    },
    get size() {
      return map.size();
    },
    get insets() {
      return map.insets();
    },
    lookAt: (target, animate) => map.session()?.lookAt(target, animate),
  };
}

/** The map as methods for a page use it. */
export function viewMapOf(map: Pictures): ViewMap {
  return {
    get camera() {
      return map.session()?.camera ?? null;
    },
    goTo: (target, animate) => {
      const session = map.session();
      if (target === 'home') session?.goHome('host', animate);
      else session?.lookAt(target, animate, 'host');
      return session !== null;
    },
    toSvg: async (wish) => (await drawn(map, wish))?.svg ?? null,
    toBlob: async ({ pixelRatio = 2, ...wish }) => {
      const picture = await drawn(map, wish);
      if (!picture) return null;
      const longer = Math.max(picture.size.width, picture.size.height);
      const ratio = sideOf(pixelRatio * longer, 2 * longer) / longer;
      return (await import('./picture')).paint(picture.svg, picture.size, ratio);
    },
  };
}

/** Px of the longest side that browsers paint. */
const mostPixels = 16_384;

/** A side that a page wishes, where it is one. */
const sideOf = (wish: unknown, usual: number): number =>
  typeof wish === 'number' && wish >= 1 ? Math.min(wish, mostPixels) : usual;

async function drawn(map: Pictures, wish: PictureWish): Promise<{ svg: string; size: ViewSize } | null> {
  const { drawPicture } = await import('./picture');
  const plan = map.plan();
  if (!plan) return null;
  const shown = map.size();
  const size = {
    width: sideOf(wish.width, shown.width || 800),
    height: sideOf(wish.height, shown.height || 600),
  };
  const appearance = { ...map.appearance(), ...(wish.flavor ? { flavor: wish.flavor } : {}) };
  const camera = map.session()?.camera ?? null;
  const svg = drawPicture({ plan, state: map.state(), appearance, size, camera, insets: map.insets() });
  return { svg, size };
}
