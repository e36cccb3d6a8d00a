import { categoryFindings } from './category-findings.ts';
import { documentFindings } from './document-findings.ts';
import { draftFindings } from './draft-findings.ts';
import { figureFindings } from './figure-findings.ts';
import { fileFindings } from './file-findings.ts';
import { imageFindings } from './image-findings.ts';
import { keyFindings } from './key-findings.ts';
import { officeFindings } from './office-findings.ts';
import { paragraphFindings } from './paragraph-findings.ts';
import { referenceFindings } from './reference-findings.ts';
import { textFindings } from './text-findings.ts';
import { untrueFigureFindings } from './untrue-figure-findings.ts';
import { wholeFigureFindings } from './whole-figure-findings.ts';
import { wordTemplateFindings } from './word-template-findings.ts';
import { yamlFindings } from './yaml-findings.ts';

/** The findings about the files that the writer writes. */
export const outlineFindings = {
  ...yamlFindings,
  ...keyFindings,
  ...textFindings,
  ...referenceFindings,
  ...fileFindings,
  ...imageFindings,
  ...draftFindings,
  ...categoryFindings,
  ...documentFindings,
  ...officeFindings,
  ...wordTemplateFindings,
  ...paragraphFindings,
  ...figureFindings,
  ...wholeFigureFindings,
  ...untrueFigureFindings,
};
