import { svg } from 'lit';
import { addIcons } from './icon-set';

/** Icons of the map, added when this file is imported. From Lucide 1.62, see icons.ts. */
export const mapIcons = {
  x: svg`<path d="M18 6 6 18" /><path d="m6 6 12 12" />`,
  plus: svg`<path d="M5 12h14" /><path d="M12 5v14" />`,
  minus: svg`<path d="M5 12h14" />`,
  house: svg`<path d="M15 21v-8a1 1 0 0 0-1-1h-4a1 1 0 0 0-1 1v8" /><path d="M3 10a2 2 0 0 1 .709-1.528l7-6a2 2 0 0 1 2.582 0l7 6A2 2 0 0 1 21 10v9a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2z" />`,
  ruler: svg`<path d="M21.3 15.3a2.4 2.4 0 0 1 0 3.4l-2.6 2.6a2.4 2.4 0 0 1-3.4 0L2.7 8.7a2.41 2.41 0 0 1 0-3.4l2.6-2.6a2.41 2.41 0 0 1 3.4 0Z" /><path d="m14.5 12.5 2-2" /><path d="m11.5 9.5 2-2" /><path d="m8.5 6.5 2-2" /><path d="m17.5 15.5 2-2" />`,
};

addIcons(mapIcons);
