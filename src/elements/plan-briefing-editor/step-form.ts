import { type TemplateResult, html, nothing } from 'lit';
import { type DraftCommand, typedText } from '../../briefing/draft';
import { hasPlace } from '../../briefing/check-step';
import { readLayers } from '../../../styles/layer-words';
import type { BriefingEmphasis, BriefingPanel, BriefingStep, BriefingView } from '../../model/briefing';
import { isHidden } from '../../model/layer-switches';
import { encodeFilter, narrows } from '../../model/ledger-filter';
import type { LoadedPlan } from '../../model/loaded-plan';
import { type Language, textOf } from '../../model/text';
import type { ViewState } from '../../state';
import type { StringKey, StringValues } from '../../strings';
import { namedLayers } from '../plan-layers/layer-names';
import { type IconName, icon } from '../shared';

export interface FormOptions {
  step: BriefingStep;
  index: number;
  count: number;
  plan: LoadedPlan;
  /** What the map shows. */
  view: Pick<ViewState, 'selection' | 'filter'>;
  language: Language;
  /** Whether the map shows this step. */
  shown: boolean;
  t(key: StringKey, values?: StringValues): string;
  run(command: DraftCommand): void;
  preview(): void;
  retake(): void;
}

type StepChange = Extract<DraftCommand, { type: 'change' }>['change'];

const emphases: readonly BriefingEmphasis[] = ['spotlight', 'ring', 'none'];

/** The fields of the chosen step, and what can be done with it. */
export function renderForm(options: FormOptions): TemplateResult {
  const { step, index, language, t, run } = options;
  const change = (next: StepChange): void => run({ type: 'change', at: index, change: next });
  const words = (field: 'title' | 'text' | 'notes') => (event: Event) => {
    const typed = typedText(step[field], language, (event.target as HTMLInputElement).value);
    change(field === 'title' ? { title: typed ?? { zh: '' } } : { [field]: typed });
  };
  const wordsOf = (field: 'title' | 'text' | 'notes'): string =>
    step[field]?.[language] ?? (field === 'title' ? step.title.zh : '');
  return html`<div class="form">
    ${renderActions(options)}
    <label class="field"
      ><span>${t('editor.step-title')}</span
      ><input type="text" name="title" .value=${wordsOf('title')} @input=${words('title')}
    /></label>
    <label class="field"
      ><span>${t('editor.text')}</span
      ><textarea name="text" rows="4" .value=${wordsOf('text')} @input=${words('text')}></textarea>
    </label>
    <label class="field"
      ><span>${t('editor.notes')}</span
      ><textarea name="notes" rows="3" .value=${wordsOf('notes')} @input=${words('notes')}></textarea>
    </label>
    ${renderSubjects(options, change)}
    <div class="pair">
      ${renderSelect(
        'emphasis',
        t('editor.emphasis'),
        emphases.map((value) => ({ value, label: t(`editor.emphasis.${value}`) })),
        step.emphasis,
        (emphasis) => change({ emphasis: emphasis as BriefingEmphasis }),
      )}
      <label class="field"
        ><span>${t('editor.seconds')}</span
        ><input
          type="number"
          name="seconds"
          min="1"
          max="3600"
          step="5"
          .value=${String(step.seconds)}
          @change=${(event: Event) => changeSeconds(event.target as HTMLInputElement, step, change)}
      /></label>
    </div>
    <div class="pair">${renderView(options, change)} ${renderLayers(options)}</div>
    ${renderSection(options, change)} ${renderPanel(options, change)}
  </div>`;
}

function changeSeconds(
  input: HTMLInputElement,
  { seconds }: BriefingStep,
  change: (next: StepChange) => void,
): void {
  const typed = Number(input.value);
  if (typed >= 1 && typed <= 3600) change({ seconds: Math.round(typed) });
  else input.value = String(seconds);
}

function renderActions({ index, count, shown, t, run, preview, retake }: FormOptions): TemplateResult {
  const act = (name: IconName, key: StringKey, does: () => void, disabled = false): TemplateResult =>
    html`<button
      class="icon-button"
      type="button"
      data-act=${name}
      aria-label=${t(key)}
      title=${t(key)}
      ?disabled=${disabled}
      @click=${does}
    >
      ${icon(name)}
    </button>`;
  return html`<div class="actions">
    <button class="button" type="button" data-act="preview" aria-pressed=${shown} @click=${preview}>
      ${icon('eye')}${t('editor.preview')}
    </button>
    <button class="button" type="button" data-act="retake" @click=${retake}>
      ${icon('locate-fixed')}${t('editor.retake')}
    </button>
    <span class="icons">
      ${act('arrow-up', 'editor.up', () => run({ type: 'move', at: index, to: index - 1 }), index === 0)}
      ${act('arrow-down', 'editor.down', () => run({ type: 'move', at: index, to: index + 1 }), index === count - 1)}
      ${act('copy', 'editor.duplicate', () => run({ type: 'duplicate', at: index }))}
      ${act('trash-2', 'editor.remove', () => run({ type: 'remove', at: index }))}
    </span>
  </div>`;
}

