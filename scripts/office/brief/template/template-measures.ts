import { TYPE_SCALES, type TypeScale } from '../../../design/type-scale.ts';
import type { BriefMeasures } from '../brief-measures.ts';
import type { BriefTemplate, TemplateSection } from './brief-template.ts';
import type { MatchedBriefTemplate } from './match-styles.ts';
import { templateLook } from './template-look.ts';

/** The sections of a template that a brief takes. */
export interface BriefSections {
  readonly cover: TemplateSection;
  readonly body: TemplateSection;
}

/**
 * Chooses the sections of a template for the cover and for all other pages: the first, and the last whose pages are
 * upright. Undefined where the template has none.
 */
export function briefSections({ sections }: BriefTemplate): BriefSections | undefined {
  const [cover] = sections;
  const body = sections.findLast(({ width, height }) => width <= height) ?? sections.at(-1);
  return cover === undefined || body === undefined ? undefined : { cover, body };
}

/**
 * Gives the measures of a brief in a template: the template’s page, and sizes of type that go with the template’s own.
 * `usual` are those of a brief without one.
 */
export function templateMeasures(matched: MatchedBriefTemplate, usual: BriefMeasures): BriefMeasures {
  const { size, indent } = templateLook(matched);
  const body = briefSections(matched.template)?.body;
  const page = body === undefined ? usual.page : pageOf(body, usual);
  const hang = Math.min(indent, page.content / 3);
  const factor = size / TYPE_SCALES.standard.body;
  // The numbers of a template’s headings may be as long as “VIII.”
  const numbers = { messages: usual.numbers.messages, contents: 16 * Math.max(1, factor) };
  return { page, hang, text: page.content - hang, numbers, type: scaled(TYPE_SCALES.standard, factor) };
}

function pageOf({ width, height, margins }: TemplateSection, { page }: BriefMeasures): BriefMeasures['page'] {
  const { top, right, bottom, left } = margins;
  const content = width - left - right;
  return { ...page, width, height, top, bottom, inner: left, outer: right, content, text: content };
}

function scaled(scale: TypeScale, factor: number): TypeScale {
  const sizes = Object.entries(scale).map(([name, size]) => [name, name === 'leading' ? size : size * factor]);
  return Object.fromEntries(sizes);
}
