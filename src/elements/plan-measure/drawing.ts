import type { Precision, Subject } from '../../model/types';

export type Mode = 'distance' | 'area' | 'circle' | 'point';

export const modes: readonly Mode[] = ['distance', 'area', 'circle', 'point'];

/** A point that a person has taken. */
export interface Vertex {
  /** [longitude, latitude] */
  position: [number, number];
  /** What it snapped to, or lies on; `null`: bare ground. */
  subject: Subject | null;
}

/** What has been drawn in a mode. */
export interface Drawing {
  vertices: readonly Vertex[];
  /** No further points are taken until it is cleared. */
  done: boolean;
}

export const empty: Drawing = { vertices: [], done: false };

/** Precisions at which measuring from a thing says little. */
const rough: readonly Precision[] = ['area', 'town', 'schematic'];

/** What a drawing touches that is not drawn where it is, each once. */
export function roughSubjects(vertices: readonly Vertex[]): Subject[] {
  const subjects = vertices.flatMap(({ subject }) => subject ?? []);
  return [...new Set(subjects)].filter(({ precision }) => rough.includes(precision));
}

/** How many points a mode takes; `null`: as many as a person likes. */
export const mostPoints: Readonly<Record<Mode, number | null>> = {
  ...{ distance: null, area: null },
  ...{ circle: 1, point: 1 },
};

/** Minutes on foot that have a ring. */
export const walkMinutes = [5, 10, 15] as const;
