import type { RichText } from '../../../views/text/rich-text.ts';
import { type Xml, type XmlValue, xml } from '../../xml/xml.ts';
import { mmToTwips } from '../twips.ts';
import type { Writing } from '../writing.ts';
import { textRuns } from './text-runs.ts';

/** Makes a paragraph in a paragraph style, given by its id. */
export function paragraph(style: string, content: XmlValue): Xml {
  return xml`<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${content}</w:p>`;
}

/** Makes a paragraph that is numbered by another list than its style's, given by the list's number. */
export function listParagraph(style: string, list: number, content: XmlValue): Xml {
  return xml`<w:p><w:pPr><w:pStyle w:val="${style}"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${content}</w:p>`;
}

/** Makes a paragraph that begins a new page. */
export function openingParagraph(style: string, content: XmlValue): Xml {
  return xml`<w:p><w:pPr><w:pStyle w:val="${style}"/><w:pageBreakBefore/></w:pPr>${content}</w:p>`;
}

/**
 * Makes a paragraph that stands at the foot of the page, in one frame with those before and after it. The frame is not
 * part of the style, since LibreOffice overlooks it there.
 */
export function paragraphAtFoot(style: string, content: XmlValue, { isRtl }: Pick<Writing, 'isRtl'>): Xml {
  return xml`<w:p><w:pPr><w:pStyle w:val="${style}"/><w:framePr w:w="${FOOT}" w:hSpace="0" w:wrap="around"
    w:vAnchor="margin" w:hAnchor="margin" w:xAlign="${isRtl ? 'right' : 'left'}" w:yAlign="bottom"/></w:pPr>${content}</w:p>`;
}

const FOOT = mmToTwips(120);

/** Makes the paragraph of one text; nothing where there is no text. */
export function textParagraph(style: string, text: RichText | null, writing: Writing): Xml {
  return text === null ? xml`` : paragraph(style, textRuns(text, writing));
}
