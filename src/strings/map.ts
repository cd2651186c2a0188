import { type StringTable, addStrings } from './table';

/** Texts on the map and its furniture. */
export const mapStrings = {
  'map.label': { zh: '规划地图', en: 'Plan map' },
  'map.help': {
    zh: '方向键移动，加减号缩放，Esc 取消选择。地图上的每一项都能在旁边的面板里用键盘找到。',
    en: 'Arrow keys move, plus and minus zoom, Esc clears. Everything on the map is also in the panels.',
  },
  'map.zoom-in': { zh: '放大', en: 'Zoom in' },
  'map.zoom-out': { zh: '缩小', en: 'Zoom out' },
  'map.home': { zh: '回到全域', en: 'Whole district' },
  'map.approval-missing': {
    zh: '公开发布须有审图号，请在规划信息中填写',
    en: 'A public map needs an approval number: add it to the plan',
  },
  'map.scale': { zh: '比例尺：{distance}', en: 'Scale: {distance}' },
  'map.kilometres': { zh: '{count} 公里', en: '{count} km' },
  'map.metres': { zh: '{count} 米', en: '{count} m' },
  'map.stack': { zh: '此处还有', en: 'Also here' },
  'map.stack-count': { zh: '此处 {count} 个项目', en: '{count} projects here' },
  'map.stack-open': { zh: '点击列出', en: 'Click to list them' },
  'map.stack-close': { zh: '关闭列表', en: 'Close the list' },
  'map.selected': { zh: '已选中{name}，{kind}，{precision}', en: 'Selected {name}, {kind}, {precision}' },
  'map.selected-section': { zh: '已选中章节 {name}', en: 'Selected section {name}' },
  'map.cleared': { zh: '已取消选择', en: 'Selection cleared' },
  'map.no-place': {
    zh: '{name}：规划未写明位置，地图上没有它',
    en: '{name} has no place on the map: the plan leaves it open',
  },
  'map.hint.wheel': {
    zh: '按住 {key} 再滚动可缩放地图，或先点一下地图',
    en: 'Hold {key} and scroll to zoom the map, or click it first',
  },
  'map.hint.touch': { zh: '用两根手指移动地图', en: 'Move the map with two fingers' },
  'map.drawing': { zh: '正在绘制地图', en: 'Drawing the map' },
  'map.simple': { zh: '简易绘图', en: 'Simple drawing' },
  'map.simple.no-webgl': {
    zh: '这台电脑或浏览器没有提供 WebGL，地图改用简易绘图，功能不变，移动和缩放稍慢。',
    en: 'WebGL is not available here, so the map is drawn in a simpler way. Everything works; moving is a little slower.',
  },
  'map.simple.engine-missing': {
    zh: '地图引擎没有下载成功，地图改用简易绘图，功能不变。网络恢复后可以重试。',
    en: 'The map engine did not load, so the map is drawn in a simpler way. Everything works; try again when you are online.',
  },
  'map.simple.context-lost': {
    zh: '显卡收回了绘图资源，地图改用简易绘图，功能不变。可以重试。',
    en: 'The graphics card took back its resources, so the map is drawn in a simpler way. Everything works; you may try again.',
  },
  'map.simple.worker-lost': {
    zh: '浏览器中止了地图引擎的工作线程，地图改用简易绘图，功能不变。可以重试。',
    en: 'The browser ended the worker of the map engine, so the map is drawn in a simpler way. Everything works; you may try again.',
  },
  'map.sources': { zh: '资料来源', en: 'Sources' },
  'measure.label': { zh: '量算', en: 'Measure' },
} as const satisfies StringTable;

addStrings(mapStrings);
