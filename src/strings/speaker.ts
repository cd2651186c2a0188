import { type StringTable, addStrings } from './table';

/** Texts of the window of the speaker. */
export const speakerStrings = {
  'speaker.label': { zh: '讲者视图', en: 'Speaker view' },
  'speaker.now': { zh: '现在', en: 'Now' },
  'speaker.next': { zh: '下一步', en: 'Next' },
  'speaker.last': { zh: '这是最后一步。', en: 'This is the last step.' },
  'speaker.notes': { zh: '讲稿', en: 'Notes' },
  'speaker.no-notes': { zh: '这一步没有讲稿。', en: 'This step has no notes.' },
  'speaker.waiting': {
    zh: '正在等待放映窗口。请从放映窗口打开讲者视图，两个窗口都不要关闭。',
    en: 'Waiting for the window of the audience. Open this view from there, and keep both windows open.',
  },
  'speaker.lost': { zh: '放映窗口没有回应', en: 'The window of the audience does not answer' },
  'speaker.clock': { zh: '时间', en: 'Clock' },
  'speaker.elapsed': { zh: '已讲', en: 'Elapsed' },
  'speaker.left': { zh: '计划还需', en: 'Planned to come' },
  'speaker.in-step': { zh: '本步', en: 'This step' },
  'speaker.late': { zh: '比计划慢 {time}', en: '{time} late' },
  'speaker.early': { zh: '比计划快 {time}', en: '{time} early' },
  'speaker.on-time': { zh: '与计划相符', en: 'On time' },
  'speaker.run': { zh: '开始计时', en: 'Start the clock' },
  'speaker.rest': { zh: '暂停计时', en: 'Stop the clock' },
  'speaker.reset': { zh: '计时归零', en: 'Reset the clock' },
  'speaker.laser': { zh: '激光点', en: 'Laser spot' },
  'speaker.pen': { zh: '画笔', en: 'Pen' },
  'speaker.undo': { zh: '撤去一笔', en: 'Take back a stroke' },
  'speaker.clear': { zh: '清除笔迹', en: 'Clear the strokes' },
  'speaker.freeze': { zh: '冻结画面', en: 'Freeze the picture' },
  'speaker.larger': { zh: '讲稿放大', en: 'Larger notes' },
  'speaker.smaller': { zh: '讲稿缩小', en: 'Smaller notes' },
  'speaker.map': {
    zh: '观众看到的地图，在上面移动或画线，观众会看到',
    en: 'The map that the audience sees: what you point at or draw here, it sees',
  },
  'speaker.black': { zh: '观众看到黑屏', en: 'The audience sees a blank screen' },
  'speaker.frozen': { zh: '画面冻结在第 {at} 步', en: 'Frozen at step {at}' },
  'speaker.detour': { zh: '正在离题查看', en: 'Away from the step' },
} as const satisfies StringTable;

addStrings(speakerStrings);
