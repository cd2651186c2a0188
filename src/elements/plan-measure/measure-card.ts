import { type TemplateResult, html, nothing } from 'lit';
import {
  type Found,
  areaOf,
  crossesItself,
  foundAround,
  lengthOf,
  sexagesimal,
  shapeSize,
  walkingRadius,
} from '../../model/measure';
import type { LoadedPlan } from '../../model/loaded-plan';
import type { Subject } from '../../model/types';
import { gaussKrugerOf, planeOf } from '../../svg/sheets/projection';
import { icon } from '../shared';
import type { PanelView } from '../shared/panel-element';
import { markStyles, renderMark } from '../shared/subject-mark';
import { type Drawing, type Mode, roughSubjects, walkMinutes } from './drawing';
import { groupFound } from './facilities';
import { areaTexts, lengthTexts, shortArea, shortLength } from './measure-words';

export { markStyles };

export interface CardOptions {
  mode: Mode;
  drawing: Drawing;
  /** The selected thing, if it has a place. */
  selected: Subject | null;
  minutes: number;
  /** km/h */
  speed: number;
  /** The position that is read, and where it comes from. */
  read: { position: [number, number]; from: 'pointer' | 'taken' | 'cross' | 'selected' } | null;
  setMinutes(minutes: number): void;
  setSpeed(speed: number): void;
  around(subject: Subject): void;
  showCircle(): void;
  copy(text: string): void;
  clear(): void;
}

/** What the measuring gives, in words. */
export function renderResults(view: PanelView, plan: LoadedPlan, options: CardOptions): TemplateResult {
  switch (options.mode) {
    case 'distance':
      return html`${renderLength(view, options)} ${renderShape(view, plan, options)}`;
    case 'area':
      return html`${renderArea(view, options)} ${renderShape(view, plan, options)}`;
    case 'circle':
      return renderWalk(view, plan, options);
    case 'point':
      return renderPosition(view, plan, options);
  }
}

/** The result as one line of text; '' while there is none. */
export function resultText(view: PanelView, mode: Mode, { vertices }: Drawing): string {
  const positions = vertices.map(({ position }) => position);
  if (mode === 'distance' && positions.length > 1) return lengthTexts(view, lengthOf(positions)).join(' = ');
  if (mode === 'area' && positions.length > 2) return areaTexts(view, areaOf(positions)).join(' = ');
  return '';
}

/** What is said when a point was taken. */
export function stepText(view: PanelView, mode: Mode, vertices: Drawing['vertices']): string {
  const positions = vertices.map(({ position }) => position);
  if (positions.length < 2) return view.t('measure.said.first');
  const isArea = mode === 'area' && positions.length > 2;
  const result = isArea ? shortArea(view, areaOf(positions)) : shortLength(view, lengthOf(positions));
  return view.t('measure.said.point', { count: positions.length, result });
}

function amounts(title: string, texts: readonly string[]): TemplateResult {
  return html`<dl class="amounts">
    <dt>${title}</dt>
    ${texts.map((text, at) => html`<dd class=${at === 0 ? 'first' : ''}>${text}</dd>`)}
  </dl>`;
}

function renderLength(view: PanelView, { drawing }: CardOptions): TemplateResult | typeof nothing {
  const { vertices } = drawing;
  if (vertices.length < 2) return nothing;
  const metres = lengthOf(vertices.map(({ position }) => position));
  return html`${amounts(view.t('measure.length'), lengthTexts(view, metres))} ${renderWarnings(view, drawing)}
    <p class="quiet">${view.t('measure.method')}</p>`;
}

function renderArea(view: PanelView, { drawing }: CardOptions): TemplateResult | typeof nothing {
  const positions = drawing.vertices.map(({ position }) => position);
  if (positions.length < 3) return nothing;
  const around = lengthOf([...positions, positions[0] ?? []]);
  return html`${
      crossesItself(positions)
        ? warning(view.t('measure.crossing'))
        : amounts(view.t('measure.area'), areaTexts(view, areaOf(positions)))
    }
    ${amounts(view.t('measure.perimeter'), lengthTexts(view, around))} ${renderWarnings(view, drawing)}
    <p class="quiet">${view.t('measure.method')}</p>`;
}

function warning(text: string): TemplateResult {
  return html`<p class="warning">${icon('triangle-alert')}<span>${text}</span></p>`;
}

/** What the drawing touches that is not drawn where it is. */
function renderWarnings(view: PanelView, { vertices }: Drawing): TemplateResult | typeof nothing {
  const rough = roughSubjects(vertices);
  if (rough.length === 0) return nothing;
  const schematic = rough.some(({ precision }) => precision === 'schematic');
  const known = rough.filter(({ precision }) => precision !== 'schematic');
  return html`${schematic ? warning(view.t('measure.schematic')) : nothing}
  ${known.map((subject) => warning(roughText(view, subject)))}`;
}

function roughText(view: PanelView, { name, precision }: Subject): string {
  return view.t('measure.rough', { name: view.text(name), precision: view.term('precision', precision) });
}

/** The size of the selected shape itself. */
function renderShape(
  view: PanelView,
  plan: LoadedPlan,
  { mode, selected }: CardOptions,
): TemplateResult | typeof nothing {
  const size = selected ? shapeSize(plan.layers, selected.id) : null;
  if (!selected || size?.kind !== (mode === 'area' ? 'area' : 'length')) return nothing;
  const texts = size.kind === 'area' ? areaTexts(view, size.value) : lengthTexts(view, size.value);
  return html`<div class="shape">
    ${amounts(view.t('measure.shape', { name: view.text(selected.name) }), texts)}
    ${selected.precision === 'schematic' ? warning(view.t('measure.schematic')) : nothing}
  </div>`;
}

