import { pageMarks } from '../../../views/document/page-marks.ts';
import { wordsOf } from '../../../views/text/rich-text.ts';
import type { Part } from '../../package/part.ts';
import { type Xml, type XmlValue, xml } from '../../xml/xml.ts';
import type { BriefSource } from '../brief-source.ts';
import { field } from '../text/fields.ts';
import { paragraph } from '../text/paragraph.ts';
import { run, TAB } from '../text/run.ts';
import type { Writing } from '../writing.ts';
import { NAMESPACES, wordType } from './namespaces.ts';

/** The paths of the heads and feet: of all pages, and of the cover, which has them only where a document is marked. */
export const HEADS = {
  pages: { head: 'word/header1.xml', foot: 'word/footer1.xml' },
  cover: { head: 'word/header2.xml', foot: 'word/footer2.xml' },
} as const;

/**
 * Makes the heads and the feet of the pages: the title, which Word takes from the cover, the name of the summit, and the
 * number of the page; in a marked document the words of its marking too, on the cover as well.
 */
export function headParts({ source }: Writing): Part[] {
  const { document } = source.view;
  const marks = pageMarks(document);
  const mark = (style: string, words: readonly string[] = []) =>
    words.length === 0 ? undefined : paragraph(style, run(words.join(' · ')));
  const pages = [
    headPart(HEADS.pages.head, [mark('Marking', marks?.head), runningHead(source)]),
    footPart(HEADS.pages.foot, [runningFoot(), mark('Marking', marks?.foot)]),
  ];
  if (marks === undefined) return pages;
  return [
    ...pages,
    headPart(HEADS.cover.head, mark('CoverMarking', marks.head)),
    footPart(HEADS.cover.foot, mark('CoverMarking', marks.foot) ?? paragraph('CoverMarking', undefined)),
  ];
}

/**
 * Writes the line at the head of a page: the title, and the name of the summit after `between`. Word takes the title from
 * the cover, unless there is a short one.
 */
export function runningHead({ view }: BriefSource, between: Xml = TAB): Xml {
  const words = wordsOf(view.runningTitle);
  const isWhole = words === wordsOf(view.title);
  const title = isWhole ? field('STYLEREF "Running Title"', run(words)) : run(words);
  return paragraph('Header', [title, between, run(wordsOf(view.runningSummit))]);
}

/** Writes the line at the foot of a page: its number. */
export function runningFoot(): Xml {
  return paragraph('Footer', [TAB, field('PAGE', run('2'))]);
}

function headPart(path: string, content: XmlValue): Part {
  return { path, type: wordType('header'), content: xml`<w:hdr${NAMESPACES}>${content}</w:hdr>` };
}

function footPart(path: string, content: XmlValue): Part {
  return { path, type: wordType('footer'), content: xml`<w:ftr${NAMESPACES}>${content}</w:ftr>` };
}
