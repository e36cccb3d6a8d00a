import { handlebarsFindings } from './handlebars-findings.ts';
import { ownFileFindings } from './own-file-findings.ts';
import { stylesheetFindings } from './stylesheet-findings.ts';

/** The findings about templates, stylesheets and labels: the shared ones and a summit's own. */
export const templateFindings = {
  ...handlebarsFindings,
  ...stylesheetFindings,
  ...ownFileFindings,
};
