/** Importing this defines `<plan-detail>`. */
export * from '../elements/plan-detail/plan-detail';
