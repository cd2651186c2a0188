import { restClock, runClock, shiftClock, stoppedClock } from '../../briefing/briefing-clock';
import { type Ink, type Spot, noInk, strokesOf, withStrokes } from '../../briefing/ink';
import { shownStep } from '../../briefing/briefing-state';
import type { SpeakerMessage, SpeakerPort, StageReport } from '../../briefing/speaker-link';
import { project } from '../../model/web-mercator';
import { PlanInkLayer } from './ink-layer';
import type { PlanBriefing } from './plan-briefing';

/** Milliseconds after which a speaker that is silent is gone. */
const silence = 4_000;

/**
 * Joins a briefing with the window of its speaker: says where it stands, does what the speaker wants, and shows where the
 * speaker points and draws. Whichever of the two windows is loaded anew finds the other again.
 *
 * @returns ends it
 */
export function linkSpeaker(stage: PlanBriefing, port: SpeakerPort): () => void {
  const layer = new PlanInkLayer();
  layer.slot = 'over';
  layer.live = true;
  layer.project = (spot) => {
    const { map } = stage;
    const camera = map?.camera;
    if (!map || !camera) return null;
    return project(camera, { width: map.clientWidth, height: map.clientHeight }, spot);
  };
  stage.append(layer);

  let ink: Ink = noInk;
  /** Nothing has happened here since the page was loaded: what the speaker held may come back. */
  let fresh = true;
  let heardAt = -Infinity;

  const show = (): void => {
    layer.strokes = stage.deck ? strokesOf(ink, shownStep(stage.deck)) : [];
  };
  const point = (spot: Spot | null): void => {
    layer.spot = spot;
  };
  const report = (): void => {
    const { deck, told, map } = stage;
    if (!deck || !told || !map) return;
    const size = { width: map.clientWidth || 1, height: map.clientHeight || 1 };
    const camera = deck.detour ? map.camera : null;
    const clock = shiftClock(stage.clock, -performance.now());
    port.post({ type: 'report', report: { briefing: told.id, deck, clock, ink, camera, size } });
  };
  const takeUp = (held: StageReport): void => {
    fresh = false;
    if (held.briefing !== stage.told?.id || held.deck.length !== stage.deck?.length) return;
    ink = held.ink;
    stage.run({ type: 'go', step: held.deck.at });
    if (held.deck.black) stage.run({ type: 'black' });
    stage.clock = shiftClock(held.clock, performance.now());
    show();
  };
  const keepTime = (act: 'run' | 'rest' | 'reset'): void => {
    const now = performance.now();
    stage.clock =
      act === 'reset'
        ? stoppedClock
        : act === 'run'
          ? runClock(stage.clock, now)
          : restClock(stage.clock, now);
  };
  const hear = (message: SpeakerMessage): void => {
    heardAt = performance.now();
    switch (message.type) {
      case 'hello':
        if (fresh && message.held && stage.deck) takeUp(message.held);
        return report();
      case 'command':
        fresh = false;
        stage.run(message.command);
        return;
      case 'point':
        return point(message.at);
      case 'ink':
        ink = withStrokes(ink, message.step, message.strokes);
        show();
        return report();
      case 'clock':
        keepTime(message.act);
        return report();
      case 'report':
    }
  };
  const turned = (): void => {
    show();
    report();
  };
  const used = (): void => {
    fresh = false;
  };
  const stop = port.hear(hear);
  const watch = setInterval(() => {
    if (performance.now() - heardAt > silence) point(null);
  }, silence);
  stage.addEventListener('plan-deck', turned);
  stage.addEventListener('plan-step', used);
  stage.addEventListener('plan-camera', report);
  return () => {
    stop();
    clearInterval(watch);
    stage.removeEventListener('plan-deck', turned);
    stage.removeEventListener('plan-step', used);
    stage.removeEventListener('plan-camera', report);
    layer.remove();
  };
}
