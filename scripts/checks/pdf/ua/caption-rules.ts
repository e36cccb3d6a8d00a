import type { PdfElement } from '../../../pdf/read/structure/read-elements.ts';
import { onElements, type Rule, TEMPLATE_FAULT } from './rule.ts';

/** The rules about where captions stand, and about how many heads, feet and bodies a table has. */
export const CAPTION_RULES: readonly Rule[] = [
  partsRule('7.2-11', 'A table has more than one head', (kids) => countOf(kids, 'THead') > 1),
  partsRule('7.2-12', 'A table has more than one foot', (kids) => countOf(kids, 'TFoot') > 1),
  partsRule(
    '7.2-13',
    'A table has a foot but no body',
    (kids) => countOf(kids, 'TFoot') > 0 && !countOf(kids, 'TBody'),
  ),
  partsRule(
    '7.2-14',
    'A table has a head but no body',
    (kids) => countOf(kids, 'THead') > 0 && !countOf(kids, 'TBody'),
  ),
  partsRule('7.2-16', "A table's caption stands between its rows", (kids) =>
    kids.slice(1, -1).some(({ type }) => type === 'Caption'),
  ),
  partsRule('7.2-28', 'The caption of contents is not their first part', isCaptionLate, 'TOC'),
  partsRule('7.2-39', 'A table has more than one caption', (kids) => countOf(kids, 'Caption') > 1),
  partsRule('7.2-40', 'The caption of a list is not its first part', isCaptionLate, 'L'),
];

type Parts = readonly PdfElement[];

function partsRule(id: string, fault: string, isFaulty: (kids: Parts) => boolean, holder = 'Table'): Rule {
  return { id, fault, cure: TEMPLATE_FAULT, test: onElements([holder], ({ kids }) => isFaulty(kids)) };
}

function isCaptionLate(kids: Parts): boolean {
  return kids.slice(1).some(({ type }) => type === 'Caption');
}

function countOf(kids: Parts, wanted: string): number {
  return kids.filter(({ type }) => type === wanted).length;
}
