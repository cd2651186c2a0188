/** What the list of objects of a slide calls the shapes of a map. */
import type { LoadedPlan } from '../../../model/loaded-plan';
import { type Language, textOf } from '../../../model/text';
import type { SubjectId } from '../../../model/types';
import { type StringKey, translate } from '../../../strings';
import { legendStrings } from '../../../strings/legend';
import '../../../strings/handouts';

/** What a layer draws of its subject, by its id; the first that fits. Others draw the thing itself. */
const parts: readonly (readonly [RegExp, StringKey])[] = [
  [/^focus-/, 'handout.shape.ring'],
  [/-casing\b/, 'handout.shape.casing'],
  [/-outline\b/, 'handout.shape.outline'],
  [/^district-line/, 'handout.shape.outline'],
  [/halo/, 'handout.shape.halo'],
  [/-heads\b/, 'handout.shape.heads'],
  [/-flow\b|-dashes\b/, 'handout.shape.flow'],
  [/-beads\b/, 'handout.shape.beads'],
  [/-band\b/, 'handout.shape.band'],
  [/-leader\b/, 'handout.shape.leader'],
  [/-ribbon\b/, 'handout.shape.ribbon'],
  [/^land$/, 'handout.shape.land'],
];

/** What a layer without subjects draws; the first that fits. */
const grounds: readonly (readonly [RegExp, StringKey | keyof typeof legendStrings])[] = [
  [/^outside/, 'handout.shape.mask'],
  [/^town-border/, 'legend.town-border'],
  [/expressway/, 'legend.expressway'],
  [/^road/, 'legend.road'],
  [/^rail/, 'legend.rail'],
  [/^planned/, 'legend.planned'],
  [/^river/, 'legend.river'],
  [/^lake/, 'legend.lake'],
  [/^water/, 'handout.shape.water'],
  [/^(district|land)/, 'legend.district'],
  [/^focus-/, 'handout.shape.focus'],
];

export interface Named {
  layer: string;
  subject?: SubjectId;
  members?: { readonly length: number };
}

/** Gives each shape of a slide a name of its own. */
export class ShapeNames {
  readonly #plan: LoadedPlan;
  readonly #language: Language;
  readonly #used = new Map<string, number>();

  constructor(plan: LoadedPlan, language: Language) {
    this.#plan = plan;
    this.#language = language;
  }

  /** @param isLabel whether it is the name that is lettered on the map */
  of(item: Named, isLabel = false): string {
    const name = this.#thing(item);
    const part = parts.find(([pattern]) => pattern.test(item.layer))?.[1];
    if (isLabel)
      return this.unique(
        translate(item.members ? 'handout.shape.count' : 'handout.shape.label', this.#language, { name }),
      );
    return this.unique(part ? translate(part, this.#language, { name }) : name);
  }

  /** The name, with a number when it is taken. */
  unique(name: string): string {
    const count = (this.#used.get(name) ?? 0) + 1;
    this.#used.set(name, count);
    return count === 1 ? name : `${name} ${count}`;
  }

  #thing({ layer, subject, members }: Named): string {
    const { subjects, info } = this.#plan.graph;
    if (members) return translate('handout.shape.stack', this.#language, { count: members.length });
    const found = subject === undefined ? undefined : subjects.get(subject);
    if (found) return textOf(found.name, this.#language);
    if (/^(district|land)/.test(layer)) return textOf(info.district, this.#language);
    const ground = grounds.find(([pattern]) => pattern.test(layer))?.[1];
    if (!ground) return layer;
    if (ground in legendStrings) return legendStrings[ground as keyof typeof legendStrings][this.#language];
    return translate(ground as StringKey, this.#language);
  }
}
