import { type SpeakerPort, unwrap, wrap } from './speaker-link';

/**
 * The way from one window to another of the same page. It needs nothing but the two windows, so it works for a page
 * opened from a disk too, where no other channel does.
 *
 * @param own the window that listens
 * @param peer the other one as far as it is known; asked anew for each message
 * @param isPeer whether a window that has spoken is the other one
 */
export function windowPort(
  own: Window,
  peer: () => Window | null,
  isPeer: (source: Window) => boolean,
): SpeakerPort {
  const origin = own.origin;
  // Pages from a disk have no origin that could be compared: there the window itself must do.
  const opaque = origin === 'null' || origin === 'file://';
  return {
    post: (message) => peer()?.postMessage(wrap(message), opaque ? '*' : origin),
    hear(listener) {
      const heard = ({ data, source, origin: from }: MessageEvent<unknown>): void => {
        if (!source || (!opaque && from !== origin)) return;
        const message = unwrap(data);
        // Asked last: only a window of this page that says what is ours may be taken for the other one.
        if (message && isPeer(source as Window)) listener(message);
      };
      own.addEventListener('message', heard);
      return () => own.removeEventListener('message', heard);
    },
  };
}

/** The stage's way to the window that it opens: whichever window was opened by it, also before it was reloaded. */
export function stagePort(own: Window): SpeakerPort & { opened(speaker: Window | null): void } {
  let speaker: Window | null = null;
  const port = windowPort(
    own,
    () => speaker,
    (source) => {
      const ours = source === speaker || (source as { opener?: unknown }).opener === own;
      if (ours) speaker = source;
      return ours;
    },
  );
  return { ...port, opened: (opened) => (speaker = opened) };
}

/** The speaker's way to the window that has opened it. */
export function speakerPort(own: Window): SpeakerPort {
  const stage = (): Window | null => own.opener as Window | null;
  return windowPort(own, stage, (source) => source === stage());
}
