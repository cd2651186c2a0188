/** What questions are made of besides names and the words of closed lists. */

const wordsIn = (text: string): readonly string[] => text.split(/\s+/u).filter(Boolean);

/** They ask for a section, and say nothing else. */
export const sectionQuestions = [
  ...['which section', 'which sections', 'what section', 'which chapter', 'which chapters'],
  ...wordsIn(`
  哪一节 哪几节 在哪几节 在哪一节 哪几章 在哪章 写在 写在哪里 哪一章 在哪一章 第几节 第几章 在第几节
  哪些章节 在哪些章节 哪些节 写在哪一节 写在哪几节 在哪些节 哪个章节
`),
];

/** They ask for nothing by themselves; longest forms included. */
export const fillerWords = wordsIn(`
  的 了 在 有 和 与 及 里 内 吗 呢 是 把 中 都 请问 所有 全部 哪些 哪个 哪几个 有哪些 有什么 什么 哪里
  在哪 在哪里 在哪儿 位于 位于哪里 提到 提到过 哪些乡镇 在哪些乡镇 哪个乡镇 在哪个乡镇 哪个街道 多少
  多少个 几个 有几个 有多少 是多少 是什么 怎么 如何 情况 怎么样 关于 涉及 包括 包含 属于 列出 看看 年
  是什么项目 是哪个项目 是啥项目 全区 全县 全市 本区 本县 我区 我县 讲什么 讲了什么 说什么 写什么
  写了什么 讲的是什么 内容 主要内容 内容是什么 介绍 哪两个 哪三个 哪四个 哪五个 哪几条 哪几家 哪几所
  哪些是 是哪些 是哪个 哪条 哪座 哪个平台 在哪个平台 属于哪个平台 哪个片区 在哪个片区 属于哪个片区
  属于哪个 出现在 写到 提及 被提到 哪里提到 哪些街道 在哪些街道 哪些地方 在哪些地方 分布 分布在哪里
  分布在 位置 具体位置 地图上 一共 总共 共有 多少所 多少家 多少条 数量 总数 清单 名单 列表 有没有 是否
  由 由哪些 组成 分别 分别是 具体 对应 相关 有关 准备 打算 正在 还 还有 到 达到 要达到 多高 多大 现在
  目前 为 我想看 我想知道 给我 找 查 查一下 呀 啊 十四五 十四五期间 十四五时期 十四五规划 期间 时期
  怎么走 怎么样了 进展 进展如何 规划里 规划中 纲要里 附近 范围 范围内 境内 要 将 会 差多少 个 已经
  将要 需要 想 请 帮我 如今 目前有 都有 都有哪些 里面 里有 有几 建 要建 建了 建几 几所 几家 几条 所在 归
  the of in and a an which what where is are for all show list does do how many much there mentioned
  mention by to be on at
`);
