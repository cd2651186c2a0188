/** Importing this defines `<plan-outline>`. */
export * from '../elements/plan-outline/plan-outline';
