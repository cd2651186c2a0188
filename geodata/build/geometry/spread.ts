import type { SpreadInput, SpreadResult } from './types';

/** Places points known by their town alone: near the seat on a sunflower pattern, apart from each other. */
export function spreadPoints(_input: SpreadInput): SpreadResult {
  throw new Error('stub');
}
