import type { SearchWords } from '../model/search-words';
import { sectors, stages } from '../model/types';
import { fillerWords, sectionQuestions } from './question-words';
import { termStrings } from './terms';
import { typeStrings } from './types';

/** Whether a target was met, whatever the answer. */
const judged = ['完成情况', '完成了吗', '完成了没有', '是否完成', '是否达标', '达标了吗', '实绩', '实际完成'];

/** Other words for the values of the closed lists than those on the screen: `<list>.<value>`. */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  'kind.core': ['核', '两核'],
  'kind.quarter': ['片区'],
  'kind.zone': ['片区', '协同区'],
  'kind.belt': ['美丽带', '带'],
  'kind.town': ['乡镇', '街道乡镇', '镇街', '各乡镇', '乡镇街道', 'towns'],
  'kind.platform': ['平台', 'platforms'],
  'kind.project': ['项目', '工程', '重大项目', '建设项目', 'projects'],
  'kind.place': ['地点', '地方', 'places'],
  'kind.chapter': ['章', '篇', '章节', 'chapters'],
  'kind.section': ['章节', '小节', '节', 'sections'],
  'kind.box': ['专栏', 'boxes'],
  'kind.table': ['表', '表格', 'tables'],
  'kind.figure': ['图', '示意图', '格局图', 'figures'],
  'kind.indicator': [
    ...['指标', '主要指标', '目标', '目标值', '目标任务', '差多少', '还差多少', '差距', '缺口', '进度'],
    ...['indicator', 'indicators', 'target', 'targets', 'gap', 'gaps'],
  ],
  'sector.transport': ['交通', '综合交通'],
  'sector.water': ['水利', '水务'],
  'sector.energy': ['能源'],
  'sector.industry': ['产业', '工业', '制造业'],
  'sector.agriculture': ['农业', '三农', '农村'],
  'sector.ecology': ['生态', '环保', '环境'],
  'sector.education': ['教育', '学校', 'schools'],
  'sector.health': ['卫生', '健康', '医疗'],
  'sector.welfare': ['福利', '民政', '社会保障'],
  'sector.tourism': ['文旅', '旅游', '文化', '体育', '文化旅游'],
  'sector.commerce': ['商贸', '商业', '商务'],
  'sector.digital': ['数字', '数字化', '信息化'],
  'sector.science': ['科创', '科技', '创新'],
  'sector.urban': ['城市更新', '城建', '旧改', '住房', '城市建设'],
  'sector.governance': ['治理', '社会治理', '政务'],
  'stage.completed': ['已建成', '已建', '建成', '完成', '完工', 'completed', 'done'],
  'stage.ongoing': ['推进中', '在建', '推进', 'ongoing'],
  'stage.planned': ['规划建设', '拟建', '规划', '计划建设', 'planned', 'to be built'],
  'stage.proposed': ['谋划', '谋划中', '筹备', 'proposed'],
  'stage.joined': ['参与对接', '对接', '融入', 'joined'],
  'nature.expected': ['预期性', '预期性指标', 'expected'],
  'nature.binding': ['约束性', '约束性指标', 'binding'],
  'outcome.met': ['完成', '完成了', '已完成', '达标', '已达标', '完成目标', 'met', 'achieved', ...judged],
  'outcome.missed': [
    ...['未完成', '没完成', '没有完成', '未达标', '没达标', '没有达标', '未达到目标', 'missed', 'not met'],
    ...judged,
  ],
  'outcome.open': ['未公布', '没公布', '没有公布', '尚未公布', 'unpublished', ...judged],
  'type.school': ['学校', '中小学'],
  'type.clinic': ['卫生院', '卫生所', '社区卫生服务中心'],
  'type.hospital': ['医院'],
  'type.care_home': [
    ...['敬老院', '养老院', '福利院', '养老', '养老设施', '养老服务'],
    ...['nursing homes', 'elderly care homes'],
  ],
  'type.reservoir': ['水库'],
  'type.village': ['村庄', '村子'],
  'type.industrial_park': ['产业园', '园区'],
  'type.commercial_circle': ['商圈'],
  'type.expressway': ['高速公路', '高速', '公路', '道路'],
  'type.provincial_road': ['省道', '公路', '道路'],
  'type.local_road': ['公路', '道路'],
  'type.high_speed_railway': ['高铁', '铁路'],
  'type.planned_railway': ['铁路'],
  'type.institute': ['高校院所', '科研院所', '院校'],
  'type.trail': ['步道', '绿道'],
};

