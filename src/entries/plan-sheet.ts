/** Importing this defines `<plan-sheet>`. */
export * from '../elements/plan-sheet/plan-sheet';
