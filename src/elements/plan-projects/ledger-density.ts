import type { Position } from 'geojson';
import { type TemplateResult, html, nothing, svg } from 'lit';
import { noValue, withChoice } from '../../model/ledger-filter';
import { type TownArea, classBreaks, classOf, densityOf, townAreas } from '../../model/town-density';
import type { LayerCollection, SubjectId } from '../../model/types';
import { innerPoint } from '../../svg/inner-point';
import { type LedgerView, labelOf } from './ledger-view';

/** Width of the drawing in its own units. */
const width = 352;
/** Towns smaller than this part of the drawing show no name. */
const leastNamed = 0.035;

export interface DensityView extends LedgerView {
  towns: LayerCollection;
  choose(town: SubjectId): void;
  openRows(): void;
}

interface TownFigure extends TownArea {
  name: string;
  count: number;
  density: number;
  /** 0 for no project, then 1 and up. */
  step: number;
}

/** A small map of how densely projects lie in the towns, with its legend and the same as a table. */
export function renderDensity(view: DensityView): TemplateResult {
  const { index } = view.ledger;
  const counts = view.answer.counts.town;
  const areas = townAreas(view.towns);
  if (areas.length === 0) return html`<p class="quiet no-areas">${view.t('ledger.density.no-areas')}</p>`;
  const plain = areas.map((area) => {
    const count = counts[index.town.codeOf.get(area.town) ?? -1] ?? 0;
    return {
      ...area,
      name: labelOf(view, 'town', area.town),
      count,
      density: densityOf(count, area.squareKilometres),
    };
  });
  const breaks = classBreaks(plain.map(({ density }) => density));
  const towns = plain.map((town): TownFigure => ({ ...town, step: classOf(town.density, breaks) }));
  const without = counts[index.town.codeOf.get(noValue) ?? -1] ?? 0;
  return html`<div class="density scroll">
    <h3>${view.t('ledger.density.label')}</h3>
    <div class="density-parts">
      <figure>
        ${renderLegend(
          view,
          breaks,
          towns.some(({ count }) => count === 0),
        )}
        ${renderMap(view, towns)}
        <figcaption>
          ${view.t('ledger.density.note', { count: without })}
          ${areas.some(({ schematic }) => schematic) ? view.t('ledger.density.schematic') : nothing}
        </figcaption>
      </figure>
      ${renderTable(view, towns)}
    </div>
  </div>`;
}

const shortNumber = (value: number): string =>
  value === 0 ? '0' : value >= 10 ? value.toFixed(1) : value.toFixed(2);

const sentence = (view: DensityView, { name, count, squareKilometres, density }: TownFigure): string =>
  view.t('ledger.density.town', {
    town: name,
    count,
    area: squareKilometres.toFixed(1),
    density: shortNumber(density),
  });

function renderMap(view: DensityView, towns: readonly TownFigure[]): TemplateResult {
  const { project, height, box } = projection(towns);
  const onClick = (event: MouseEvent): void => {
    const town =
      event.target instanceof Element
        ? event.target.closest<SVGElement>('[data-subject]')?.dataset.subject
        : '';
    if (town) view.choose(town);
  };
  const isChosen = ({ town }: TownFigure): boolean =>
    (view.selected?.type === 'subject' && view.selected.id === town) ||
    (view.filter.chosen.town?.includes(town) ?? false);
  const isHovered = ({ town }: TownFigure): boolean =>
    view.hovered?.type === 'subject' && view.hovered.id === town;
  return html`<svg
    class="density-map"
    viewBox="0 0 ${width} ${height}"
    role="img"
    aria-label=${view.t('ledger.density.label')}
    @click=${onClick}
  >
    ${towns.map(
      (town) =>
        svg`<path d=${pathOf(town, project)} fill-rule="evenodd" data-subject=${town.town}
          class="step-${town.step} ${isHovered(town) ? 'hovered' : ''}"><title>${sentence(view, town)}</title></path>`,
    )}
    ${towns
      .filter(isChosen)
      .map((town) => svg`<path d=${pathOf(town, project)} class="ring" fill="none"></path>`)}
    ${towns
      .filter(({ squareKilometres }) => squareKilometres / box > leastNamed)
      .map((town) => {
        const [x, y] = innerPoint(ringsOf(town).map((ring) => ring.map(project)));
        return svg`<text x=${x} y=${y} text-anchor="middle" class="on-${town.step}">${town.name}<tspan x=${x} dy="1.25em">${town.count}</tspan></text>`;
      })}
  </svg>`;
}

