/** On a small screen details and panel share one sheet: while a person reads on, the details wait as one line. */
import { type TemplateResult, html } from 'lit';
import type { PlanGraph } from '../../model/graph';
import { type Language, textOf } from '../../model/text';
import type { Selection, Tab } from '../../state';
import type { StringKey, StringValues } from '../../strings';
import { icon } from '../shared';
import { renderIconButton } from './icon-button';

type Translate = (key: StringKey, values?: StringValues) => string;

/** What is selected, by its name; a section with its number. */
export function nameOfSelection(
  graph: PlanGraph | undefined,
  selection: Selection | null,
  language: Language,
): string {
  if (!selection) return '';
  const { type, id } = selection;
  if (type === 'subject') {
    const subject = graph?.subjects.get(id);
    return subject ? textOf(subject.name, language) : id;
  }
  const section = graph?.sections.get(id);
  return section ? `${language === 'zh' ? section.number : id} ${textOf(section.title, language)}` : id;
}

/** The line at the foot of the panel that opens the details, and a button that clears the selection. */
export const renderWaiting = (
  t: Translate,
  { name, open, close }: { name: string; open(): void; close(): void },
): TemplateResult =>
  html`<div class="waiting">
    <button class="open" type="button" @click=${open}>
      <span>${name}</span><b>${t('atlas.detail')}</b>${icon('chevron-right')}
    </button>
    ${renderIconButton('', t('atlas.close-detail'), 'x', close)}
  </div>`;

/** The way back from the details to the panel; what is selected stays. */
export const renderStepBack = (t: Translate, tab: Tab, back: () => void): TemplateResult =>
  html`<button
    class="step-back"
    type="button"
    aria-label=${t('atlas.back-to', { tab: t(`atlas.tab.${tab}`) })}
    @click=${back}
  >
    ${icon('chevron-left')}${t(`atlas.tab.${tab}`)}
  </button>`;
