import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Takes a file that a person drops on an element. */
export class FileDrop implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #ready: () => boolean;
  readonly #take: (file: File) => void;
  /** Whether a file is held over the element. */
  over = false;

  /**
   * @param ready whether the element can take a file now
   * @param take is given the first of the files that were dropped
   */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    { ready, take }: { ready(): boolean; take(file: File): void },
  ) {
    [this.#host, this.#ready, this.#take] = [host, ready, take];
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('dragover', this.#onOver);
    this.#host.addEventListener('dragleave', this.#onLeave);
    this.#host.addEventListener('drop', this.#onDrop);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('dragover', this.#onOver);
    this.#host.removeEventListener('dragleave', this.#onLeave);
    this.#host.removeEventListener('drop', this.#onDrop);
  }

  #show(over: boolean): void {
    if (over === this.over) return;
    this.over = over;
    this.#host.requestUpdate();
  }

  readonly #onOver = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files') || !this.#ready()) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    this.#show(true);
  };

  readonly #onLeave = (event: DragEvent): void => {
    const to = event.relatedTarget;
    if (!(to instanceof Node) || !this.#host.contains(to)) this.#show(false);
  };

  readonly #onDrop = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.#show(false);
    const [file] = event.dataTransfer.files;
    if (file) this.#take(file);
  };
}
