import { type StringTable, addStrings } from './table';

/** What is said of a map of another house under the plan. */
export const basemapStrings = {
  'basemap.credit': { zh: '底图：{names}', en: 'Basemap: {names}' },
  'basemap.tianditu': { zh: '天地图', en: 'Tianditu' },
  'basemap.approval': { zh: '底图审图号 {number}', en: 'Basemap approval number {number}' },
  'basemap.approval-missing': {
    zh: '公开发布须注明底图审图号，请用 basemap-approval 给出',
    en: 'A public map needs the approval number of its basemap: give it by basemap-approval',
  },
  'basemap.failed': { zh: '底图没有加载', en: 'No basemap' },
  'basemap.torn': { zh: '底图有缺失', en: 'The basemap has gaps' },
  'basemap.fault.no-key': {
    zh: '底图 {where} 需要密钥，页面没有给出，现用自带底图。请在 basemap-key 中填写本单位申请的密钥。',
    en: 'The basemap {where} needs a key and the page gives none; our own ground is shown. Put your key into basemap-key.',
  },
  'basemap.fault.refused': {
    zh: '底图服务 {where} 拒绝了请求（{detail}），现用自带底图。请核对 basemap-key 的密钥类型、域名白名单和当日配额，再重新设置 basemap。',
    en: 'The basemap service {where} refused ({detail}); our own ground is shown. Check the type of the key, its list of domains and its quota, then set basemap again.',
  },
  'basemap.fault.not-found': {
    zh: '底图地址 {where} 没有内容（{detail}），现用自带底图。请核对 basemap 中的地址、图层名和级别。',
    en: 'There is nothing at the basemap address {where} ({detail}); our own ground is shown. Check the address, the layer and the levels in basemap.',
  },
  'basemap.fault.server': {
    zh: '底图服务 {where} 出错（{detail}），现用自带底图。请稍后重试，或告知服务方。',
    en: 'The basemap service {where} has a fault ({detail}); our own ground is shown. Try again later, or tell its owner.',
  },
  'basemap.fault.blocked': {
    zh: '底图地址 {where} 无法访问，现用自带底图。请检查网络；再看页面内容策略的 connect-src 是否含该地址，以及该服务是否允许跨域（CORS）。',
    en: 'The basemap address {where} cannot be reached; our own ground is shown. Check the network, connect-src of the content policy of the page, and whether the service allows other origins (CORS).',
  },
  'basemap.fault.timeout': {
    zh: '底图服务 {where} 在 {detail} 秒内没有回答，现用自带底图。请检查网络后重试。',
    en: 'The basemap service {where} gave no answer within {detail} s; our own ground is shown. Check the network and try again.',
  },
  'basemap.fault.not-image': {
    zh: '底图服务 {where} 返回的不是图片（{detail}），现用自带底图。请核对图层名、坐标系和密钥。',
    en: 'The basemap service {where} gives no picture ({detail}); our own ground is shown. Check the layer, the coordinate system and the key.',
  },
  'basemap.fault.unreadable': {
    zh: '底图 {where} 读不懂（{detail}），现用自带底图。请核对文件：样式须为 MapLibre 第 8 版，PMTiles 须为第 3 版且服务器支持分段下载。',
    en: 'The basemap {where} cannot be read ({detail}); our own ground is shown. A style must be of version 8, a PMTiles file of version 3 on a server that answers for parts of it.',
  },
  'basemap.fault.unsupported': {
    zh: '底图 {where} 中有几处无法绘制，已略过：{detail}。其余照常显示；如有需要，请在样式中改用 MapLibre 支持的写法。',
    en: 'Parts of the basemap {where} cannot be drawn and are left out: {detail}. The rest is shown.',
  },
  'basemap.fault.coordinates': {
    zh: '底图 {where} 的坐标（{detail}）与规划不一致且无法改正，会错开数百米，因此没有使用。请换用 CGCS2000 或 WGS84 的底图；GCJ-02 只支持图片瓦片。',
    en: 'The basemap {where} is in {detail} and cannot be put right; it would lie off by hundreds of metres and is not used. Take one in CGCS2000 or WGS84; of GCJ-02 only picture tiles can be moved back.',
  },
  'basemap.fault.undeclared': {
    zh: '底图 {where} 用的是 GCJ-02 坐标，会错开约 500 米，因此没有使用。请写明 basemap-coordinates="gcj02"，地图会把它移回原位。',
    en: 'The basemap {where} is in GCJ-02 and would lie off by about 500 metres; it is not used. Say basemap-coordinates="gcj02" and it is moved back.',
  },
} as const satisfies StringTable;

addStrings(basemapStrings);
