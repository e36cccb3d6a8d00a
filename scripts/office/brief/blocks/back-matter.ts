import type { BriefView } from '../../../views/brief/brief-view.ts';
import type { AuthorView } from '../../../views/document/document-view.ts';
import { plainText } from '../../../views/text/rich-text.ts';
import { type Xml, xml } from '../../xml/xml.ts';
import { paragraph, textParagraph } from '../text/paragraph.ts';
import { run } from '../text/run.ts';
import { textRuns } from '../text/text-runs.ts';
import { mmToTwips } from '../twips.ts';
import type { Writing } from '../writing.ts';
import { heading } from './heading.ts';
import { inlinePicture } from './picture.ts';
import { table } from './table.ts';

/** Writes the list of references, what the brief is, and its imprint. */
export function backMatter(
  { references, published, authors, about, colophon, labels }: BriefView,
  writing: Writing,
): Xml {
  const { hang, text } = writing.measures;
  const widths = [mmToTwips(TERM), mmToTwips(text - TERM)];
  const rows = colophon.map((entry) => [
    textParagraph('ImprintTerm', entry.term, writing),
    textParagraph('ImprintText', entry.text, writing),
  ]);
  const title = (name: string, target: string, opensPage = false) =>
    heading('SectionTitle', target, labels[name] ?? plainText(''), writing, opensPage);
  return xml`${references.length === 0 ? undefined : title('references', 'references', true)}
    ${references.map(({ text: words }) => textParagraph('Bibliography', words, writing))}
    ${publishedParagraphs(published, writing)}
    ${authors.length === 0 ? undefined : textParagraph('AuthorHeading', labels['authors'] ?? null, writing)}
    ${authors.map((author) => authorParagraphs(author, writing))}
    ${title('about', 'about')}
    ${textParagraph('BodyText', about, writing)}
    ${table({ style: 'BriefTable', widths, indent: mmToTwips(hang), rows, hasRowHeads: true }, writing)}
    ${isRenumbered(writing) ? textParagraph('ImprintRemark', labels['notes_renumbered'] ?? null, writing) : undefined}`;
}

/** Writes the heading under which Word sets the endnotes, as the last words of the document; nothing where it has none. */
export function endnoteHeading({ endnotes, labels }: BriefView, writing: Writing): Xml {
  if (writing.noteKind === 'footnote') return xml``;
  const title = labels['endnotes'] ?? plainText('');
  // Only notes that stand together have a line in the contents.
  return endnotes.length === 0
    ? textParagraph('AuthorHeading', title, writing)
    : heading('SectionTitle', 'notes', title, writing);
}

// The code of the address, and the address below it.
function publishedParagraphs(published: BriefView['published'], writing: Writing): Xml {
  if (published === null) return xml``;
  const { code, address } = published;
  const shown = writing.source.pictures.get(code.id);
  if (shown === undefined) throw new TypeError('The QR code has no picture.');
  return xml`${paragraph('Figure', inlinePicture(shown, code.alt, writing))}${textParagraph('AuthorContact', address, writing)}`;
}

function authorParagraphs({ name, role, biography, contact }: AuthorView, writing: Writing): Xml {
  const said = role === null ? undefined : [run(' · '), textRuns(role, writing)];
  return xml`${paragraph('AuthorName', [textRuns(name, writing, { style: 'Strong' }), said])}
    ${textParagraph('BodyText', biography, writing)}
    ${textParagraph('AuthorContact', contact, writing)}`;
}

// Word counts the notes by their order in the file: it can’t leave out the number of a note that only slides show.
function isRenumbered({ noteMarks }: Writing): boolean {
  return noteMarks.order.some((number, index) => number !== index + 1);
}

// In mm: the width of the names in the imprint.
const TERM = 34;
