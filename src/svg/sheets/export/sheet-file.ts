import type { Problem } from '../../../model/types';

export interface SaveProgress {
  step: 'drawing' | 'fonts' | 'writing';
  /** 0 to 1, of the step. */
  share: number;
}

export interface SaveOptions {
  /** Cancels; the promise is rejected with `AbortError`. */
  signal?: AbortSignal;
  onProgress?: (progress: SaveProgress) => void;
}

export interface SheetFile {
  blob: Blob;
  /** What the person should know although the file is there. */
  problems: Problem[];
}
