/** Importing this defines `<plan-projects>`. */
export * from '../elements/plan-projects/plan-projects';
