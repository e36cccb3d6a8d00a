import type { PageSetup } from '../../scripts/design/page-setup.ts';
import { briefDocument } from '../../scripts/office/brief/brief-document.ts';
import type { BriefSource, SizedPicture } from '../../scripts/office/brief/brief-source.ts';
import { pictureReason } from '../../scripts/office/chart/picture-reason.ts';
import type { BriefView, ChapterView } from '../../scripts/views/brief/brief-view.ts';
import { toBriefView } from '../../scripts/views/brief/to-brief-view.ts';
import { plainText } from '../../scripts/views/text/rich-text.ts';
import type { ViewContext } from '../../scripts/views/view-context.ts';

const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** What a Word brief is made from, with pages that are made up and pictures of a few bytes. */
export function wordSource(context: ViewContext, change: Partial<BriefSource> = {}): BriefSource {
  const plain = toBriefView(context);
  const numbers = new Map(plain.contents.map(({ target }, index) => [target, index + 2]));
  const view = toBriefView(context, { numbers, plans: new Map() });
  const drawn = view.chapters.flatMap(({ bands }) =>
    bands.flatMap(({ figures }) => figures.map(({ drawing }) => drawing)),
  );
  const charts = view.chapters.flatMap(({ bands }) => bands.flatMap(({ figures }) => figures));
  const native = charts.flatMap(({ drawing, chart }) => {
    return drawing !== null && chart !== null && pictureReason(chart, false) === undefined ? [drawing.id] : [];
  });
  const pictures = drawn.flatMap((drawing) => (drawing === null ? [] : [[drawing.id, pictureOf(drawing.id)] as const]));
  return {
    view,
    setup: { paper: 'A4', edition: 'standard' },
    noteKind: context.outline.notePlace === 'beside' ? 'footnote' : 'endnote',
    metadata: {
      ...{ title: 'A brief', authors: ['A. Author'], subject: 'A subject', keywords: ['one'], rights: 'Free to use' },
      ...{ language: view.language, date: { year: 2030, month: 5, day: 6 } },
    },
    palette: PALETTE,
    fonts: { heading: 'Cambria', text: 'Calibri' },
    bookmarks: new Map(),
    pack: { summit: 'A summit', digest: '0'.repeat(64) },
    pictures: new Map(pictures),
    native: new Map(native.map((id) => [id, { width: 642, height: 270 }] as const)),
    coverGround: pictureOf('cover-ground'),
    ...change,
  };
}

/** The Word brief of a context, as bytes. */
export function wordBrief(context: ViewContext, change: Partial<BriefSource> = {}): Uint8Array {
  return briefDocument(wordSource(context, change));
}

/** The setup of an edition on a paper. */
export function wordSetup(edition: PageSetup['edition'], paper: PageSetup['paper'] = 'A4'): Pick<BriefSource, 'setup'> {
  return { setup: { paper, edition } };
}

/** A view whose title is these words. */
export function titled(view: BriefView, words: string): BriefView {
  return { ...view, title: plainText(words) };
}

/** A view with its first and its last chapter alone, and those with the parts of a whole, which Office draws itself. */
export function shortened(view: BriefView): BriefView {
  const isKept = ({ bands }: ChapterView, index: number) =>
    index === 0 ||
    index === view.chapters.length - 1 ||
    bands.some(({ figures }) => figures.some(({ shares }) => shares !== null));
  const chapters = view.chapters.filter(isKept);
  const left = view.chapters.filter((chapter) => !chapters.includes(chapter)).map(({ id }) => id);
  return { ...view, chapters, contents: view.contents.filter(({ target }) => !left.includes(target)) };
}

function pictureOf(name: string): SizedPicture {
  const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>');
  return { width: 642, height: 270, name, raster: { format: 'png', bytes: PNG }, svg };
}

const PALETTE = {
  ...{ ink: '#10242e', teal: '#0e6e7c', deep: '#0a3a48', gold: '#c8991a', 'gold-ink': '#8b680b' },
  ...{ 'gold-light': '#e6bd4f', wash: '#f4f2ec', rule: '#d5dad8', mute: '#52646b', paper: '#ffffff' },
  ...{ 'on-deep': '#ffffff', 'on-deep-soft': '#cfdfe2' },
};
