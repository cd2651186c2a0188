/** The whole atlas: importing this defines `<plan-atlas>` and what it holds. */
import './worker';

export * from '../elements/plan-atlas/plan-atlas';
