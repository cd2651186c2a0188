/** What a person may change on a sheet, and what stands there otherwise. */
import type { LayerId } from '../../../styles/layers';
import type { MapHighlight } from '../../model/map-view';
import { type Language, textOf } from '../../model/text';
import type { PlanInfo, Problem, SubjectId } from '../../model/types';
import { translate } from '../../strings';
import '../../strings/sheets';

/** The texts of a sheet; all may be empty. */
export interface SheetTexts {
  /** 图名. */
  title: string;
  /** 编制单位. */
  unit: string;
  /** 编制日期. */
  date: string;
  /** 图号. */
  number: string;
  /** 审图号. */
  approval: string;
}

/** What stands out on a sheet, and what it is called. */
export interface SheetFocus {
  highlight: MapHighlight;
  /** Named on the sheet, e.g. the selected subject or section. */
  title: string;
}

export interface SheetOptions {
  /** Default `zh`. */
  language?: Language;
  /** Default: those of {@link sheetTexts}. */
  texts?: Partial<SheetTexts>;
  /** Groups that are not drawn; default none. */
  hidden?: ReadonlySet<LayerId>;
  /** The only projects that are drawn; default all. */
  projects?: ReadonlySet<SubjectId> | null;
  /** Default: nothing stands out. */
  focus?: SheetFocus | null;
}

/**
 * The texts that the plan itself gives.
 *
 * @param date when the sheet is made; default: no date on the sheet
 */
export function sheetTexts(info: PlanInfo, language: Language, date?: Date): SheetTexts {
  return {
    title: translate('sheet.title', language, { district: textOf(info.district, language) }),
    unit: textOf(info.compiler, language),
    date: date ? monthText(date, language) : '',
    number: '',
    approval: info.publication.approvalNumber,
  };
}

/** `2026年3月`, `March 2026`. */
const monthText = (date: Date, language: Language): string =>
  date.toLocaleDateString(language === 'zh' ? 'zh-CN' : 'en-GB', { year: 'numeric', month: 'long' });

/** What should be mended before the sheet leaves the house. */
export function publicationProblem(info: PlanInfo, approval: string): Problem | null {
  if (approval.trim() !== '' || info.publication.publicity === '内部') return null;
  return {
    code: 'approval-missing',
    where: 'plan.yaml「publication.approvalNumber」',
    message: '这份规划标为公开，但没有审图号。请先送审，在出图对话框或 plan.yaml 中填写审图号后再印发。',
    severity: 'error',
  };
}
