import { officeTheme } from '../../drawing/office-theme.ts';
import type { Part } from '../../package/part.ts';
import { Xml, xml } from '../../xml/xml.ts';
import { fontTablePart } from '../parts/font-table-part.ts';
import { headParts } from '../parts/head-parts.ts';
import type { Writing } from '../writing.ts';
import { asInTemplate } from './as-in-template.ts';
import type { TemplatePart } from './brief-template.ts';
import { partLinks } from './part-links.ts';
import { templateLook } from './template-look.ts';
import { listShift, shifted, templateNumberingPart } from './template-numbering-part.ts';
import { templateStylesPart } from './template-styles-part.ts';

/** The parts of a Word file that make its look. */
export interface LookParts {
  readonly styles: Part;
  readonly numbering: Part;
  readonly fontTable: Part;
  readonly theme: Part;
  readonly heads: readonly Part[];
  readonly media: readonly Part[];
}

/** Makes the parts that make the look of a brief in the user’s own template; undefined without one. */
export function templateLookParts(writing: Writing): LookParts | undefined {
  const { source, ids, heads } = writing;
  const matched = source.template;
  if (matched === undefined || ids === undefined) return undefined;
  const { theme, media, numbering } = matched.template;
  const used = new Set(
    [
      ...(heads?.parts ?? []).flatMap(({ relationships = [] }) => relationships),
      ...links(theme),
      ...links(numbering),
    ].map(({ target }) => target),
  );
  const look = { name: 'Template', palette: templateLook(matched).palette, isDark: false, fonts: source.fonts };
  return {
    styles: templateStylesPart(writing, matched, ids),
    numbering: templateNumberingPart(writing, matched, ids),
    fontTable: fontTablePart(writing),
    theme: {
      path: 'word/theme/theme1.xml',
      type: 'application/vnd.openxmlformats-officedocument.theme+xml',
      content: theme === undefined ? officeTheme(look) : theme.bytes,
      relationships: theme === undefined ? [] : partLinks(theme),
    },
    heads: heads === undefined ? headParts(writing).map((part) => inTemplate(part, writing)) : heads.parts,
    media: media.filter(({ path }) => used.has(path)).map(({ path, type, bytes }) => ({ path, type, content: bytes })),
  };
}

function links(part: TemplatePart | undefined) {
  return part === undefined ? [] : partLinks(part);
}

/** Gives a part of a brief the ids of styles and lists that it has in the user’s own template; the part itself without one. */
export function inTemplate(part: Part, { source, ids }: Writing): Part {
  const { content } = part;
  if (source.template === undefined || ids === undefined || !(content instanceof Xml)) return part;
  return { ...part, content: xml`${shifted(asInTemplate(content, ids), listShift(source.template.template))}` };
}
