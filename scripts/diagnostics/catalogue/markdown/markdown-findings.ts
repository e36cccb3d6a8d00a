import { markdownFileFindings } from './markdown-file-findings.ts';
import { markdownSlideFindings } from './markdown-slide-findings.ts';

/** The findings about a plain Marp Markdown file. */
export const markdownFindings = {
  ...markdownFileFindings,
  ...markdownSlideFindings,
};
