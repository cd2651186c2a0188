import type { SearchWords } from '../model/search-words';
import { sectors, stages } from '../model/types';
import { termStrings } from './terms';
import { typeStrings } from './types';

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
  'kind.figure': ['图', 'figures'],
  'kind.indicator': ['指标', '主要指标', '目标值', 'indicator', 'indicators'],
  'sector.transport': ['交通', '综合交通', '公路', '道路'],
  'sector.water': ['水利', '防洪', '供水', '水务'],
  'sector.energy': ['能源', '电力', '燃气'],
  'sector.industry': ['产业', '工业', '制造业'],
  'sector.agriculture': ['农业', '三农', '农村'],
  'sector.ecology': ['生态', '环保', '环境'],
  'sector.education': ['教育', '学校', 'schools'],
  'sector.health': ['卫生', '健康', '医疗', '医院', 'hospitals'],
  'sector.welfare': ['养老', '福利', '民政', '就业', '社会保障'],
  'sector.tourism': ['文旅', '旅游', '文化', '体育', '文化旅游', '景区'],
  'sector.commerce': ['商贸', '商业', '商务', '电商', '消费'],
  'sector.digital': ['数字', '数字化', '信息化'],
  'sector.science': ['科创', '科技', '创新', '人才'],
  'sector.urban': ['城市更新', '城建', '旧改', '住房', '城市建设'],
  'sector.governance': ['治理', '社会治理', '政务'],
  'stage.completed': ['已建成', '已建', '建成', '完成', '完工', 'completed', 'done'],
  'stage.ongoing': ['推进中', '在建', '推进', 'ongoing'],
  'stage.planned': ['规划建设', '拟建', '规划', '计划建设', 'planned'],
  'stage.proposed': ['谋划', '谋划中', '筹备', 'proposed'],
  'stage.joined': ['参与对接', '对接', '融入', 'joined'],
  'type.school': ['学校', '中小学'],
  'type.clinic': ['卫生院', '卫生所', '社区卫生服务中心', 'clinics'],
  'type.hospital': ['医院', 'hospitals'],
  'type.care_home': ['敬老院', '养老院', '福利院'],
  'type.reservoir': ['水库', 'reservoirs'],
  'type.village': ['村庄', '村子', 'villages'],
  'type.industrial_park': ['产业园', '园区'],
  'type.commercial_circle': ['商圈'],
  'type.expressway': ['高速公路', '高速'],
  'type.provincial_road': ['省道'],
  'type.trail': ['步道', '绿道'],
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

/** What questions are made of besides names and lists, longest forms included. */
const filler: readonly string[] = [
  ...[
    '的',
    '了',
    '在',
    '有',
    '和',
    '与',
    '及',
    '里',
    '内',
    '吗',
    '呢',
    '是',
    '把',
    '中',
    '都',
    '请问',
    '所有',
    '全部',
  ],
  ...[
    '哪些',
    '哪个',
    '哪几个',
    '有哪些',
    '有什么',
    '什么',
    '哪里',
    '在哪',
    '在哪里',
    '在哪儿',
    '位于',
    '位于哪里',
  ],
  ...['哪一节', '哪几节', '在哪几节', '在哪一节', '哪几章', '在哪章', '提到', '提到过', '写在', '写在哪里'],
  ...[
    '哪些乡镇',
    '在哪些乡镇',
    '哪个乡镇',
    '在哪个乡镇',
    '哪个街道',
    '多少',
    '多少个',
    '几个',
    '有几个',
    '有多少',
  ],
  ...[
    '是多少',
    '是什么',
    '怎么',
    '如何',
    '情况',
    '怎么样',
    '关于',
    '涉及',
    '包括',
    '包含',
    '属于',
    '列出',
    '看看',
  ],
  ...['规划里', '规划中', '纲要里', '附近', '范围', '范围内', '境内', '要', '将', '会', '差多少', '个'],
  ...[
    'the',
    'of',
    'in',
    'and',
    'a',
    'an',
    'which',
    'what',
    'where',
    'is',
    'are',
    'for',
    'all',
    'show',
    'list',
  ],
];

/** The words of the screen and their synonyms, in both languages. */
export function searchWords(): SearchWords {
  const texts: Readonly<Record<string, { zh: string; en: string }>> = { ...termStrings, ...typeStrings };
  const wordsOf = (list: string, value: string, shown = `${list}.${value}`): string[] => {
    const text = texts[shown];
    return [...new Set([...(text ? [text.zh, text.en] : []), ...(synonyms[`${list}.${value}`] ?? [])])];
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
    type: listOf('type', valuesOf('type')),
    action: actions,
    filler,
  };
}