/** What people say of how well a place is known. */
const precisions: SearchWords['precision'] = {
  surveyed: ['实测位置', 'surveyed'],
  exact: ['位置准确', '准确位置'],
  near: ['位置较准'],
  area: ['大致位置'],
  town: ['坐标未核', '仅知所在乡镇', '只知道乡镇', '只知所在乡镇'],
  schematic: ['示意位置'],
  none: [
    ...['没有位置', '没位置', '无位置', '位置不明', '位置不详', '未定位', '没有定位', '没定位', '不在图上'],
    ...[
      '未上图',
      '没有上图',
      '未落图',
      '没有落图',
      '未落位',
      'unlocated',
      'without a place',
      'not on the map',
    ],
  ],
};

/** English, and other Chinese, for status words of plans. */
const actions: SearchWords['action'] = {
  新建: ['new', 'newly built', '新造'],
  改建: ['rebuilt', 'rebuilding'],
  改扩建: ['extension', 'extended', '扩建'],
  改造提升: ['renovation', 'renovated', '改造'],
  建设: ['build', 'built'],
  谋划: ['proposal'],
};

/** What indicators of plans are called for short, by words of their full names. */
const indicators: SearchWords['indicator'] = {
  地区生产总值: ['GDP', '生产总值', '经济总量'],
  人均生产总值: ['人均GDP', 'GDP per capita'],
  研究与试验发展: ['研发投入', '研发经费', '研发强度', 'R&D', 'R&D占比', '研发占比'],
  'R&D': ['研发投入', '研发经费', '研发强度', 'R&D占比', '研发占比'],
  预算收入: ['财政收入', '预算收入'],
  固定资产投资: ['固投', '投资'],
  社会消费品零售总额: ['社零', '社零总额', '消费品零售'],
  外贸出口: ['出口', '外贸'],
  城镇居民人均可支配收入: ['城镇居民收入', '城镇收入', '居民收入', '人均可支配收入', '收入'],
  农村居民人均可支配收入: ['农村居民收入', '农民收入', '农村收入', '居民收入', '人均可支配收入', '收入'],
  失业率: ['失业率', '失业'],
  预期寿命: ['寿命', '平均寿命', '预期寿命'],
  优良率: ['空气质量', '空气优良率', '优良天数'],
  'PM2.5': ['PM2.5', '细颗粒物', '空气质量'],
  地表水: ['水质', '地表水', '地表水水质'],
  托位: ['托育', '托育床位', '托位'],
  养老床位: ['养老床位', '养老床位数'],
  医师: ['医生', '医师', '医生数', '医师数'],
  营商环境: ['营商环境'],
  掌上办事: ['掌上办', '掌上办事'],
  生产安全事故: ['安全生产', '安全事故'],
  能耗: ['能耗', '单位能耗', '能耗强度'],
  耗水: ['水耗', '用水效率'],
  数字经济: ['数字经济', '数字经济占比'],
  劳动生产率: ['劳动生产率'],
  医疗保险: ['医保', '医保参保率'],
  养老保险: ['养老保险', '养老保险参保率'],
  高新技术产业: ['高新产业占比', '高新技术产业占比'],
  新产品: ['新产品产值'],
  污染物: ['减排', '污染物排放'],
  自然增长率: ['人口增长', '人口增长率'],
  产业结构: ['产业结构'],
};

const pluralOf = (word: string): string =>
  /[^aeiou]y$/u.test(word) ? word.replace(/y$/u, 'ies') : `${word}s`;

/** The words of the screen and their synonyms, in both languages. */
export function searchWords(): SearchWords {
  const texts: Readonly<Record<string, { zh: string; en: string }>> = { ...termStrings, ...typeStrings };
  const wordsOf = (list: string, value: string, shown = `${list}.${value}`): string[] => {
    const text = texts[shown];
    const shownWords = text ? [text.zh, text.en, ...(list === 'type' ? [pluralOf(text.en)] : [])] : [];
    return [...new Set([...shownWords, ...(synonyms[`${list}.${value}`] ?? [])])];
  };
  const valuesOf = (list: string): string[] =>
    Object.keys(texts).flatMap((key) => (key.startsWith(`${list}.`) ? [key.slice(list.length + 1)] : []));
  const listOf = <Value extends string>(list: string, values: readonly Value[], shown = list) =>
    Object.fromEntries(values.map((value) => [value, wordsOf(list, value, `${shown}.${value}`)])) as Record<
      Value,
      string[]
    >;
  return {
    kind: {
      ...listOf('kind', valuesOf('kind')),
      ...listOf('kind', valuesOf('section'), 'section'),
      indicator: wordsOf('kind', 'indicator'),
    },
    sector: listOf('sector', sectors),
    stage: listOf('stage', stages),
    precision: precisions,
    type: listOf('type', valuesOf('type')),
    action: actions,
    nature: { expected: wordsOf('nature', 'expected'), binding: wordsOf('nature', 'binding') },
    outcome: listOf('outcome', ['met', 'missed', 'open']),
    indicator: indicators,
    filler: fillerWords,
    sectionQuestions,
  };
}
