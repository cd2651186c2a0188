import type { Text } from '../../model/types';

/** What the pages of the documentation say of an element besides its manifest. */
export interface ElementWords {
  /** Its short name. */
  title: Required<Text>;
  /** What the manifest says in English, in Chinese. A blank line parts paragraphs. */
  about: string;
  /** When to take it. */
  use: Required<Text>;
}

/** Every element of the package, in the order of the documentation. */
export const elementWords: Readonly<Record<string, ElementWords>> = {
  'plan-atlas': {
    title: { zh: '图册', en: 'Atlas' },
    about: '整本图册：地图、图层、纲要、项目、详情和搜索，围绕同一份规划。',
    use: {
      zh: '给规划一个完整的页面，或在门户网站里留出一大块地方时用它。',
      en: 'Take it where the plan gets a page of its own, or a large part of one.',
    },
  },
  'plan-map': {
    title: { zh: '地图', en: 'Map' },
    about:
      '规划的地图。给出 `src` 即可独立使用，也可与其他元素共用规划。它先以 SVG 立即出现，进入视野后由引擎接手；一页之中同时使用引擎的地图至多四幅。',
    use: {
      zh: '在文章、办事指南或新闻旁边放一幅能点能看的地图时用它。',
      en: 'Take it for a living map beside an article, a guide or a piece of news.',
    },
  },
  'plan-briefing': {
    title: { zh: '汇报', en: 'Briefing' },
    about:
      '分步讲述一份规划：每一步有自己的地图、文字，需要时还有面板。可用键盘、翻页笔、触摸或按钮控制；点击或移动了地图，按一个键就回到这一步。',
    use: {
      zh: '在会议室、展厅大屏或网页里讲解规划时用它。',
      en: 'Take it to present a plan in a meeting room, on a wall of screens, or in a page.',
    },
  },
  'plan-card': {
    title: { zh: '卡片', en: 'Card' },
    about:
      '一张小卡片，介绍规划中的一项，或整个规划：在哪里、是什么、位置有多可靠、哪些章节写到它。给出 `src` 即可独立使用，也可与其他元素共用规划；不需要 WebGL。',
    use: {
      zh: '在列表、侧栏或邮件式页面里介绍一个镇、一个项目时用它；没有脚本时也能以静态内容显示。',
      en: 'Take it to introduce one town or project in a list or a side bar; written as static HTML it needs no script at all.',
    },
  },
  'plan-layers': {
    title: { zh: '图层与图例', en: 'Layers and legend' },
    about:
      '图例和开关合为一体：每行显示地图上的符号，复选框控制显隐，点名称只看这一项、再点恢复其他，箭头列出其中的内容。\n\n请给它高度，或放在可滚动的容器里。',
    use: {
      zh: '与地图并排，让读者认得符号、选择要看的内容。',
      en: 'Put it beside a map, so that readers know the symbols and choose what they see.',
    },
  },
  'plan-search': {
    title: { zh: '搜索', en: 'Search' },
    about:
      '搜索规划写到的一切：地点、乡镇、平台、项目、章节、表格、指标。可用中文、拼音（空格和声调随意）、首字母、别名、英文，容一处错字，也可用几个词提问。方向键先在地图上预览，Enter 选定，Esc 复原。首次使用时才加载索引。',
    use: {
      zh: '与地图或图册共用规划，给页面一个入口。',
      en: 'Share the plan of a map with it, as the way in to a page.',
    },
  },
  'plan-detail': {
    title: { zh: '详情', en: 'Details' },
    about:
      '所选内容的详情：是什么、位于何处、内含什么、规划在哪里写到；或一节的摘要和其中提到的一切。没有选择时，告诉读者从哪里开始。',
    use: {
      zh: '与地图并排，点到哪里就说明哪里。',
      en: 'Put it beside a map: it explains whatever is clicked.',
    },
  },
  'plan-reader': {
    title: { zh: '纲要', en: 'Outline' },
    about:
      '规划的纲要：章、节、表、专栏和图各在其位，附我们的摘要、要点和数字，以及其中提到的一切；使用者载入原文后，原文显示在旁。别处的选择在这里标出并滚动到位，每个名称都通向地图。方向键在标题之间移动，左右键收起和展开，`[` 和 `]` 在提到之处之间移动。\n\n请给它高度，或放在可滚动的容器里。',
    use: {
      zh: '让读者顺着文字读规划，随时回到地图。',
      en: 'For readers who follow the text and come back to the map at any time.',
    },
  },
  'plan-projects': {
    title: { zh: '项目台账', en: 'Project ledger' },
    about:
      '项目台账：规划的项目，按组列表，宽处为表格；也可看乡镇与领域的交叉表和各乡镇的密度。搜索和筛选同时作用于地图，所显示的可以导出。\n\n请给它高度，或放在有高度的容器里。',
    use: {
      zh: '查项目、比乡镇、导出清单时用它。',
      en: 'For looking projects up, comparing towns, and taking lists along.',
    },
  },
  'plan-figures': {
    title: { zh: '指标', en: 'Figures' },
    about:
      '规划的指标表，画成图：目标是多少、结果如何、进行中的目标走了多远。每张图都用文字说同样的话，也可切换为原表。可打印，或存为图片、图形和 CSV。规划包中有 `actuals.csv` 时，每个目标显示进度与时间的对照。\n\n请给它高度，或放在可滚动的容器里；720 px 以上会用足宽度。',
    use: {
      zh: '公布目标完成情况、作中期评估时用它。',
      en: 'For publishing how far targets have come, and for the mid-term review.',
    },
  },
  'plan-outline': {
    title: { zh: '文字大纲', en: 'Outline in words' },
    about:
      '把地图所示写成文字：片区、乡镇、项目、章节，以标题和嵌套列表写在页面自己的文档里。它跟随选择、筛选和图层。读屏软件总能读到；打开时，眼睛和键盘也能到达：一个 Tab 停留点，其后用方向键。',
    use: {
      zh: '与地图放在一起，让读屏和只用键盘的人得到同样的内容。',
      en: 'Put it with a map, so that people with a screen reader or a keyboard alone get the same.',
    },
  },
  'plan-sheet': {
    title: { zh: '出图', en: 'Sheets' },
    about:
      '出图对话框：按打印的样子显示图纸，可改图名等文字，存为 PDF、SVG 或 PNG。图层和选择随共用的规划视图。',
    use: {
      zh: '在自己的按钮后面调用 `show()`，把正在看的地图变成图纸。',
      en: 'Call `show()` behind a button of your own to make a sheet of the map as it is seen.',
    },
  },
  'plan-briefing-editor': {
    title: { zh: '编辑汇报', en: 'Briefing editor' },
    about:
      '不写文件也能编汇报：在地图旁点选，把当前视图收作一步，文字在这里写。与地图共用规划、选择、图层和镜头；请给它高度。',
    use: {
      zh: '让编汇报的人对着地图一步步收集画面，再用 `plan-briefing` 放映，或导出 YAML 文件。',
      en: 'Let people collect the views of a map step by step; play them with `plan-briefing`, or export them as YAML.',
    },
  },
};
