import { fonts } from '../../styles/tokens';
import { iconOf } from './icon-store';
import type { Scene, SceneCircle, SceneIcon, SceneItem, SceneLabel, ScenePath } from './scene';

export interface WriteOptions {
  /** Name for people who cannot see the drawing; default none, and the drawing is decoration. */
  title?: string;
  /** In front of every id, so that several drawings live in one page; default `plan`. */
  idPrefix?: string;
  /** Attributes of the outermost element besides those it has; a value given here wins. */
  attributes?: Readonly<Record<string, string | number>>;
  /**
   * How a text gets its halo: `paint-order` in one element, or `separate` in an element of its own beneath, for
   * readers that do not know paint-order (PDF). Default `paint-order`.
   */
  halo?: 'paint-order' | 'separate';
  /** Digits behind the point of px; default 1. */
  precision?: number;
}

/** Writes a scene as a whole SVG document: nothing outside it is needed. Every text of the plan is escaped. */
export function writeSvg(scene: Scene, options: WriteOptions = {}): string {
  return new Writer(scene, options).document();
}

/** A scene without its outermost element, to be put into another drawing. */
export interface SvgParts {
  /** Inside of `<defs>`. */
  definitions: string;
  body: string;
}

/** Writes a scene for a drawing of another size or make. */
export function writeSvgParts(scene: Scene, options: WriteOptions = {}): SvgParts {
  return new Writer(scene, options).parts();
}

