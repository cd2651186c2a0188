/**
 * The bare engine: what a page would write that has our style as a file. The style, made when this page is built, has
 * the same layers, and the same sources: the plan's own files where they are drawn as they are, the others ready made in
 * the style, so that nothing is left to work out here. The symbols come the same way as in ours.
 * Marks `idle` at the first idle of the map.
 */
import { bareMap } from './bare-map';

bareMap('style.json');
