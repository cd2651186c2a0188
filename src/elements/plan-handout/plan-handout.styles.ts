import { css } from 'lit';

/** What differs from the dialog for sheets, whose styles come first. */
export const planHandoutStyles = css`
  dialog {
    height: min(760px, 100dvh - 48px);
  }
  .summary {
    margin: 0 0 var(--_4);
  }
  .choice .paper {
    color: var(--_ink-3);
  }
  .choice:has(:checked) .paper {
    color: var(--_focus);
  }
  .preview[data-kind='md'] {
    place-items: stretch;
  }
  .preview pre {
    margin: 0;
    padding: var(--_5);
    border-radius: var(--_radius-s);
    background: var(--_panel);
    font: 400 var(--_text-s) / 1.7 var(--_sans, inherit);
    white-space: pre-wrap;
    overflow: auto;
  }
  .preview[data-kind='png'] img {
    object-fit: contain;
  }

  @media (max-width: 760px) {
    dialog {
      height: 100dvh;
    }
  }
`;
