import type { Problem } from '../../../model/types';

/** A sheet that could not be made; says what, where and how to mend it. */
export class SheetError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message);
    this.name = 'SheetError';
  }
}

/** @param advice what to choose instead */
export function pictureTooLarge(width: number, height: number, advice: string): SheetError {
  return new SheetError({
    code: 'picture-too-large',
    where: `${width}×${height}`,
    message: `这张图有 ${width}×${height} 像素，超出浏览器一张图片的上限。${advice}。`,
    severity: 'error',
  });
}
