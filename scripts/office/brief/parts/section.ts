import { pageMarks } from '../../../views/document/page-marks.ts';
import { type Xml, xml } from '../../xml/xml.ts';
import { briefSections } from '../template/template-measures.ts';
import { templateSection } from '../template/template-section.ts';
import { mmToTwips } from '../twips.ts';
import type { Writing } from '../writing.ts';
import { HEADS } from './head-parts.ts';

/** In mm: the distance of the cover’s text from the edges of the page. */
const COVER = { top: 34, bottom: 20 };
// In mm: the distance of heads and feet from the edge of the page.
const HEAD_DISTANCE = 12;
// A marking stands above the running head.
const MARKED_DISTANCE = 7;

/** Writes the section of the cover, which has neither head nor foot but the marking of a document. */
export function coverSection(writing: Writing): Xml {
  const ofTemplate = sectionOfTemplate(writing, true);
  if (ofTemplate !== undefined) return ofTemplate;
  const isMarked = pageMarks(writing.source.view.document) !== undefined;
  return section(writing, COVER, isMarked ? references(HEADS.cover, writing) : xml``);
}

/** Writes the section of all other pages. */
export function bodySection(writing: Writing): Xml {
  const ofTemplate = sectionOfTemplate(writing, false);
  if (ofTemplate !== undefined) return ofTemplate;
  return section(writing, writing.measures.page, references(HEADS.pages, writing));
}

// A template without sections has the page of a brief.
function sectionOfTemplate(writing: Writing, isCover: boolean): Xml | undefined {
  const { source, heads } = writing;
  if (source.template === undefined || heads === undefined) return undefined;
  const sections = briefSections(source.template.template);
  return sections && templateSection(writing, isCover ? sections.cover : sections.body, heads, isCover);
}

function references({ head, foot }: { readonly head: string; readonly foot: string }, { links }: Writing): Xml {
  return xml`<w:headerReference w:type="default" r:id="${links.to('header', head)}"/>
    <w:footerReference w:type="default" r:id="${links.to('footer', foot)}"/>`;
}

function section(
  { measures, isRtl, noteKind, source }: Writing,
  { top, bottom }: { readonly top: number; readonly bottom: number },
  heads: Xml,
): Xml {
  const { page } = measures;
  const edge = mmToTwips(pageMarks(source.view.document) === undefined ? HEAD_DISTANCE : MARKED_DISTANCE);
  // Left to themselves, endnotes are counted in small Roman numbers.
  const counted = noteKind === 'endnote' ? xml`<w:endnotePr><w:numFmt w:val="decimal"/></w:endnotePr>` : undefined;
  return xml`<w:sectPr>${heads}${counted}<w:type w:val="nextPage"/>
    <w:pgSz w:w="${mmToTwips(page.width)}" w:h="${mmToTwips(page.height)}"/>
    <w:pgMar w:top="${mmToTwips(top)}" w:right="${mmToTwips(page.outer)}" w:bottom="${mmToTwips(bottom)}"
      w:left="${mmToTwips(page.inner)}" w:header="${edge}" w:footer="${edge}" w:gutter="0"/>
    ${isRtl ? xml`<w:bidi/>` : undefined}
  </w:sectPr>`;
}
