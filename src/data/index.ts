export { importText, largestFile, type TextFile } from './import-text';
export { loadPlan, type LoadPlanOptions } from './load-plan';
export { planFileCount } from './plan-files';
export { PlanLoadError, type PlanLoadErrorCode } from './plan-load-error';
