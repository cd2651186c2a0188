/** The page of the speaker: opened by the page of the audience, which tells it the plan and the language. */
import { speakerPort } from '../briefing/window-port';
import '../elements/plan-speaker/plan-speaker';
import { planEntry } from './plan-choice';

const asked = new URLSearchParams(location.search);
const speaker = document.createElement('plan-speaker');
speaker.lang = asked.get('lang') ?? '';
document.documentElement.lang = speaker.lang === 'en' ? 'en' : 'zh-CN';
document.querySelector('main')?.replaceWith(speaker);
speaker.connect(speakerPort(window));
speaker.src = (await planEntry(asked.get('plan'))).src;
