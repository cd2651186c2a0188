/** A drawing: the inside of an SVG and its box in px. */
export interface Drawing {
  width: number;
  height: number;
  body: string;
}
