/** What stands in the frame of the conformance tests: a map that the page around may steer. */
import '../../src/elements/plan-map/plan-map';
import { hostFrame } from '../../src/frame/host';
import { mapOf } from './target';

const map = mapOf(document);
hostFrame(map, { allows: () => document.documentElement.dataset.closed === undefined });
document.body.append(map);
