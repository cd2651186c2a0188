import { fontFamily, themeProperties } from '../../../styles/theme';

const [light, dark] = [themeProperties('light'), themeProperties('dark')];

/** A colour of the elements, as a page may set it, else light and dark in one. */
function colour(name: string): string {
  return `var(--plan-${name}, light-dark(${light[`--plan-${name}`]}, ${dark[`--plan-${name}`]}))`;
}

const line = 'var(--plan-line, light-dark(#e2ded4, #33404d))';

/** The looks of a static card, for a style sheet of the page: those of the element, to the pixel. */
export const cardCss = `plan-card:not(:defined) {
  display: block;
  container-type: inline-size;
  min-width: 240px;
  max-width: 640px;
}
article.plan-card {
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  overflow: clip;
  border: 1px solid ${line};
  border-radius: var(--plan-radius, 8px);
  background: ${colour('panel')};
  color: ${colour('ink')};
  font: 400 14px / 1.6 var(--plan-font, ${fontFamily('sans')});
}
article.plan-card * {
  box-sizing: border-box;
  margin: 0;
  padding: 0;
  list-style: none;
}
article.plan-card .thumbnail {
  position: relative;
  overflow: hidden;
  aspect-ratio: 16 / 10;
  border-bottom: 1px solid ${line};
  background: ${colour('outside')};
}
article.plan-card.whole .thumbnail {
  aspect-ratio: 5 / 4;
}
article.plan-card svg {
  position: absolute;
  inset: 0;
  width: 100%;
  height: 100%;
}
article.plan-card .marks {
  position: absolute;
  inset: auto 6px 6px;
  display: flex;
  flex-wrap: wrap-reverse;
  gap: 3px 4px;
  color: ${colour('ink-2')};
  font-size: 10.5px;
  line-height: 1.5;
}
article.plan-card .marks span {
  padding: 0 5px;
  border: 1px solid currentColor;
  border-radius: 3px;
  background: color-mix(in srgb, ${colour('panel')} 84%, transparent);
}
article.plan-card .marks span + span {
  border-style: dashed;
}
article.plan-card .text {
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  align-content: start;
  min-width: 0;
  padding: 12px 16px 16px;
}
article.plan-card .eyebrow {
  min-height: 20px;
  color: ${colour('ink-3')};
  font-size: 12px;
  font-weight: 600;
  letter-spacing: 0.04em;
}
article.plan-card h3 {
  margin-top: 2px;
  font: 700 18px / 1.4 var(--plan-title-font, ${fontFamily('serif')});
  overflow-wrap: anywhere;
  text-wrap: pretty;
}
article.plan-card .gist {
  display: -webkit-box;
  margin-top: 4px;
  overflow: hidden;
  color: ${colour('ink-2')};
  font-size: 13px;
  line-height: 1.55;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 2;
}
article.plan-card .facts {
  display: flex;
  flex-wrap: wrap;
  gap: 6px;
  margin-top: 12px;
}
article.plan-card .facts li {
  display: inline-flex;
  align-items: center;
  min-height: 24px;
  padding: 0 8px;
  border-radius: 999px;
  background: var(--plan-panel-3, light-dark(#efece4, #2a3541));
  color: ${colour('ink-2')};
  font-size: 12px;
  line-height: 1.4;
  white-space: nowrap;
}
article.plan-card .sections {
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  margin-top: 12px;
  padding-top: 8px;
  border-top: 1px solid ${line};
  color: ${colour('ink-2')};
  font-size: 12px;
}
article.plan-card .sections li {
  overflow: hidden;
  min-height: 26px;
  line-height: 26px;
  text-overflow: ellipsis;
  white-space: nowrap;
}
article.plan-card .sections b {
  font-weight: 600;
  font-variant-numeric: tabular-nums;
}
article.plan-card .none,
article.plan-card .sections .more {
  min-height: 0;
  color: ${colour('ink-3')};
  font-size: 12px;
  line-height: 1.6;
}
article.plan-card .none {
  margin-top: 12px;
}
@media (pointer: coarse) {
  article.plan-card .sections li:not(.more) {
    min-height: 36px;
    line-height: 36px;
  }
}
@container (min-width: 460px) {
  article.plan-card {
    grid-template-columns: minmax(200px, 44%) minmax(0, 1fr);
  }
  article.plan-card .thumbnail {
    aspect-ratio: auto !important;
    min-height: 220px;
    border-right: 1px solid ${line};
    border-bottom: 0;
  }
}
`;
