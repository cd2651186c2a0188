/** Importing this defines `<plan-briefing-editor>`. */
export * from '../elements/plan-briefing-editor/plan-briefing-editor';
