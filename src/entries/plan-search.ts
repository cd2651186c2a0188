/** Importing this defines `<plan-search>`. */
export * from '../elements/plan-search/plan-search';
