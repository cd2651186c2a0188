import type { Problem } from '../model/types';

type Fault = 'engine' | 'worker' | 'image' | 'context-lost' | 'worker-lost';

const texts: Record<Fault, { code: string; severity: Problem['severity']; message: string }> = {
  engine: {
    code: 'map-engine',
    severity: 'warning',
    message: '地图引擎报告了一处错误，部分内容可能没有画出。请刷新页面；若仍出现，请把此信息交给维护者。',
  },
  worker: {
    code: 'map-worker',
    severity: 'error',
    message: '地图引擎的工作线程没有启动。请检查 setMapWorkerUrl 给出的地址和网站的安全策略（CSP）后再试。',
  },
  image: {
    code: 'map-image',
    severity: 'warning',
    message: '有一个符号没有画出。请刷新页面；若仍出现，请把此信息交给维护者。',
  },
  'context-lost': {
    code: 'map-context-lost',
    severity: 'error',
    message: '显卡收回了绘图资源。请稍后重试，或刷新页面。',
  },
  'worker-lost': {
    code: 'map-worker-lost',
    severity: 'error',
    message: '浏览器中止了地图引擎的工作线程。请重试，或刷新页面。',
  },
};

/** A fault of the map as a value. `where` names the symbol or part, if any. */
export function mapProblem(fault: Fault, error?: unknown, where = 'map'): Problem {
  const { code, severity, message } = texts[fault];
  const reason = error instanceof Error && error.message ? `（${error.message}）` : '';
  return { code, where, message: `${message}${reason}`, severity };
}

/** A fault that the engine reports. Without its worker it never draws: before the first picture that is the end. */
export function engineProblem(error: { message: string }, hasDrawn: boolean): Problem {
  return mapProblem(!hasDrawn && /\bworker\b/i.test(error.message) ? 'worker' : 'engine', error);
}
