import type { Camera } from '../../model/map-view';
import { writeLayers, writeView } from './host-values';

const open = { bubbles: true, composed: true } as const;

/** A person has moved the map, and it has come to rest. Not fired for what a host sets. */
export class PlanCameraEvent extends Event {
  static readonly type = 'plan-camera';
  /** The same as the attribute `view` takes it: `longitude,latitude,zoom`. */
  readonly view: string;

  constructor(readonly camera: Camera) {
    super(PlanCameraEvent.type, open);
    this.view = writeView(camera);
  }
}

/** A person has shown or hidden groups of the map. Not fired for what a host sets. */
export class PlanLayersEvent extends Event {
  static readonly type = 'plan-layers';
  /** The groups that are hidden now. */
  readonly hidden: readonly string[];
  /** The same as the attribute `layers` takes it. */
  readonly layers: string;

  constructor(hidden: ReadonlySet<string>) {
    super(PlanLayersEvent.type, open);
    this.hidden = [...hidden];
    this.layers = writeLayers(hidden);
  }
}

declare global {
  interface HTMLElementEventMap {
    'plan-camera': PlanCameraEvent;
    'plan-layers': PlanLayersEvent;
  }
}
