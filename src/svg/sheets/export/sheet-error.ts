import type { Problem } from '../../../model/types';

/** A sheet that could not be made; says what, where and how to mend it. */
export class SheetError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message);
    this.name = 'SheetError';
  }
}
