import { css } from 'lit';

/** The frame while the ledger lies open as a table: the map keeps the upper right, the details lie below it. */
export const ledgerStyles = css`
  .ledger plan-map {
    left: var(--_ledger);
  }
  .ledger .detail {
    top: auto;
    left: calc(var(--_left) + var(--_3));
    width: auto !important;
    height: 48%;
  }
  .ledger .separator {
    display: none;
  }
`;
