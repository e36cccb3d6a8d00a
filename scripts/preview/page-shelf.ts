import type { Place } from '../diagnostics/place.ts';
import { GENRES, type Genre } from './genre.ts';

/** A page as it was rendered for the preview, with marks around its texts. */
export interface PreviewPage {
  readonly html: string;
  /** The place in the outline that a mark's number stands for. */
  readonly placeOf: (mark: number) => Place | undefined;
}

/** What a browser must know to show the newest page: what has its `load` needs a new body only. */
export interface PageVersion {
  readonly version: number;
  readonly load: number;
}

/** The pages of a preview by genre and version; the last few of each, since a browser may still ask for them. */
export interface PageShelf {
  readonly put: (genre: Genre, page: PreviewPage) => void;
  readonly get: (genre: Genre, version: number) => PreviewPage | undefined;
  readonly versions: () => Readonly<Partial<Record<Genre, PageVersion>>>;
  readonly clear: () => void;
}

const KEPT = 4;

interface Kept extends PageVersion {
  readonly page: PreviewPage;
}

/** Makes an empty shelf. */
export function createPageShelf(): PageShelf {
  const kept = new Map<Genre, readonly Kept[]>(GENRES.map((genre) => [genre, []]));
  let last = 0;
  return {
    put: (genre, page) => {
      const before = kept.get(genre) ?? [];
      const newest = before.at(-1);
      if (newest?.page.html === page.html) {
        // The same page, but its texts may stand in other lines.
        kept.set(genre, [...before.slice(0, -1), { ...newest, page }]);
        return;
      }
      last += 1;
      const isSameHead = newest !== undefined && splitPage(newest.page.html).head === splitPage(page.html).head;
      const load = isSameHead ? newest.load : last;
      kept.set(genre, [...before, { version: last, load, page }].slice(-KEPT));
    },
    get: (genre, version) => kept.get(genre)?.find((each) => each.version === version)?.page,
    versions: () => {
      const newest = GENRES.flatMap((genre) => {
        const { version, load } = kept.get(genre)?.at(-1) ?? { version: 0, load: 0 };
        return version === 0 ? [] : [[genre, { version, load }] as const];
      });
      return Object.fromEntries(newest);
    },
    clear: () => {
      for (const genre of GENRES) kept.set(genre, []);
    },
  };
}

/** A page's text before its body, and what stands in the body. */
export function splitPage(html: string): { readonly head: string; readonly body: string } {
  const start = html.indexOf('<body>');
  const end = html.lastIndexOf('</body>');
  if (start < 0 || end < start) return { head: '', body: html };
  return { head: html.slice(0, start), body: html.slice(start + '<body>'.length, end) };
}
