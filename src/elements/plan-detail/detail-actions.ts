/** What the views of the panel can ask for. */
export interface DetailActions {
  /** Moves the map to what is selected. */
  showOnMap(): void;
  /** Opens the outline at the selected section. */
  openReader(): void;
  /** Opens the ledger, which lists what lies in the selection first. */
  openLedger(): void;
  /** The buttons and messages that go with the address of what is selected. */
  copyLink: unknown;
}
