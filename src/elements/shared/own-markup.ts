import { noChange } from 'lit';
import { type AttributePart, Directive, directive } from 'lit/directive.js';
import { trustedMarkup } from '../../dom/trusted';

class OwnMarkup extends Directive {
  #written: string | null = null;

  override render(markup: string): string {
    return trustedMarkup(markup);
  }

  override update(_part: AttributePart, [markup]: [string]): string | typeof noChange {
    if (markup === this.#written) return noChange;
    this.#written = markup;
    return trustedMarkup(markup);
  }
}

/**
 * Markup that this package has written itself, for `.innerHTML=${ownMarkup(svg)}`. It is parsed when it changes only,
 * also on pages that demand Trusted Types.
 */
export const ownMarkup = directive(OwnMarkup);
