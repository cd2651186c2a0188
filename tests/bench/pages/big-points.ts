/**
 * The bare engine with the points of the plan `?plan=`, its towns and its district, from the same files, in our style,
 * with our stacks. Marks `idle` at the first idle of the map, and `picked` when a click has found what lies near.
 */
import { stacksAt } from '../../../src/map/plan-sources';
import { pickReach } from '../../../src/model/pick-order';
import { createStyleLayers } from '../../../styles/style';
import { bareMap } from './bare-map';

const plan = new URLSearchParams(location.search).get('plan') ?? '';
const file = (name: string) => ({
  type: 'geojson' as const,
  data: new URL(`../geodata/${plan}/layers/${name}.geojson`, location.href).href,
  promoteId: 'subject',
  tolerance: 0.25,
  buffer: 160,
  maxzoom: 15,
});
const sources = {
  district: file('district'),
  towns: file('towns'),
  projects: { ...file('points'), ...stacksAt(1) },
};
const layers = createStyleLayers('light').filter((layer) => !('source' in layer) || layer.source in sources);
const map = bareMap({ version: 8, sources, layers });
map.on('click', ({ point: { x, y } }) => {
  const reach = pickReach.mouse;
  map.queryRenderedFeatures([
    [x - reach, y - reach],
    [x + reach, y + reach],
  ]);
  performance.mark('picked');
});
