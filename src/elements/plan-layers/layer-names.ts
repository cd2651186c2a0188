import type { LayerId } from '../../../styles/layers';
import type { LoadedPlan } from '../../model/loaded-plan';
import { type Language, textOf } from '../../model/text';
import type { SubjectId } from '../../model/types';
import { legendText } from './legend-text';
import { legendTree } from './legend-tree';

/** What a switch of the legend shows and hides. */
export interface NamedLayer {
  id: LayerId;
  /** The names of its rows. */
  name: string;
  subjects: ReadonlySet<SubjectId>;
}

const known = new WeakMap<LoadedPlan, Map<Language, NamedLayer[]>>();

/** The layers that the legend of a plan has, in its order. */
export function namedLayers(plan: LoadedPlan, language: Language): NamedLayer[] {
  let languages = known.get(plan);
  if (!languages) known.set(plan, (languages = new Map()));
  let layers = languages.get(language);
  if (!layers) {
    layers = legendTree(plan).groups.flatMap((group) =>
      group.layers.map(({ layer, rows, subjects }) => ({
        id: layer,
        name: rows
          .map(({ row, named }) =>
            named ? textOf(named.name, language) : legendText(row.titleKey, language),
          )
          .join(language === 'zh' ? '、' : ', '),
        subjects: new Set(subjects.map(({ id }) => id)),
      })),
    );
    languages.set(language, layers);
  }
  return layers;
}
