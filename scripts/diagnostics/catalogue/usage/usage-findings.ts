import { commandFindings } from './command-findings.ts';
import { newSummitFindings } from './new-summit-findings.ts';
import { previewFindings } from './preview-findings.ts';
import { templateCommandFindings } from './template-command-findings.ts';

/** The findings about the command that was typed, and about what it may write. */
export const usageFindings = {
  ...commandFindings,
  ...previewFindings,
  ...newSummitFindings,
  ...templateCommandFindings,
};
