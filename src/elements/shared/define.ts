/** Defines an element unless the page has one of that name already (two versions on one page). */
export function define(name: `plan-${string}`, constructor: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, constructor);
}
