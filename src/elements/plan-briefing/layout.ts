import type { ViewSize } from '../../model/map-view';

/**
 * How map, words and panel stand: `stack`: the map above the words, on a phone or an upright screen; `square`: words
 * and panel in one column beside the map, as on 4:3; `wide`: as on 16:9; `strip`: three columns, as on walls of screens.
 */
export type BriefingRoom = 'stack' | 'square' | 'wide' | 'strip';

export interface BriefingLayout {
  room: BriefingRoom;
  /** Px of what is one px on a screen 1,080 px high. */
  unit: number;
  /** Factor on texts and symbols of the map. */
  mapScale: number;
}

/** The layout on a screen of this size. */
export function layoutOf({ width, height }: ViewSize): BriefingLayout {
  const shape = width / Math.max(1, height);
  const room = shape < 0.95 ? 'stack' : shape < 1.5 ? 'square' : shape < 2.5 ? 'wide' : 'strip';
  const units: Record<BriefingRoom, number> = {
    stack: width / 680,
    square: Math.min(height / 1080, width / 1500),
    wide: Math.min(height / 1080, width / 1800),
    strip: height / 1080,
  };
  const unit = Math.max(0.5, units[room]);
  const mapScale = Math.min(4, Math.max(1, unit * (room === 'stack' ? 1 : 1.7)));
  return { room, unit: Math.round(unit * 1000) / 1000, mapScale: Math.round(mapScale * 100) / 100 };
}
