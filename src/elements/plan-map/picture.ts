/** The map as one drawing: for paper, for a page that asks, for a host without WebGL. */
import type { LayerId } from '../../../styles/layers';
import type { MapAppearance } from '../../../styles/style';
import { dataAddress } from '../../dom/trusted';
import type { LoadedPlan } from '../../model/loaded-plan';
import type { Camera, Insets, ViewSize } from '../../model/map-view';
import { asBounds } from '../../model/subject-box';
import { textOf } from '../../model/text';
import { cameraFor, viewLimits } from '../../model/view-fit';
import type { ViewState } from '../../state';
import { drawScene } from '../../svg/draw-scene';
import { mercatorView } from '../../svg/mercator-view';
import { writeSvg } from '../../svg/write-svg';
import { shownProjects } from '../shared/plan-ledger';
import { highlightIn, targetOf } from '../../state/highlight';

export interface PictureOptions {
  plan: LoadedPlan;
  state: ViewState;
  appearance: MapAppearance;
  /** Px. */
  size: ViewSize;
  /** Where the map looks; `null`: where the state asks for, inside `insets`. */
  camera: Camera | null;
  insets: Insets;
}

/** Draws the map as it stands as a whole SVG that needs nothing else. */
export function drawPicture({ plan, state, appearance, size, camera, insets }: PictureOptions): string {
  const { graph, layers } = plan;
  const { info } = graph;
  const limits = viewLimits({ maxBounds: asBounds(info.extent), home: asBounds(info.home) }, size);
  const looks = camera ?? cameraFor(targetOf(graph, state), size, insets, limits);
  const scene = drawScene({
    ...mercatorView(looks, size.width, size.height),
    layers,
    appearance,
    hidden: state.hiddenLayers as ReadonlySet<LayerId>,
    projects: shownProjects(graph, state.filter),
    highlight: highlightIn(graph, { ...state, hovered: null }),
  });
  return writeSvg(scene, { title: textOf(info.shortTitle, appearance.language) });
}

/**
 * Paints an SVG.
 *
 * @param pixelRatio pixels for each px of the drawing
 * @throws Error when the browser cannot
 */
export async function paint(svg: string, { width, height }: ViewSize, pixelRatio: number): Promise<Blob> {
  const image = new Image(width, height);
  image.src = dataAddress(svg);
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [Math.round(width * pixelRatio), Math.round(height * pixelRatio)];
  const context = canvas.getContext('2d');
  context?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('canvas');
  return blob;
}
