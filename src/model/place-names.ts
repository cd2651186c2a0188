const words = (list: string): string[] => list.trim().split(/\s+/u);

/** Endings of names of places and facilities; longer ones first where one ends in another. */
const endings = words(`
  村庄 乡 镇 街道 片区 园区 小镇 水库 开发区 度假区 保护区 示范区 合作区 专区 产业园
  科创园 孵化园 创业园 公园 乐园 孵化器 校园 幼儿园 江 溪 港 湖 岗 高铁
  高速 铁路 国道 省道 航道 公路 大道 主干道 线 站 路 大桥 立交桥 桥 机场 轨道交通
  通道 绿道 人民医院 中医医院 医院 妇保院 卫生院 卫生室 服务站 服务中心 中心 敬老院
  福利院 研究院 研究所 学院 小学 中学 高中 二小 大学 分院 学校 商圈 商城 市场 广场
  综合体 文化馆 图书馆 美术馆 博物馆 大厦 新城 古街 步行街 美食城 创业街
  汽车城 市场城 景区 山 谷 营地 基地 平台 社区 赛道 长廊 走廊 风光带 产业带
  复兴轴 发展轴 村 加气站 供应站 电站 气源中心 处置项目 工程 项目
`);
const byLength = endings.toSorted((a, b) => b.length - a.length);

/** Words at which a name cannot go on to the left: function words, and the verbs of plans. */
const stops = words(`
  的 和 与 及 以 在 从 为 等 对 由 把 将 是 了 或 并 至 到 个 家 条 向 且
  于 被 使 让 沿 给 按 年 某 握 有 类 成 后 时 中的 进一步 一批 建设 推进 加快
  打造 谋划 完成 实施 提升 推动 构建 形成 开展 加强 培育 发展 依托 围绕 融入 对接
  连接 建立 创建 筹备 成立 改造 新建 改扩建 扩容 完善 改建 包括 重点 积极 主动 优化
  引领 深化 支持 鼓励 整合 创新 健全 强化 做强 做大 做优 做活 做好 做实 借助 利用
  通过 其中 抢抓 抓住 集聚 参与 挖掘 结合 引导 构筑 拓展 引进 解决 补齐 塑造 重塑
  加大 扩大 倍增 持续 布局 进城 实现 创造 有效 闲置 现有 系列 开发 分析 共建 赋强
  固化 参保 赶超 整治 同步 规划 推广 倡导
`);
const byStopLength = stops.toSorted((a, b) => b.length - a.length);

/** Common words that end like a name and are none. */
const commonWords = words(`
  乡村 农村 城乡 城镇 乡镇 县乡 山水 绿水青山 青山 金山 银山 山区 思路 道路 路径
  出路 线上 线下 在线 红线 底线 一线 管线 短板 村社 村镇 村民 村庄 村级 村道 山海
  高山 路网 路远 走路 桥梁 港口 江河 溪流 村播 村卫生室 工程师 工程建设 项目建设
  项目库 项目设计
`);

/** Words of which generic talk is made: a run of nothing else is no name. */
const generic = words(`
  各 全 区 市 县 省 国家 国际 国内 区域 区级 市级 城市 城乡 乡镇 农村 乡村 街道
  镇 村 社 社区 公共 服务 综合 智慧 数字 数字化 信息 信息化 信用 管理 治理 基层
  网格 重大 重点 一批 主要 现代 现代化 农业 工业 产业 科技 科创 创新 创业 文化 文旅
  旅游 体育 运动 休闲 健康 养老 医疗 卫生 教育 基础 设施 交通 网络 生态 环境 美丽
  特色 优势 高校 企业 政府 政务 数据 共享 交易 交流 合作 孵化 示范 试点 发展 经济
  社会 投资 技术 平台 中心 园区 基地 高 新 大 小 多 双 一 二 三 四 五 十 百 千
  两 本 该 此 所 型 级 化 上 下 中 内 外 在线 线上 线下 战略 联动 便民 就业
  人才 电商 直播 物流 商贸 建筑 供应 能源 水利 工程 项目 规划 体系 模式 主 副 品
  样 未来 老旧 周边 道路 核心 绿色 文明 农旅 农产品 加工 高端 消费 融合 审批 监管
  领域 龙头 主题 体验 立体式 招商 品质 优质 均衡 扩面 全域 联合 办公 空间 功能 要素
  资源 运营 自然 民生 公益 普惠 公办 支撑 运行 转化 高层次 引才 市场化 有机 人文
  景观 风景 骨干 市域 城际 振兴 智库 规范化 清洁 排放 污染 垃圾 处理 污水 饮用水
  供水 乡 关键 工序 首批 名 标杆 样板 窗口 引擎 优化 转型 升级 设计 研发 研究 培训
  指挥 协同 矛调 调处 处置 平安 安全 应急 救援 承接
`);
const byGenericLength = generic.toSorted((a, b) => b.length - a.length);

/** No name is longer. */
const longest = 20;

const breaks = /[^\p{L}\p{N}+·]/u;

/** A stretch of text that reads like the name of a place or facility. */
export interface PlaceLikeName {
  start: number;
  end: number;
  text: string;
}

/**
 * Finds what reads like the name of a place or facility: a run that ends in a word such as 水库 or 敬老院 and
 * holds more than generic talk. A rough net on purpose: what it catches is checked against the links.
 */
export function placeLikeNames(text: string): PlaceLikeName[] {
  const names: PlaceLikeName[] = [];
  const common = commonPlaces(text);
  for (let at = 0; at < text.length; at++) {
    const ending = byLength.find((word) => text.startsWith(word, at));
    if (ending === undefined) continue;
    const end = at + ending.length;
    const last = names.at(-1);
    if (end <= (last?.end ?? 0) || common.has(end - 1)) continue;
    const edge = leftEdge(text, at);
    // 南山 goes on to 南山敬老院: the longest run is the name.
    if (last && edge <= last.start && end - last.start <= longest) {
      last.end = end;
      last.text = text.slice(last.start, end);
      continue;
    }
    const start = Math.max(edge, last?.end ?? 0);
    const stem = text.slice(start, at);
    if (stem === '' || end - start > longest || isGeneric(stem)) continue;
    names.push({ start, end, text: text.slice(start, end) });
  }
  return names;
}

/** Places of the characters of common words. */
function commonPlaces(text: string): Set<number> {
  const places = new Set<number>();
  for (const word of commonWords) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      for (let index = 0; index < word.length; index++) places.add(at + index);
    }
  }
  return places;
}

function leftEdge(text: string, at: number): number {
  let start = at;
  while (start > 0) {
    if (breaks.test(text[start - 1] ?? '')) break;
    if (byStopLength.some((word) => text.endsWith(word, start))) break;
    start--;
  }
  return start;
}

function isGeneric(stem: string): boolean {
  let rest = stem;
  while (rest !== '') {
    const word = byGenericLength.find((word) => rest.startsWith(word));
    if (word === undefined && !/^[\d.+\-A-Za-z]/u.test(rest)) return false;
    rest = rest.slice(word?.length ?? 1);
  }
  return true;
}
