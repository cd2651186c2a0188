import type { Flavor } from '../../../styles/tokens';

/** How a picture of the map is drawn. */
export interface PictureWish {
  /** Px; default: those of the map on the page, or 800 × 600 while it has none. */
  width?: number;
  height?: number;
  /** Default: the colours of the element. */
  flavor?: Flavor;
}
