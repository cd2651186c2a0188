/**
 * The first code of the page. The rest is on its way while the picture of the plan is read and painted, and takes the
 * thread of the page once it can be seen.
 */
import { fetchEarly } from './early-files';
import { pictureSeen } from './first-picture';
import { planEntry } from './plan-choice';

const asked = new URLSearchParams(location.search).get('plan');
const chosen = planEntry(asked);
await pictureSeen(document.querySelector<HTMLImageElement>(':root:not(.elsewhere) .first-picture img'));
void chosen.then(({ src, layers = [] }) => fetchEarly(document.head, [src, ...layers]));
const { startApp } = await import('./main');
await startApp(asked, chosen);
