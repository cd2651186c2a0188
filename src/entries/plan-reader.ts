/** Importing this defines `<plan-reader>`. */
export * from '../elements/plan-reader/plan-reader';
