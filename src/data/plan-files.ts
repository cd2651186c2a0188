import { layerFiles } from '../model/types';

/** How many files a plan package has. */
export const planFileCount = layerFiles.length + 1;
