/** Importing this defines `<plan-layers>`. */
export * from '../elements/plan-layers/plan-layers';
