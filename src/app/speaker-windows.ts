import { stagePort } from '../briefing/window-port';
import type { PlanBriefing } from '../elements/plan-briefing/plan-briefing';

/**
 * Opens the window of the speaker when a person asks for it, and joins it with the briefing that is told; a briefing
 * that is loaded anew finds the window again.
 *
 * @param root what holds the briefing
 * @param address of the page of the speaker
 */
export function offerSpeaker(root: EventTarget, address: () => string): void {
  const port = stagePort(window);
  let joined: PlanBriefing | null = null;
  let end = (): void => {};
  root.addEventListener('plan-deck', (event) => {
    const [stage] = event.composedPath();
    // By its name: the code of briefings is loaded when the first one begins.
    if (!isBriefing(stage) || stage === joined) return;
    end();
    joined = stage;
    void import('../elements/plan-briefing/stage-link').then(({ linkSpeaker }) => {
      if (joined === stage) end = linkSpeaker(stage, port);
    });
  });
  root.addEventListener('plan-briefing-end', () => {
    end();
    end = () => {};
    joined = null;
  });
  root.addEventListener('plan-speaker', () => {
    port.opened(window.open(address(), 'plan-speaker', 'popup,width=1280,height=800'));
  });
}

function isBriefing(target: EventTarget | undefined): target is PlanBriefing {
  return target instanceof HTMLElement && target.localName === 'plan-briefing';
}
