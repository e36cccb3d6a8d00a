import { type RichText, wordsOf } from '../../../views/text/rich-text.ts';
import type { Part } from '../../package/part.ts';
import { type XmlValue, xml } from '../../xml/xml.ts';
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
  const { runningTitle, runningSummit, document } = source.view;
  const banner = document?.banner ?? null;
  const mark = (style: string, words: RichText | undefined) =>
    words === undefined ? undefined : paragraph(style, run(wordsOf(words)));
  const title = field('STYLEREF "Running Title"', run(wordsOf(runningTitle)));
  const number = field('PAGE', run('2'));
  const running = paragraph('Header', [title, TAB, run(wordsOf(runningSummit))]);
  const pages = [
    headPart(HEADS.pages.head, [mark('Marking', banner?.head), running]),
    footPart(HEADS.pages.foot, [paragraph('Footer', [TAB, number]), mark('Marking', banner?.foot)]),
  ];
  if (banner === null) return pages;
  return [
    ...pages,
    headPart(HEADS.cover.head, mark('CoverMarking', banner.head)),
    footPart(HEADS.cover.foot, mark('CoverMarking', banner.foot)),
  ];
}

function headPart(path: string, content: XmlValue): Part {
  return { path, type: wordType('header'), content: xml`<w:hdr${NAMESPACES}>${content}</w:hdr>` };
}

function footPart(path: string, content: XmlValue): Part {
  return { path, type: wordType('footer'), content: xml`<w:ftr${NAMESPACES}>${content}</w:ftr>` };
}
