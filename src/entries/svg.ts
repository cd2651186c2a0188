/** Maps as SVG without elements, engine or browser: for servers, thumbnails and documents. */
export { buildGraph, type PlanGraph } from '../model/graph';
export { layerFiles, type PlanLayers } from '../model/types';
export { type RenderPlanOptions, renderPlanSvg } from '../svg/render-plan-svg';
export { cardCss } from '../svg/card/card-css';
export { type RenderCardOptions, renderCardHtml } from '../svg/card/render-card-html';
