export { type FoundThing, type SearchGroupId, insideOf, searchGroups } from './documents';
export type { NameHit, NamePlaces } from './names';
export { type SearchAnswer, type SearchHit, SearchIndex } from './search-index';
