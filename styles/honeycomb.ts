/** Places in the rings of a honeycomb, in units of the distance between neighbours. */
export function honeycomb(count: number): [x: number, y: number][] {
  const places: [number, number][] = [[0, 0]];
  for (let ring = 1; places.length < count; ring += 1) {
    for (let side = 0; side < 6; side += 1) {
      const [from, to] = [corner(side, ring), corner(side + 1, ring)];
      for (let step = 0; step < ring; step += 1) {
        const part = step / ring;
        places.push([from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part]);
      }
    }
  }
  return places.slice(0, count);
}

const corner = (side: number, radius: number): [number, number] => {
  const angle = (side * Math.PI) / 3;
  return [radius * Math.cos(angle), radius * Math.sin(angle)];
};
