import type { Camera, Insets, MapPick, MapTarget, ViewSize } from '../../model/map-view';

/** A map as the tools that lie over it know it, whichever renderer draws it. */
export interface MapSurface {
  /** Where it looks now, also while it moves; `null` until it is drawn. */
  readonly camera: Camera | null;
  /** Pixels of the map. */
  readonly size: ViewSize;
  /** Pixels that panels cover. */
  readonly insets: Insets;
  /** Goes to a view on a person's behalf. */
  lookAt(target: MapTarget, animate: boolean): void;
}

/** A tool that takes the clicks on a map while it is open. */
export interface MapTool extends HTMLElement {
  take(pick: MapPick): void;
}
