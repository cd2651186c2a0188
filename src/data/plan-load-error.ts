import type { Problem } from '../model/types';

export type PlanLoadErrorCode =
  'network' | 'not-found' | 'bad-status' | 'too-large' | 'bad-json' | 'not-a-plan' | 'bad-layer';

/** Why a plan could not be loaded. `message` is in Chinese and says how to mend it. */
export class PlanLoadError extends Error {
  override readonly name = 'PlanLoadError';

  constructor(
    readonly code: PlanLoadErrorCode,
    /** The file, by its address. */
    readonly where: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }

  toProblem(): Problem {
    return { code: this.code, where: this.where, message: this.message, severity: 'error' };
  }
}
