import type { ChapterView, NoteView, PointView } from '../../scripts/views/brief/brief-view.ts';
import { plainText, type RichText } from '../../scripts/views/text/rich-text.ts';

/** The notes of a chapter, those beside its text and those below. */
export function notesOfChapter({ bands, notesBelow }: ChapterView): NoteView[] {
  return [...bands.flatMap(({ side }) => side?.notes ?? []), ...notesBelow];
}

/** The points of a chapter over all its bands. */
export function pointsOfChapter({ bands }: ChapterView): PointView[] {
  return bands.flatMap(({ points }) => points);
}

/** The standfirst of a chapter; an empty text where it has no bands. */
export function standfirstOf({ bands }: ChapterView): RichText {
  return bands[0]?.standfirst ?? plainText('');
}

/** A chapter without its notes. */
export function withoutNotes(chapter: ChapterView): object {
  const bands = chapter.bands.map((band) => ({
    ...band,
    side: band.side === null ? null : { ...band.side, notes: [] },
  }));
  return { ...chapter, bands, notesBelow: [] };
}
