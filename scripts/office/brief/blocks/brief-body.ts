import { type Xml, xml } from '../../xml/xml.ts';
import { bodySection } from '../parts/section.ts';
import type { Writing } from '../writing.ts';
import { backMatter, endnoteHeading } from './back-matter.ts';
import { chapter } from './chapter.ts';
import { contents } from './contents.ts';
import { cover } from './cover.ts';
import { glance } from './glance.ts';
import { recommendationTable } from './recommendations.ts';

/** Writes the body of a Word brief, in the order in which it is read: Word numbers notes and captions in this order. */
export function briefBody(writing: Writing): Xml {
  const { view } = writing.source;
  return xml`${cover(view, writing)}
    ${glance(view.glance, writing)}
    ${contents(view, writing)}
    ${view.chapters.map((each, index) => chapter(each, index === 0, writing))}
    ${recommendationTable(view.recommendations, writing)}
    ${backMatter(view, writing)}
    ${endnoteHeading(view, writing)}
    ${bodySection(writing)}`;
}
