import type { ReactiveControllerHost } from 'lit';
import type { PlanGraph } from '../../model/graph';
import type { Problem } from '../../model/types';
import type { HeldText } from '../../state';
import { FileDrop } from '../shared/file-drop';

/** What loading a text needs of the reader. */
export interface TextImportHost extends ReactiveControllerHost, HTMLElement {
  /** The plan that the text must fit; `null` while none is loaded. */
  readonly graph: PlanGraph | null;
  readonly held: HeldText | null;
  /** A person gives a text, or removes it. */
  give(text: HeldText | null): void;
}

/** Takes the official text from a file that a person chooses or drops on the reader, and removes it again. */
export class TextImport {
  readonly #host: TextImportHost;
  /** Counts the files taken, so that of several the last one stays. */
  #taken = 0;
  /** Name of the file being read. */
  busy: string | null = null;
  /** Why the last file was refused. */
  problem: Problem | null = null;
  /** What was removed last, to be had back. */
  removed: HeldText | null = null;
  readonly #drop: FileDrop;

  constructor(host: TextImportHost) {
    this.#host = host;
    this.#drop = new FileDrop(host, {
      ready: () => host.graph !== null,
      take: (file) => void this.take(file),
    });
  }

  /** Whether a file is held over the reader. */
  get dropping(): boolean {
    return this.#drop.over;
  }

  /** Reads a file. What was loaded stays when it is refused. */
  async take(file: File): Promise<void> {
    const { graph } = this.#host;
    if (!graph) return;
    const taken = (this.#taken += 1);
    this.#set({ busy: file.name, problem: null });
    const { importText } = await import('../../data/import-text');
    const read = await importText(file, graph);
    if (taken !== this.#taken || graph !== this.#host.graph) return;
    if ('code' in read) this.#set({ busy: null, problem: read });
    else {
      this.#set({ busy: null, removed: null });
      this.#host.give({ text: read, kept: 'visit' });
    }
  }

  remove(): void {
    this.#set({ removed: this.#host.held, problem: null });
    this.#host.give(null);
  }

  undo(): void {
    const { removed } = this;
    this.#set({ removed: null });
    if (removed) this.#host.give({ ...removed, kept: 'visit' });
  }

  /** Forgets what was removed and what went wrong. */
  dismiss(): void {
    this.#set({ removed: null, problem: null });
  }

  #set(part: Partial<Pick<TextImport, 'busy' | 'problem' | 'removed'>>): void {
    Object.assign(this, part);
    this.#host.requestUpdate();
  }
}
