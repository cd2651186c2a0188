/** How wide texts are, without a canvas: the same in Node and in every browser. */
import type { FontWeight } from './tokens';

/** Advances of Noto Sans SC from space to tilde, in thousandths of the size, regular and bold. */
const regular = [
  224, 323, 474, 555, 555, 921, 680, 278, 338, 338, 467, 555, 278, 347, 278, 392, 555, 555, 555, 555, 555,
  555, 555, 555, 555, 555, 278, 278, 555, 555, 555, 474, 946, 608, 657, 638, 688, 589, 552, 689, 728, 293,
  535, 646, 543, 812, 723, 742, 633, 742, 635, 596, 599, 721, 575, 878, 573, 531, 603, 338, 392, 338, 555,
  559, 606, 563, 618, 510, 620, 554, 325, 564, 607, 275, 275, 552, 284, 926, 610, 606, 620, 620, 388, 468,
  377, 607, 521, 802, 498, 521, 475, 338, 270, 338, 555,
] as const;
const bold = [
  227, 370, 574, 590, 590, 963, 740, 325, 378, 378, 507, 590, 325, 370, 325, 387, 590, 590, 590, 590, 590,
  590, 590, 590, 590, 590, 325, 325, 590, 590, 590, 514, 1007, 641, 681, 656, 714, 615, 585, 717, 757, 330,
  568, 686, 578, 853, 749, 770, 667, 770, 682, 624, 625, 748, 619, 915, 627, 580, 613, 378, 387, 378, 590,
  567, 626, 591, 644, 527, 644, 581, 372, 597, 640, 304, 306, 604, 315, 964, 641, 626, 644, 644, 436, 495,
  421, 637, 576, 863, 562, 574, 511, 378, 296, 378, 590,
] as const;

/** From this weight on the bold cut is used where a font has two only. */
const boldFrom = 600;

/** Width of one character in ems. Chinese characters and their marks are one em wide. */
export function advance(character: string, weight: FontWeight): number {
  const table = weight >= boldFrom ? bold : regular;
  const code = character.codePointAt(0) ?? 0;
  const known = table[code - 32];
  if (known !== undefined) return known / 1000;
  if (code < 32 || isMark(character)) return 0;
  if (code >= 0xff61 && code <= 0xffdc) return 0.5;
  if (code === 0x2013) return 0.54;
  if (code === 0xb0) return 0.37;
  if (code < 0x250 && code !== 0xb1 && code !== 0xb7 && code !== 0xd7 && code !== 0xf7) {
    const letter = character.normalize('NFD').charCodeAt(0);
    return (table[letter - 32] ?? 600) / 1000;
  }
  return code < 0x530 && code >= 0x370 ? 0.62 : 1;
}

const isMark = (character: string): boolean => /^\p{M}$|^\p{Cf}$/u.test(character);

/**
 * Width of a text on one line.
 * @param size px
 * @param spacing px between characters; none after the last
 * @returns px
 */
export function textWidth(text: string, size: number, weight: FontWeight, spacing = 0): number {
  const characters = [...text];
  const ems = characters.reduce((sum, character) => sum + advance(character, weight), 0);
  return ems * size + Math.max(0, characters.length - 1) * spacing;
}