function renderWalk(view: PanelView, plan: LoadedPlan, options: CardOptions): TemplateResult {
  const { drawing, selected, minutes, speed, setMinutes, setSpeed, around, showCircle, clear } = options;
  const [middle] = drawing.vertices;
  const radius = walkingRadius(minutes, speed);
  const onSpeed = (event: Event): void => {
    const value = (event.target as HTMLInputElement).valueAsNumber;
    if (value >= 1 && value <= 20) setSpeed(value);
  };
  return html`<div class="settings">
      <div class="segments" role="group" aria-label=${view.t('measure.minutes')}>
        ${walkMinutes.map(
          (each) =>
            html`<button type="button" aria-pressed=${each === minutes} @click=${() => setMinutes(each)}>
              ${view.t('measure.minute', { count: each })}
            </button>`,
        )}
      </div>
      <label class="speed"
        >${view.t('measure.speed')}
        <input type="number" min="1" max="20" step="0.1" .value=${String(speed)} @change=${onSpeed} />
        ${view.t('measure.speed-unit')}</label
      >
    </div>
    ${
      selected && middle?.subject !== selected
        ? html`<button class="button wide" type="button" @click=${() => around(selected)}>
            ${icon('circle-dot')}${view.t('measure.centre-selected', { name: view.text(selected.name) })}
          </button>`
        : nothing
    }
    ${
      middle
        ? html`${amounts(view.t('measure.radius'), [shortLength(view, radius)])}
            <p class="quiet">${view.t('measure.straight')}</p>
            ${renderWarnings(view, drawing)}
            <p class="links">
              <button class="link" type="button" @click=${showCircle}>
                ${icon('maximize-2')}${view.t('measure.zoom')}
              </button>
              ${renderClear(view, clear)}
            </p>
            ${renderFound(view, foundAround(plan.graph, middle.position, radius), middle.subject)}`
        : nothing
    }`;
}

function renderClear(view: PanelView, clear: () => void): TemplateResult {
  return html`<button class="link" type="button" data-act="clear" @click=${clear}>
    ${icon('trash-2')}${view.t('measure.clear')}
  </button>`;
}

function renderFound(
  view: PanelView,
  { sure, unsure }: ReturnType<typeof foundAround>,
  middle: Subject | null,
): TemplateResult {
  const others = (found: readonly Found[]): Found[] => found.filter(({ subject }) => subject !== middle);
  const [inside, perhaps] = [others(sure), others(unsure)];
  return html`<section class="found">
    <h4>
      ${
        inside.length === 0
          ? view.t('measure.inside-none')
          : view.t('measure.inside', { count: inside.length })
      }
    </h4>
    ${renderGroups(view, inside)}
    ${
      perhaps.length === 0
        ? nothing
        : html`<h4>${view.t('measure.unsure', { count: perhaps.length })}</h4>
            ${renderGroups(view, perhaps)}`
    }
    <p class="quiet">${view.t('measure.points-only')}</p>
  </section>`;
}

function renderGroups(view: PanelView, found: readonly Found[]): TemplateResult[] {
  return groupFound(found).map(
    ({ list, value, found: members }) =>
      html`<h5>${view.t('measure.group', { name: view.term(list, value), count: members.length })}</h5>
        <ul>
          ${members.map(
            ({ subject, metres }) =>
              html`<li>
                <button
                  type="button"
                  class="row"
                  data-subject=${subject.id}
                  aria-current=${view.selected?.id === subject.id ? 'true' : nothing}
                >
                  ${renderMark(view.graph, subject)}<span class="name">${view.text(subject.name)}</span
                  ><span class="away">${shortLength(view, Math.round(metres / 10) * 10)}</span>
                </button>
              </li>`,
          )}
        </ul>`,
  );
}

function renderPosition(
  view: PanelView,
  { graph }: LoadedPlan,
  { read, drawing, selected, copy, clear }: CardOptions,
): TemplateResult {
  if (!read) return html``;
  const [longitude, latitude] = read.position;
  const { crs, home } = graph.info;
  const zone = gaussKrugerOf(crs, (home[0] + home[2]) / 2);
  const [easting, northing] = planeOf(zone).forward(read.position);
  const named =
    read.from === 'selected' ? selected : read.from === 'taken' ? drawing.vertices[0]?.subject : null;
  const meridian = zone.centralMeridian;
  const rows = [
    [view.t('measure.degrees'), `${longitude.toFixed(6)}, ${latitude.toFixed(6)}`],
    [view.t('measure.dms'), `${sexagesimal(longitude, 'longitude')} ${sexagesimal(latitude, 'latitude')}`],
    [
      zone.epsg === undefined
        ? view.t('measure.plane-plain', { meridian })
        : view.t('measure.plane', { epsg: zone.epsg, meridian }),
      view.t('measure.metres', { easting: easting.toFixed(1), northing: northing.toFixed(1) }),
    ],
  ] as const;
  const title = named
    ? view.text(named.name)
    : view.t(`measure.${read.from === 'selected' ? 'taken' : read.from}`);
  return html`<p class="where">
      <span>${title}</span>${read.from === 'taken' ? renderClear(view, clear) : nothing}
    </p>
    ${rows.map(
      ([name, value]) =>
        html`<button
          class="coordinate"
          type="button"
          title=${view.t('measure.click-copies')}
          @click=${() => copy(value)}
        >
          <small>${name}</small><span>${value}</span>${icon('copy')}
        </button>`,
    )}
    ${named && roughSubjects([{ position: read.position, subject: named }]).length > 0 ? warning(named.precision === 'schematic' ? view.t('measure.schematic') : roughText(view, named)) : nothing}
    <p class="quiet">${view.t('measure.same')}</p>`;
}
