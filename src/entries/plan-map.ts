/** Importing this defines `<plan-map>`. */
import './worker';

export * from '../elements/plan-map/plan-map';