/** Fits the towns into the drawing: degrees to units, true in shape at their middle. */
function projection(towns: readonly TownFigure[]): {
  project(position: Position): [number, number];
  height: number;
  /** Area of all towns, square kilometres. */
  box: number;
} {
  const positions = towns.flatMap((town) => ringsOf(town).flat());
  const [longitudes, latitudes] = [0, 1].map((at) => positions.map((position) => position[at] ?? 0));
  const bound = (values: number[] = []): [number, number] => [
    values.reduce((least, value) => Math.min(least, value), Infinity),
    values.reduce((most, value) => Math.max(most, value), -Infinity),
  ];
  const [west, east] = bound(longitudes);
  const [south, north] = bound(latitudes);
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = (width - 8) / ((east - west) * squeeze || 1);
  return {
    project: ([longitude = 0, latitude = 0]) => [
      round(4 + (longitude - west) * squeeze * scale),
      round(4 + (north - latitude) * scale),
    ],
    height: Math.round((north - south) * scale + 8) || width,
    box: towns.reduce((sum, { squareKilometres }) => sum + squareKilometres, 0),
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;

const ringsOf = ({ geometry }: TownArea): Position[][] =>
  geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();

const pathOf = (town: TownArea, project: (position: Position) => [number, number]): string =>
  ringsOf(town)
    .map((ring) => `M${ring.map((position) => project(position).join(' ')).join('L')}Z`)
    .join('');

function renderLegend(view: DensityView, breaks: readonly number[], hasEmpty: boolean): TemplateResult {
  const labels = [...breaks, Infinity].map((to, at) => {
    const from = breaks[at - 1];
    if (from === undefined) return to === Infinity ? '> 0' : view.t('ledger.density.below', { to });
    return to === Infinity
      ? view.t('ledger.density.above', { from })
      : view.t('ledger.density.between', { from, to });
  });
  return html`<div class="density-legend">
    <b>${view.t('ledger.density.unit')}</b>
    <ul>
      ${hasEmpty ? html`<li><i class="step-0" aria-hidden="true"></i>${view.t('ledger.density.none')}</li>` : nothing}
      ${labels.map((label, at) => html`<li><i class="step-${at + 1}" aria-hidden="true"></i>${label}</li>`)}
    </ul>
  </div>`;
}

/** The same as numbers, densest first; a town opens its projects. */
function renderTable(view: DensityView, towns: readonly TownFigure[]): TemplateResult {
  const sorted = towns.toSorted((a, b) => b.density - a.density || b.count - a.count);
  return html`<table class="density-table">
    <thead>
      <tr>
        <th scope="col">${view.t('ledger.column.town')}</th>
        <th scope="col" class="number">${view.t('ledger.density.count')}</th>
        <th scope="col" class="number">${view.t('ledger.density.area')}</th>
        <th scope="col" class="number">${view.t('ledger.density.value')}</th>
      </tr>
    </thead>
    <tbody>
      ${sorted.map((town) => {
        const hovered = view.hovered?.type === 'subject' && view.hovered.id === town.town;
        const open = (): void => {
          view.setFilter(withChoice(view.filter, 'town', [town.town]));
          view.openRows();
        };
        return html`<tr class=${hovered ? 'hovered' : ''} data-subject=${town.town}>
          <th scope="row">
            <i class="step-${town.step}" aria-hidden="true"></i
            ><button type="button" class="link" @click=${open}>${town.name}</button>
          </th>
          <td class="number">${town.count}</td>
          <td class="number">${town.squareKilometres.toFixed(1)}</td>
          <td class="number">${shortNumber(town.density)}</td>
        </tr>`;
      })}
    </tbody>
  </table>`;
}
