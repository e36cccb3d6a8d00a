import { checkFindings } from './catalogue/check/check-findings.ts';
import type { Entry } from './catalogue/entry.ts';
import { markdownFindings } from './catalogue/markdown-findings.ts';
import { outlineFindings } from './catalogue/outline/outline-findings.ts';
import { printFindings } from './catalogue/print-findings.ts';
import { renderFindings } from './catalogue/render-findings.ts';
import { templateFindings } from './catalogue/template/template-findings.ts';
import { usageFindings } from './catalogue/usage/usage-findings.ts';

/**
 * Every finding that the build can report, by its code: the closed list, and the one source of what is said about each.
 * The place and the code frame are added by the report.
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

/** What the message of a code needs to know. */
export type DataOf<C extends Code> = (typeof catalogue)[C] extends Entry<infer Data> ? Data : never;
