export { importText, largestFile, type TextFile } from './import-text';
export { loadPlan, planFileCount, type LoadPlanOptions } from './load-plan';
export { PlanLoadError, type PlanLoadErrorCode } from './plan-load-error';
