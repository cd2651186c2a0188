/** Importing this defines `<plan-figures>`. */
export * from '../elements/plan-figures/plan-figures';
