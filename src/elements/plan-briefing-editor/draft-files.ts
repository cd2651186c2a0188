import type { ReactiveControllerHost } from 'lit';
import type { CheckedBriefing } from '../../briefing/check-briefing';
import type { Briefing } from '../../model/briefing';
import type { PlanGraph } from '../../model/graph';
import type { Problem } from '../../model/types';
import { FileDrop } from '../shared/file-drop';
import { saveFile } from '../shared/save-file';

export interface DraftFilesHost extends ReactiveControllerHost, HTMLElement {
  /** The plan that a briefing must speak of; `null` while none is loaded. */
  readonly graph: PlanGraph | null;
  /** A file holds a briefing. */
  take(briefing: Briefing): void;
}

/** How the last file was read. */
export interface FileOutcome {
  name: string;
  /** Steps that were read; `null`: the file was refused, and nothing has changed. */
  steps: number | null;
  problems: readonly Problem[];
}

/** Reads a briefing from a YAML file that a person chooses or drops, and writes one; the parser is loaded on demand. */
export class DraftFiles {
  readonly #host: DraftFilesHost;
  /** Counts the files taken, so that of several the last one stays. */
  #taken = 0;
  outcome: FileOutcome | null = null;
  readonly #drop: FileDrop;

  constructor(host: DraftFilesHost) {
    this.#host = host;
    this.#drop = new FileDrop(host, {
      ready: () => host.graph !== null,
      take: (file) => void this.read(file),
    });
  }

  /** Whether a file is held over the editor. */
  get dropping(): boolean {
    return this.#drop.over;
  }

  async read(file: File): Promise<void> {
    const { graph } = this.#host;
    if (!graph) return;
    const taken = (this.#taken += 1);
    const [{ readBriefing }, text] = await Promise.all([
      import('../../briefing/yaml/read-briefing'),
      file.text(),
    ]);
    if (taken !== this.#taken || graph !== this.#host.graph) return;
    const id = file.name.replace(/\.ya?ml$/i, '');
    const { briefing, problems }: CheckedBriefing = readBriefing(text, { id, graph, file: file.name });
    this.#show({ name: file.name, steps: briefing?.steps.length ?? null, problems });
    if (briefing) this.#host.take(briefing);
  }

  async write(briefing: Briefing): Promise<void> {
    const { writeBriefing } = await import('../../briefing/yaml/write-briefing');
    saveFile(`${briefing.title.zh}.yaml`, new Blob([writeBriefing(briefing)], { type: 'application/yaml' }));
  }

  dismiss(): void {
    this.#show(null);
  }

  #show(outcome: FileOutcome | null): void {
    this.outcome = outcome;
    this.#host.requestUpdate();
  }
}
