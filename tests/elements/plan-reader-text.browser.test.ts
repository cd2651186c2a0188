import { userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import '../../src/elements/plan-reader/plan-reader';
import type { PlanReader } from '../../src/elements/plan-reader/plan-reader';
import type { PlanTextEvent } from '../../src/elements/shared';
import { buildGraph } from '../../src/model/graph';
import { makeOfficialText } from '../../src/model/official-text';
import { type ViewStore, createStore } from '../../src/state';
import planData from '../fixtures/qinghe/plan.json';
import raw from '../fixtures/qinghe/text.txt?raw';
import { accessibilityFaults, find, section, selectOnMap, showPanel, subject, texts } from './panel-page';
import { smallLayers } from './small-plan';

const { graph } = buildGraph(planData);
if (!graph) throw new Error('The invented plan is broken');
const links = graph.package.links.length;

let store: ViewStore;
let reader: PlanReader;

const fileOf = (text: string, name = '全文.txt'): File => new File([text], name);
const radios = (): HTMLElement[] => [...reader.renderRoot.querySelectorAll<HTMLElement>('[role=radio]')];
const phrase = (id: string): HTMLElement => find(reader, `.official .phrase[data-subject="${id}"]`);
const along = (): HTMLElement => find(reader, '.along');
const announced = (): string | undefined => texts(reader, '.bar [role=status]')[0];

async function drop(file: File): Promise<void> {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(file);
  for (const type of ['dragover', 'drop']) {
    reader.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  }
  await reader.updateComplete;
  await expect.poll(() => reader.renderRoot.querySelector('.text-panel progress')).toBeNull();
  await reader.updateComplete;
}

async function click(element: HTMLElement): Promise<void> {
  element.click();
  await reader.updateComplete;
}

async function press(keys: string): Promise<void> {
  await userEvent.keyboard(keys);
  await reader.updateComplete;
}

/** Waits until a scroll has come to rest, as the browser says it. */
async function scrollTo(element: HTMLElement): Promise<void> {
  const ended = new Promise((resolve) => reader.addEventListener('scrollend', resolve, { once: true }));
  const bar = find(reader, '.bar').getBoundingClientRect().bottom;
  reader.scrollTop += element.getBoundingClientRect().top - bar - 10;
  await ended;
  await reader.updateComplete;
}

beforeEach(async () => {
  store = createStore();
  store.dispatch({ type: 'load-succeeded', plan: { graph, layers: smallLayers }, origin: 'host' });
  reader = await showPanel<PlanReader>('plan-reader', store);
});

afterEach(() => reader.remove());

describe('loading the official text', () => {
  test('without one, 原文 says how to load it and that nothing is uploaded', async () => {
    expect(reader.renderRoot.querySelector('.text-panel')).toBeNull();
    await click(radios()[1] as HTMLElement);
    expect(texts(reader, '.text-panel > strong')).toEqual(['载入规划原文']);
    expect(texts(reader, '.text-panel > small')).toEqual(['只在这台电脑上读取和保存，不会上传。']);
    await click(radios()[0] as HTMLElement);
    expect(reader.renderRoot.querySelector('.text-panel')).toBeNull();
  });

  test('a dropped file is shown, linked, announced and told to the page', async () => {
    const heard = vi.fn();
    reader.addEventListener('plan-text', ({ text }: PlanTextEvent) => heard(text?.source));
    await drop(fileOf(raw));
    expect(heard.mock.calls).toEqual([['全文.txt']]);
    expect(store.state.text).toMatchObject({ kept: 'visit', text: { source: '全文.txt' } });
    expect(store.state.reading).toBe('text');
    await expect.poll(() => announced()).toContain(`${links} 条链接对上 ${links} 条`);
    expect(texts(reader, '.text-panel .all-well')).toEqual(['每一节、每一段、每条链接都已放好。']);
    expect(texts(reader, '#body-2\\.3 .official p')).toEqual(['建立年度检查制度，及时公布结果。']);
    expect(reader.renderRoot.querySelector('#body-2\\.3 .summary')).toBeNull();
  });

  test('the file button takes a file too', async () => {
    await click(radios()[1] as HTMLElement);
    const input = find<HTMLInputElement>(reader, 'input[type=file]');
    await userEvent.upload(input, fileOf(raw));
    await expect.poll(() => store.state.text).not.toBeNull();
  });

  test('a wrong file is refused with what to do, and what was loaded stays', async () => {
    await drop(fileOf(raw));
    const before = store.state.text;
    await drop(fileOf('别的内容。'.repeat(200), '别的.txt'));
    const [refused] = texts(reader, '.refused[role=alert]');
    expect(refused).toContain('“别的.txt”不像是《青禾区发展规划纲要》');
    expect(refused).toContain('原先载入的原文没有变。');
    expect(store.state.text).toBe(before);
    await click(find(reader, '.refused button'));
    expect(reader.renderRoot.querySelector('.refused')).toBeNull();
  });

  test('the report leads to the section it speaks of', async () => {
    await drop(fileOf(raw.replaceAll('古窑村', '新塘村')));
    expect(texts(reader, '.report summary')).toEqual(['没有放好的 1 处']);
    find<HTMLDetailsElement>(reader, '.report').open = true;
    expect(texts(reader, '.report p')[0]).toContain('“古窑村”');
    await click(find(reader, '.report .where'));
    expect(store.state.selection).toEqual(section('2.1'));
  });

  test('a text can be removed, and had back', async () => {
    await drop(fileOf(raw));
    const text = store.state.text?.text;
    const heard = vi.fn();
    reader.addEventListener('plan-text', (event: PlanTextEvent) => heard(event.text));
    const [, remove] = reader.renderRoot.querySelectorAll<HTMLElement>('.row-of-buttons .button');
    await click(remove as HTMLElement);
    expect(store.state.text).toBeNull();
    expect(texts(reader, '.removed span')).toEqual(['已移除原文']);
    expect(reader.renderRoot.querySelector('.official')).toBeNull();
    await click(find(reader, '.removed .button'));
    expect(store.state.text?.text).toBe(text);
    expect(heard.mock.calls).toEqual([[null], [text]]);
  });

  test('a page gives a kept text by the property, and hears nothing', async () => {
    const text = makeOfficialText(raw, graph, '旧.txt');
    if ('code' in text) throw new Error(text.message);
    const heard = vi.fn();
    reader.addEventListener('plan-text', heard);
    reader.officialText = text;
    await reader.updateComplete;
    expect(store.state.text?.text).toBe(text);
    reader.officialText = null;
    await reader.updateComplete;
    expect(store.state.text).toBeNull();
    expect(heard).not.toHaveBeenCalled();
  });
});

describe('reading', () => {
  beforeEach(() => drop(fileOf(raw)));

  test('every character of the body stands in the reader once, tables and outer matter included', () => {
    const shown = texts(reader, '.official').join('').replaceAll(/\s/gu, '');
    const headings = store.state.text?.text.segments.filter(({ paragraph }) => paragraph === 0) ?? [];
    const body = store.state.text?.text.segments.filter(({ paragraph }) => paragraph > 0) ?? [];
    for (const { text } of body) expect(shown.split(text)).toHaveLength(2);
    expect(headings.length).toBeGreaterThan(0);
  });

  test('对照 shows summary and text, side by side where there is room', async () => {
    await click(radios()[2] as HTMLElement);
    const [ours, theirs] = ['.ours', '.theirs'].map((each) => find(reader, `#body-2\\.2 ${each}`));
    const lefts = (): number[] => [ours, theirs].map((each) => each?.getBoundingClientRect().left ?? 0);
    expect(lefts()[0]).toBe(lefts()[1]);
    reader.style.width = '700px';
    expect(lefts()[1]).toBeGreaterThan(lefts()[0] ?? 0);
  });

  test('arrow keys go through the switch', async () => {
    radios()[1]?.focus();
    await press('{ArrowRight}');
    expect(store.state.reading).toBe('both');
    await press('{ArrowRight}');
    expect(store.state.reading).toBe('summary');
    expect(reader.shadowRoot?.activeElement).toBe(radios()[0]);
  });

  test('a phrase lights its shape when pointed at or focused, and is taken by click and by key', async () => {
    await userEvent.hover(phrase('project-horse-base'));
    expect(store.state.hovered).toEqual(subject('project-horse-base'));
    await click(phrase('project-slide'));
    expect(store.state.selection).toEqual(subject('project-slide'));
    phrase('project-stream').focus();
    await press('{Enter}');
    expect(store.state.selection).toEqual(subject('project-stream'));
    await press('{Tab}');
    expect(store.state.hovered?.type).toBe('subject');
  });

  test('words that stand for several things light all of them, and take one after the other', async () => {
    const several = find(reader, '.phrase[data-subjects]');
    expect(several.textContent).toBe('卫生院');
    await userEvent.hover(several);
    expect(store.state.hovered).toMatchObject({
      type: 'group',
      subjects: ['place-wangxi-clinic', 'place-songling-clinic'],
    });
    await click(several);
    expect(store.state.selection).toEqual(subject('place-wangxi-clinic'));
    await click(several);
    expect(store.state.selection).toEqual(subject('place-songling-clinic'));
  });

  test('a shape pointed at lights every phrase that names it, and no other', async () => {
    store.dispatch({ type: 'hover', selection: subject('core-wangxi'), origin: 'map' });
    await reader.updateComplete;
    expect(new Set(texts(reader, '.phrase.hovered'))).toEqual(new Set(['望溪副城']));
    expect(texts(reader, '.phrase.hovered')).toHaveLength(3);
    store.dispatch({ type: 'hover', selection: null, origin: 'map' });
    await reader.updateComplete;
    expect(texts(reader, '.phrase.hovered')).toEqual([]);
  });

  test('a thing selected on the map is marked everywhere; buttons and keys go through the places', async () => {
    await selectOnMap(reader, subject('core-wangxi'));
    expect(texts(reader, '.phrase[aria-current]')).toEqual(['望溪副城', '望溪副城', '望溪副城']);
    expect(texts(reader, '.mentions .count')).toEqual(['1 / 3']);
    await click(find(reader, '[aria-label=下一处]'));
    find(reader, '.heading').focus();
    await press(']');
    expect(texts(reader, '.mentions .count')).toEqual(['3 / 3']);
    expect(texts(reader, '.phrase.at')).toEqual(['望溪副城']);
    const place = (): DOMRect => find(reader, '.phrase.at').getBoundingClientRect();
    const { bottom } = reader.getBoundingClientRect();
    await expect.poll(() => place().top).toBeGreaterThan(find(reader, '.bar').getBoundingClientRect().bottom);
    await expect.poll(() => place().bottom).toBeLessThan(bottom);
    await press('[[');
    expect(texts(reader, '.mentions .count')).toEqual(['2 / 3']);
  });

  test('summaries have phrases too', async () => {
    await click(radios()[0] as HTMLElement);
    expect(texts(reader, '#body-1\\.1 .facts .phrase')).toEqual(['望溪大桥']);
    await click(find(reader, '#body-1\\.1 .facts .phrase'));
    expect(store.state.selection).toEqual(subject('project-wangxi-bridge'));
  });

  test('axe finds nothing', async () => {
    for (const radio of [0, 1, 2]) {
      await click(radios()[radio] as HTMLElement);
      await selectOnMap(reader, subject('core-wangxi'));
      expect(await accessibilityFaults(reader)).toEqual([]);
    }
    reader.theme = 'dark';
    await drop(fileOf('别的内容。'.repeat(200), '别的.txt'));
    expect(await accessibilityFaults(reader)).toEqual([]);
  });
});

describe('reading along', () => {
  beforeEach(async () => {
    await drop(fileOf(raw));
    reader.style.height = '420px';
  });

  test('is off at first, and then says which section is in view', async () => {
    expect(along().getAttribute('aria-pressed')).toBe('false');
    await scrollTo(find(reader, '.heading[data-section="2.2"]'));
    expect(store.state.inView).toBeNull();
    await click(along());
    expect(along().getAttribute('aria-pressed')).toBe('true');
    expect(store.state.inView).not.toBeNull();
    await scrollTo(find(reader, '.heading[data-section="3.1"]'));
    expect(store.state.inView).toEqual(section('3.1'));
    await click(along());
    expect(store.state.inView).toBeNull();
  });

  test('reaches the last section', async () => {
    await click(along());
    await scrollTo(find(reader, '.heading[data-section="3.2"]'));
    expect(store.state.inView).toEqual(section('3.2'));
  });

  test('says nothing while the same section stays in view, nor for its own scrolling', async () => {
    await click(along());
    await scrollTo(find(reader, '.heading[data-section="2.2"]'));
    const heard = vi.fn();
    const stop = store.subscribe((state) => state.inView, heard);
    const ended = new Promise((resolve) => reader.addEventListener('scrollend', resolve, { once: true }));
    reader.scrollTop += 3;
    await ended;
    await selectOnMap(reader, subject('project-hexin-school'));
    await expect.poll(() => reader.scrollTop).toBeGreaterThan(0);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(heard).not.toHaveBeenCalled();
    expect(store.state.selection).toEqual(subject('project-hexin-school'));
    stop();
  });

  test('is remembered by the plan view', async () => {
    await click(along());
    reader.remove();
    reader = await showPanel<PlanReader>('plan-reader', store);
    expect(along().getAttribute('aria-pressed')).toBe('true');
  });
});
