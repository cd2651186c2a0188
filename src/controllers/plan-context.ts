import { createContext } from '@lit/context';
import type { ViewStore } from '../state';

/** Hands the store of a plan to the elements inside. */
export const planContext = createContext<ViewStore>(Symbol.for('plan-atlas.store'));