const replaced: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as SVG writes it, in content and attributes. Characters that XML does not allow are left out. */
export function escapeXml(text: string): string {
  return text
    .replaceAll(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]|\p{Surrogate}/gu, '')
    .replaceAll(/[&<>"']/g, (character) => replaced[character] ?? '');
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

class Writer {
  readonly #scene: Scene;
  readonly #options: WriteOptions;
  readonly #prefix: string;
  readonly #factor: number;
  readonly #icons = new Map<string, string>();
  readonly #hatches = new Map<string, string>();
  #definitions = '';

  constructor(scene: Scene, options: WriteOptions) {
    this.#scene = scene;
    this.#options = options;
    this.#prefix = (options.idPrefix ?? 'plan').replaceAll(/[^\w-]/g, '') || 'plan';
    this.#factor = 10 ** (options.precision ?? 1);
  }

  document(): string {
    const { width, height } = this.#scene;
    const { title, attributes = {} } = this.#options;
    const { definitions, body } = this.parts();
    const root = {
      xmlns: 'http://www.w3.org/2000/svg',
      width: this.#number(width),
      height: this.#number(height),
      viewBox: `0 0 ${this.#number(width)} ${this.#number(height)}`,
      ...(title === undefined
        ? { 'aria-hidden': 'true' }
        : { role: 'img', 'aria-labelledby': `${this.#prefix}-title` }),
      ...attributes,
    };
    const name = title === undefined ? '' : `<title id="${this.#prefix}-title">${escapeXml(title)}</title>`;
    return `${open('svg', root)}${name}${definitions && `<defs>${definitions}</defs>`}${body}</svg>`;
  }

  parts(): SvgParts {
    const { width, height, background, items } = this.#scene;
    const edge = open('rect', { width: this.#number(width), height: this.#number(height) }, true);
    const clip = `${this.#prefix}-view`;
    this.#definitions = `<clipPath id="${clip}">${edge}</clipPath>`;
    let body = '';
    for (let at = 0; at < items.length;) {
      const { layer } = items[at]!;
      const start = at;
      while (at < items.length && items[at]!.layer === layer) at += 1;
      body += this.#layer(layer, items.slice(start, at));
    }
    const ground = open(
      'rect',
      { width: this.#number(width), height: this.#number(height), fill: background },
      true,
    );
    const family = [...fonts.sans.map((name) => `'${name}'`), 'sans-serif'].join(',');
    const group = open('g', { 'clip-path': `url(#${clip})`, 'font-family': family });
    return { definitions: this.#definitions, body: `${group}${ground}${body}</g>` };
  }

  #layer(layer: string, items: readonly SceneItem[]): string {
    const inside = items.map((item) => this.#item(item)).join('');
    return inside && `${open('g', { 'data-layer': layer })}${inside}</g>`;
  }

  #item(item: SceneItem): string {
    switch (item.type) {
      case 'path':
        return this.#path(item);
      case 'circle':
        return this.#circle(item);
      case 'icon':
        return this.#icon(item);
      case 'label':
        return this.#label(item);
    }
  }

  #path(path: ScenePath): string {
    const { lines, fill = 'none', stroke, width, dashes, dashOffset, cap, join, opacity, hatch } = path;
    if (opacity === 0) return '';
    const d = lines.map((line) => this.#line(line, fill !== 'none')).join('');
    const shape: Attributes = {
      'data-subject': path.subject,
      d,
      ...(opacity === 1 ? {} : { opacity: round(opacity, 1000) }),
    };
    const look: Attributes = {
      fill,
      ...(fill === 'none' ? {} : { 'fill-rule': 'evenodd' }),
      ...(stroke === undefined || stroke === 'none'
        ? {}
        : {
            stroke,
            'stroke-width': round(width ?? 1, 100),
            'stroke-linecap': cap,
            'stroke-linejoin': join,
            'stroke-dasharray': dashes?.map((part) => round(part, 100)).join(' '),
            'stroke-dashoffset': dashOffset === undefined ? undefined : round(dashOffset, 100),
          }),
    };
    const over = hatch
      ? open('path', { d, fill: `url(#${this.#hatch(hatch)})`, 'fill-rule': 'evenodd' }, true)
      : '';
    return open('path', { ...shape, ...look }, true) + over;
  }

  /** Lines of the same angle, drawn once for all fills that want them. */
  #hatch({ angle, gap, width, colour }: NonNullable<ScenePath['hatch']>): string {
    const key = [angle, gap, width, colour].join(' ');
    let id = this.#hatches.get(key);
    if (id === undefined) {
      id = `${this.#prefix}-hatch-${this.#hatches.size + 1}`;
      this.#hatches.set(key, id);
      const frame = {
        id,
        width: gap,
        height: gap,
        patternUnits: 'userSpaceOnUse',
        patternTransform: `rotate(${angle})`,
      };
      const stroke = { d: `M0 ${round(gap / 2, 1000)}H${gap}`, stroke: colour, 'stroke-width': width };
      this.#definitions += `${open('pattern', frame)}${open('path', stroke, true)}</pattern>`;
    }
    return id;
  }

  #circle(circle: SceneCircle): string {
    const { at, radius, fill, fillOpacity, stroke, strokeWidth, strokeOpacity, subject } = circle;
    const hasStroke = strokeWidth > 0 && strokeOpacity > 0 && stroke !== 'none';
    const look: Attributes = {
      'data-subject': subject,
      cx: this.#number(at[0]),
      cy: this.#number(at[1]),
      // The stroke lies outside the radius.
      r: this.#number(radius + (hasStroke ? strokeWidth / 2 : 0)),
      fill: fillOpacity === 0 ? 'none' : fill,
      'fill-opacity': fillOpacity === 1 || fillOpacity === 0 ? undefined : round(fillOpacity, 1000),
      ...(hasStroke
        ? {
            stroke,
            'stroke-width': round(strokeWidth, 100),
            'stroke-opacity': strokeOpacity === 1 ? undefined : round(strokeOpacity, 1000),
          }
        : {}),
    };
    return open('circle', look, true);
  }

  #icon({ name, at, width, height, size, rotate, opacity, subject }: SceneIcon): string {
    if (opacity === 0) return '';
    const id = this.#symbol(name);
    if (id === null) return '';
    const turn = rotate === 0 ? '' : `rotate(${round(rotate, 10)})`;
    const scale = round(size, 1000);
    const middle = `translate(${round(-width / 2, 100)} ${round(-height / 2, 100)})`;
    const look: Attributes = {
      'data-subject': subject,
      href: `#${id}`,
      transform: `translate(${this.#number(at[0])} ${this.#number(at[1])})${turn}scale(${scale})${middle}`,
      width: round(width, 100),
      height: round(height, 100),
      opacity: opacity === 1 ? undefined : round(opacity, 1000),
    };
    return open('use', look, true);
  }

  /** Id of the `<symbol>` of an icon; `null` when there is none of that name. */
  #symbol(name: string): string | null {
    const known = this.#icons.get(name);
    if (known !== undefined) return known;
    const drawing = iconOf(name);
    if (!drawing) return null;
    const id = `${this.#prefix}-icon-${this.#icons.size + 1}`;
    this.#icons.set(name, id);
    const { width, height, body } = drawing;
    const viewBox = `0 0 ${round(width, 100)} ${round(height, 100)}`;
    this.#definitions += `${open('symbol', { id, viewBox })}${body}</symbol>`;
    return id;
  }

  #label(label: SceneLabel): string {
    const { runs, size, weight, italic, spacing, colour, halo, haloWidth, opacity, subject } = label;
    const texts = runs.map(({ text, at: [x, y], rotate }) => {
      const place = { x: this.#number(x), y: this.#number(y) };
      const turn = rotate === 0 ? {} : { rotate: round(rotate, 10) };
      return { text: escapeXml(text), ...place, ...turn };
    });
    const inside = texts
      .map(({ text, x, y, rotate }) => {
        const transform = rotate === undefined ? undefined : `rotate(${rotate} ${x} ${y})`;
        return `${open('text', { x, y, transform })}${text}</text>`;
      })
      .join('');
    const hasHalo = haloWidth > 0 && halo !== 'none';
    const outline: Attributes = {
      stroke: halo,
      'stroke-width': round(haloWidth * 2, 100),
      'stroke-linejoin': 'round',
    };
    const look: Attributes = {
      'data-subject': subject,
      'font-size': round(size, 100),
      'font-weight': weight === 400 ? undefined : weight,
      'font-style': italic ? 'italic' : undefined,
      'letter-spacing': spacing === 0 ? undefined : round(spacing, 100),
      opacity: opacity === 1 ? undefined : round(opacity, 1000),
    };
    if (!hasHalo) return `${open('g', { ...look, fill: colour })}${inside}</g>`;
    if (this.#options.halo === 'separate') {
      const under = `${open('g', { ...outline, fill: halo, 'aria-hidden': 'true' })}${inside}</g>`;
      return `${open('g', look)}${under}${open('g', { fill: colour })}${inside}</g></g>`;
    }
    return `${open('g', { ...look, fill: colour, ...outline, 'paint-order': 'stroke' })}${inside}</g>`;
  }

  #line(line: ScenePath['lines'][number], isFilled: boolean): string {
    const points = line.map(([x, y]) => [round(x, this.#factor), round(y, this.#factor)] as const);
    const [first, last] = [points[0], points.at(-1)];
    if (!first || !last) return '';
    const isClosed = points.length > 2 && (isFilled || (first[0] === last[0] && first[1] === last[1]));
    let d = `M${first[0]} ${first[1]}`;
    let [beforeX, beforeY] = first;
    for (const [x, y] of points.slice(1, isClosed ? -1 : undefined)) {
      const [dx, dy] = [round(x - beforeX, this.#factor), round(y - beforeY, this.#factor)];
      if (dx !== 0 || dy !== 0) d += `l${dx}${dy < 0 ? '' : ' '}${dy}`;
      [beforeX, beforeY] = [x, y];
    }
    return isClosed ? `${d}z` : d;
  }

  #number(value: number): number {
    return round(value, this.#factor);
  }
}

function round(value: number, factor: number): number {
  const rounded = Math.round(value * factor) / factor;
  return rounded === 0 ? 0 : rounded;
}

/** An opening tag, or a whole element without content. */
function open(tag: string, attributes: Attributes, isEmpty = false): string {
  const written = Object.entries(attributes)
    .flatMap(([name, value]) => (value === undefined ? [] : ` ${name}="${escapeXml(String(value))}"`))
    .join('');
  return `<${tag}${written}${isEmpty ? '/' : ''}>`;
}
