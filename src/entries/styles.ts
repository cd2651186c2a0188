/** The style of the maps: layers for any MapLibre style, legend rows, and the colours behind both. */
export { type MapAppearance, type StyleOptions, createStyleLayers, sourceNames } from '../../styles/style';
export { type LayerId, layerIds } from '../../styles/layers';
export { type LegendGroup, type LegendRow, legendGroups, swatchSvg } from '../../styles/legend';
export { type Flavor, type Palette, flavors, palettes } from '../../styles/tokens';
export { fontFamily, themeCss, themeProperties } from '../../styles/theme';
