import { checkFindings } from './catalogue/check/check-findings.ts';
import type { Entry } from './catalogue/entry.ts';
import { markdownFindings } from './catalogue/markdown/markdown-findings.ts';
import { outlineFindings } from './catalogue/outline/outline-findings.ts';
import { printFindings } from './catalogue/print-findings.ts';
import { renderFindings } from './catalogue/render-findings.ts';
import { templateFindings } from './catalogue/template/template-findings.ts';
import { usageFindings } from './catalogue/usage/usage-findings.ts';

/**
 * The closed list of all findings that the build can report, by code, and the one source of their texts. The report
 * adds the place and the code frame.
 */
export const catalogue = {
  ...outlineFindings,
  ...templateFindings,
  ...renderFindings,
  ...checkFindings,
  ...markdownFindings,
  ...printFindings,
  ...usageFindings,
};

/** The code of a finding, for example `outline/unknown-key`. */
export type Code = keyof typeof catalogue;

/** The data that the message and hint of a code are made from. */
export type DataOf<C extends Code> = (typeof catalogue)[C] extends Entry<infer Data> ? Data : never;
