import { describe, expect, it } from 'vitest';
import type { Box } from '../../src/svg/geometry';
import { type PlacementRules, Room } from '../../src/svg/placement';

const rules: PlacementRules = {
  iconOverlaps: false,
  textOverlaps: false,
  iconIgnored: false,
  textIgnored: false,
  iconOptional: false,
  textOptional: false,
  hasIcons: true,
  hasTexts: true,
};
const sides = (...boxes: Box[]) => ({ text: { kind: 'sides' as const, boxes, free: true } });
const here: Box = [100, 100, 200, 120];
const beside: Box = [210, 100, 310, 120];

describe('room for symbols', () => {
  it('goes to the first that asks', () => {
    const room = new Room(800, 600);
    expect(room.place(sides(here), rules).text).toBe(0);
    expect(room.place(sides(here), rules).text).toBeNull();
    expect(room.place(sides(here, beside), rules).text).toBe(1);
  });

  it('ends 100 px outside the view', () => {
    const room = new Room(800, 600);
    expect(room.place(sides([-180, 0, -90, 20]), rules).text).toBe(0);
    expect(room.place(sides([-280, 0, -120, 20]), rules).text).toBeNull();
  });

  it('is taken by those that may overlap, at a free side where there is one', () => {
    const room = new Room(800, 600);
    const overlapping = { ...rules, textOverlaps: true };
    room.place(sides(here), rules);
    expect(room.place(sides(here, beside), overlapping).text).toBe(1);
    expect(room.place(sides(here, beside), overlapping).text).toBe(0);
    expect(room.place(sides(beside), rules).text).toBeNull();
  });

  it('is not taken by those that are ignored', () => {
    const room = new Room(800, 600);
    room.place({ icon: here }, { ...rules, iconOverlaps: true, iconIgnored: true });
    expect(room.place(sides(here), rules).text).toBe(0);
  });

  it('is for icon and text together, or for the icon alone where the text is optional', () => {
    const taken = (): Room => {
      const room = new Room(800, 600);
      room.place(sides(here), rules);
      return room;
    };
    const both = { icon: beside, ...sides(here) };
    expect(taken().place(both, rules)).toEqual({ icon: false, text: null });
    expect(taken().place(both, { ...rules, textOptional: true })).toEqual({ icon: true, text: null });
  });

  it('is kept along lines by circles', () => {
    const room = new Room(800, 600);
    const along = (x: number) => ({
      text: { kind: 'line' as const, circles: [{ at: [x, 110] as const, radius: 10 }] },
    });
    room.place(sides(here), rules);
    expect(room.place(along(205), rules).text).toBeNull();
    expect(room.place(along(230), rules).text).toBe(0);
    expect(room.place(along(245), rules).text).toBeNull();
    expect(room.place({ text: { kind: 'line', circles: null } }, rules).text).toBeNull();
  });
});
