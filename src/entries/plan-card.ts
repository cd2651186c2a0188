/** Importing this defines `<plan-card>`. */
export * from '../elements/plan-card/plan-card';
