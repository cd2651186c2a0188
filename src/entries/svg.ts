/** Maps as SVG without elements, engine or browser: for servers, thumbnails and documents. */
export { buildGraph, type PlanGraph } from '../model/graph';
export { layerFiles, type PlanLayers } from '../model/types';
export { type RenderPlanOptions, renderPlanSvg } from '../svg/render-plan-svg';
