import type { BriefView } from '../../../views/brief/brief-view.ts';
import type { DocumentView } from '../../../views/document/document-view.ts';
import { type Xml, xml } from '../../xml/xml.ts';
import { coverSection } from '../parts/section.ts';
import { paragraph, paragraphAtFoot, textParagraph } from '../text/paragraph.ts';
import { run } from '../text/run.ts';
import { textRuns } from '../text/text-runs.ts';
import type { Writing } from '../writing.ts';
import { inlinePicture, pagePicture } from './picture.ts';

/** Writes the cover: its ground, the logo, the title, and at the foot of the page who meets where and whose paper it is. */
export function cover(view: BriefView, writing: Writing): Xml {
  const { pictures, coverGround, template } = writing.source;
  const { logo, document, eyebrow, title, subtitle, organisation, where, asOf, publisher } = view;
  const ground = coverGround === undefined ? undefined : pagePicture(coverGround, writing);
  // A template of the user’s own has the signs of the house.
  const shownLogo = logo === null || template !== undefined ? undefined : pictures.get(logo.id);
  const sign = logo === null || shownLogo === undefined ? undefined : inlinePicture(shownLogo, logo.alt, writing);
  return xml`${sign === undefined ? undefined : paragraph('CoverLabel', sign)}
    ${document === null ? undefined : masthead(document, writing)}
    ${paragraph('CoverLabel', [ground, textRuns(eyebrow, writing)])}
    ${paragraph('Title', textRuns(title, writing, { style: 'RunningTitle' }))}
    ${textParagraph('Subtitle', subtitle, writing)}
    ${[organisation, where, asOf, publisher].map((line) => paragraphAtFoot('CoverFoot', textRuns(line, writing), writing))}
    <w:p><w:pPr>${coverSection(writing)}</w:pPr></w:p>`;
}

function masthead({ symbol, masthead: rows }: DocumentView, writing: Writing): Xml {
  const last = rows.length - 1;
  return xml`${textParagraph('CoverSymbol', symbol, writing)}
    ${rows.map(({ term, text }, index) => {
      const before = term === null ? undefined : [textRuns(term, writing, { style: 'Strong' }), run(' ')];
      return paragraph(index === last ? 'CoverMastheadEnd' : 'CoverMasthead', [before, textRuns(text, writing)]);
    })}`;
}
