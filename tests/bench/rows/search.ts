/** The engine behind the search box: what each letter of a question costs when the index is there. */
import { buildGraph } from '../../../src/model/graph';
import { SearchIndex } from '../../../src/model/search/search-index';
import { searchWords } from '../../../src/strings/search-words';
import type { BenchRow } from '../bench-row';
import { bigPlan } from '../big-plan';
import { median } from '../measure';

/** Names, pinyin, initials, faults, and questions of several words. */
const questions = [
  ...['西山水库12', 'dongshan', 'xiaoxue', '东山镇的水利项目', 'qskj', '新建道路', '第3章第2节'],
  ...['白云公园77号', '白云公圆77号', '东水小学', '谋划的教育项目', '青松变电站', '教育 东山镇', '火星基地'],
];

export const rows: BenchRow[] = [
  {
    name: 'search',
    what: 'search keystroke, 10,000 subjects',
    against: '-',
    target: '≤ 8 ms median',
    async run({ rounds }) {
      const { graph } = buildGraph(bigPlan({ projects: 9_932, sections: 80 }).plan);
      if (!graph) throw new Error('No plan');
      const index = await SearchIndex.create(graph, searchWords());
      const times: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        for (const question of questions) {
          for (let letters = 1; letters <= question.length; letters += 1) {
            const start = performance.now();
            index.search(question.slice(0, letters));
            times.push(performance.now() - start);
          }
        }
      }
      const slowest = times.toSorted((a, b) => b - a)[Math.floor(times.length / 20)] ?? NaN;
      return {
        figure: `${median(times).toFixed(1)} ms`,
        met: median(times) <= 8,
        detail: `${graph.subjects.size} subjects; ${times.length} keystrokes, 95 % of them under ${slowest.toFixed(0)} ms.`,
      };
    },
  },
];
