export { baseStyles } from './base.styles';
export { define } from './define';
export * from './events';
export { icon, type IconName } from './icons';
export { renderStatus } from './live-status';
export { loadStatusStyles, renderLoadStatus } from './load-status';
export * from './map-events';
export { PlanElement } from './plan-element';
export { PlanViewElement } from './plan-view-element';
