/** Whether the entry of a layer in plan.json names the tiles that its features are served as, not a file of them. */
export const isServedEntry = (entry: string): boolean => /^(pmtiles|tiles):/.test(entry);
