import type { BannerView } from '../../../views/document/document-view.ts';
import { type RichText, wordsOf } from '../../../views/text/rich-text.ts';
import { type Xml, xml } from '../../xml/xml.ts';
import type { Box, LevelStyle } from '../layouts/layout-plan.ts';
import { textBox } from './shapes.ts';
import type { TextSetting } from './text-style.ts';

/** A page that bears a marking: its size in px, and whether it is the first, whose head says everything. */
export interface MarkedPage {
  readonly width: number;
  readonly height: number;
  readonly isFirst: boolean;
}

const LOOK: LevelStyle = { family: 'text', size: 18, colour: 'ink', bold: true, align: 'center', leading: 95 };
// In px: how far the words are from the edges.
const FROM_EDGE = 8;
const FROM_SIDE = 72;
// The head has room for two lines, and the foot for one.
const HEAD_HEIGHT = 42;
const FOOT_HEIGHT = 20;

/** The boxes in px that the words take in one line at the head and at the foot of a page. */
export function markingLines(page: Omit<MarkedPage, 'isFirst'>): readonly Box[] {
  const across = { x: FROM_SIDE, width: page.width - 2 * FROM_SIDE, height: FOOT_HEIGHT };
  return [
    { ...across, y: FROM_EDGE },
    { ...across, y: page.height - FOOT_HEIGHT - 2 },
  ];
}

/**
 * Writes the words of a document's marking for the head and the foot of a layout or a master, where nobody who edits a
 * slide can move or delete them. `id` is the first of their ids. Gives nothing where there is no marking.
 */
export function markingShapes(banner: BannerView | null, page: MarkedPage, id: number, setting: TextSetting): Xml[] {
  if (banner === null) return [];
  const across = { x: FROM_SIDE, width: page.width - 2 * FROM_SIDE };
  const head = { ...across, y: FROM_EDGE, height: HEAD_HEIGHT };
  const foot = { ...across, y: page.height - FOOT_HEIGHT - 2, height: FOOT_HEIGHT };
  return [
    shape(
      { id, name: 'marking head' },
      page.isFirst ? banner.whole : banner.head,
      { box: head, anchor: 'top' },
      setting,
    ),
    shape({ id: id + 1, name: 'marking foot' }, banner.foot, { box: foot, anchor: 'bottom' }, setting),
  ];
}

function shape(
  name: { readonly id: number; readonly name: string },
  words: RichText,
  place: { readonly box: Box; readonly anchor: 'top' | 'bottom' },
  setting: TextSetting,
): Xml {
  // Nobody knows what lies there in a template of the user's own.
  const fill = setting.template === undefined ? undefined : 'on-deep';
  const paragraph = xml`<a:p><a:r><a:rPr lang="${setting.language}"/><a:t>${wordsOf(words)}</a:t></a:r></a:p>`;
  return textBox(name, { ...place, fill, levels: [LOOK], paragraphs: [paragraph] }, setting);
}