function renderSubjects(
  { step, plan: { graph }, view, language, t }: FormOptions,
  change: (next: StepChange) => void,
): TemplateResult {
  const nameOf = (id: string): string => textOf(graph.subjects.get(id)?.name ?? { zh: id }, language);
  const chosen = view.selection?.type === 'subject' ? view.selection.id : null;
  const addable = chosen !== null && !step.subjects.includes(chosen) ? chosen : null;
  const set = (subjects: readonly string[]): void => {
    const { view: looks, emphasis } = step;
    const fits = looks !== 'home' && 'fit' in looks;
    change({
      subjects,
      ...(fits ? { view: fitTo(subjects) } : {}),
      ...(subjects.length === 0 ? { emphasis: 'none' as const } : {}),
      ...(step.subjects.length === 0 && emphasis === 'none' ? { emphasis: 'spotlight' as const } : {}),
    });
  };
  const fitTo = (subjects: readonly string[]): BriefingView =>
    subjects.some((id) => hasPlace(graph, id)) ? { fit: subjects } : 'home';
  return html`<div class="field" role="group" aria-labelledby="subjects-label">
    <span id="subjects-label">${t('editor.subjects')}</span>
    <div class="chips">
      ${
        step.subjects.length === 0 && addable === null
          ? html`<span class="none">${t('editor.subjects-none')}</span>`
          : nothing
      }
      ${step.subjects.map((id) => {
        const label = t('editor.subject-remove', { name: nameOf(id) });
        return html`<span class="chip"
          >${nameOf(id)}<button
            type="button"
            aria-label=${label}
            title=${label}
            @click=${() => set(step.subjects.filter((each) => each !== id))}
          >
            ${icon('x')}
          </button></span
        >`;
      })}
      ${
        addable === null
          ? nothing
          : html`<button class="chip add" type="button" @click=${() => set([...step.subjects, addable])}>
              ${icon('plus')}${t('editor.subject-add', { name: nameOf(addable) })}
            </button>`
      }
    </div>
  </div>`;
}

function renderView(
  { step, plan: { graph }, t }: FormOptions,
  change: (next: StepChange) => void,
): TemplateResult {
  const { view, subjects } = step;
  const kind = view === 'home' ? 'home' : 'fit' in view ? 'fit' : 'camera';
  const canFit = kind === 'fit' || subjects.some((id) => hasPlace(graph, id));
  const choices = [
    { value: 'home', label: t('editor.view.home') },
    ...(canFit ? [{ value: 'fit', label: t('editor.view.fit') }] : []),
    ...(view !== 'home' && 'camera' in view
      ? [{ value: 'camera', label: t('editor.view.camera', { zoom: view.camera.zoom.toFixed(1) }) }]
      : []),
  ];
  return renderSelect('view', t('editor.view'), choices, kind, (value) => {
    if (value !== kind) change({ view: value === 'home' ? 'home' : { fit: [...subjects] } });
  });
}

/** The layers are what the map showed: they are changed there, and taken anew. */
function renderLayers({ step, plan, language, t }: FormOptions): TemplateResult {
  const hidden = readLayers(step.layers) ?? new Set();
  const layers = namedLayers(plan, language);
  const shown = layers.filter(({ id }) => !isHidden(hidden, id)).length;
  const said =
    shown === layers.length
      ? t('editor.layers-all')
      : t('editor.layers-some', { shown, count: layers.length });
  return html`<div class="field">
    <span>${t('editor.layers')}</span>
    <p class="said">${said}</p>
  </div>`;
}

function renderSection(
  { step, plan: { graph }, language, t }: FormOptions,
  change: (next: StepChange) => void,
): TemplateResult {
  const sections = [...graph.sections.values()].map(({ id, number, title }) => ({
    value: id,
    label: `${language === 'zh' ? number : id} ${textOf(title, language)}`,
  }));
  return renderSelect(
    'section',
    t('editor.section'),
    [{ value: '', label: t('editor.none') }, ...sections],
    step.section ?? '',
    (value) => change({ section: value === '' ? undefined : value }),
  );
}

function renderPanel(
  { step, plan: { graph }, view, language, t }: FormOptions,
  change: (next: StepChange) => void,
): TemplateResult {
  const now = encodeFilter(view.filter);
  const panels = new Map<string, { label: string; panel: BriefingPanel | undefined }>();
  const add = (panel: BriefingPanel | undefined, label: string): void => {
    const key = JSON.stringify(panel ?? null);
    if (!panels.has(key)) panels.set(key, { label, panel });
  };
  const titleOf = (table: string): string =>
    textOf(graph.sections.get(table)?.title ?? { zh: table }, language);
  add(undefined, t('editor.none'));
  for (const { section: table } of graph.package.tables) {
    add({ type: 'figures', table }, t('editor.panel.table', { title: titleOf(table) }));
  }
  add({ type: 'projects', filter: '' }, t('editor.panel.projects'));
  if (narrows(view.filter)) add({ type: 'projects', filter: now }, t('editor.panel.filter'));
  const { panel } = step;
  if (panel?.type === 'figures') {
    const count = panel.indicators?.length ?? 0;
    add(panel, t('editor.panel.some', { title: titleOf(panel.table), count }));
  } else if (panel) add(panel, t('editor.panel.kept', { filter: panel.filter }));
  const choices = [...panels].map(([value, { label }]) => ({ value, label }));
  return renderSelect('panel', t('editor.panel'), choices, JSON.stringify(panel ?? null), (value) =>
    change({ panel: panels.get(value)?.panel }),
  );
}

function renderSelect(
  name: string,
  label: string,
  choices: readonly { value: string; label: string }[],
  chosen: string,
  choose: (value: string) => void,
): TemplateResult {
  return html`<label class="field"
    ><span>${label}</span
    ><span class="select"
      ><select
        name=${name}
        .value=${chosen}
        @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}
      >
        ${choices.map(
          ({ value, label: words }) =>
            html`<option value=${value} ?selected=${value === chosen}>${words}</option>`,
        )}</select
      >${icon('chevron-down')}</span
    ></label
  >`;
}
