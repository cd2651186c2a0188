/** Importing this defines `<plan-briefing>`. */
export * from '../elements/plan-briefing/plan-briefing';
