import type { MatchedBriefTemplate } from './match-styles.ts';
import { briefSections } from './template-measures.ts';

/** The number that a template gives to the page after the cover; undefined where pages are counted from the cover on. */
export function firstPageNumber({ template }: MatchedBriefTemplate): number | undefined {
  const numbering = briefSections(template)?.body.properties.find(({ name }) => name === 'w:pgNumType');
  const start = Number(numbering?.attributes['w:start']);
  return Number.isInteger(start) ? start : undefined;
}
