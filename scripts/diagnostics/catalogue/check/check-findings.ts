import { libreOfficeFindings } from './libreoffice-findings.ts';
import { markingFindings } from './marking-findings.ts';
import { officeFitFindings } from './office-fit-findings.ts';
import { pageFindings } from './page-findings.ts';
import { sentFileFindings } from './sent-file-findings.ts';
import { shownFindings } from './shown-findings.ts';
import { slideFindings } from './slide-findings.ts';

/** The findings about finished slides, pages and files. */
export const checkFindings = {
  ...slideFindings,
  ...markingFindings,
  ...pageFindings,
  ...officeFitFindings,
  ...libreOfficeFindings,
  ...shownFindings,
  ...sentFileFindings,
};
