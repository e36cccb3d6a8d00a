import type { Place } from '../diagnostics/place.ts';
import { GENRES, type Genre } from '../outline/genre.ts';

/** A page rendered for the preview, with marks around its texts. */
export interface PreviewPage {
  readonly html: string;
  /** The places of the marked texts in the outline, by the number of the mark. */
  readonly places: readonly Place[];
}

/**
 * The facts that a browser needs to show the newest version of a page. Between versions with the same `load` only the
 * body differs.
 */
export interface PageVersion {
  readonly version: number;
  readonly load: number;
  readonly change?: BodyChange | undefined;
}

/**
 * The change from the body of version `base`: `text` replaces everything but its first `start` and its last `end`
 * characters.
 */
interface BodyChange {
  readonly base: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The pages of a preview by genre and version. The last four versions of each are kept, since a browser may still ask
 * for them.
 */
export interface PageShelf {
  readonly put: (genre: Genre, page: PreviewPage) => void;
  readonly get: (genre: Genre, version: number) => PreviewPage | undefined;
  /** The newest version of each genre. That of the genre `put`, whose page was just added, comes with its change. */
  readonly versions: (put?: Genre) => Readonly<Partial<Record<Genre, PageVersion>>>;
  readonly clear: () => void;
}

const KEPT = 4;
const MOST_SENT = 500_000;

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
        // The page is the same, but its texts may have moved to other lines of the outline.
        kept.set(genre, [...before.slice(0, -1), { ...newest, page }]);
        return;
      }
      last += 1;
      const isSameHead = newest !== undefined && splitPage(newest.page.html).head === splitPage(page.html).head;
      const next = isSameHead ? { load: newest.load, change: changeOf(newest, page) } : { load: last };
      kept.set(genre, [...before, { version: last, ...next, page }].slice(-KEPT));
    },
    get: (genre, version) => kept.get(genre)?.find((each) => each.version === version)?.page,
    versions: (put) => {
      const versions = GENRES.flatMap((genre) => {
        const newest = kept.get(genre)?.at(-1);
        if (newest === undefined) return [];
        const { version, load, change } = newest;
        return [[genre, { version, load, ...(genre === put ? { change } : {}) }] as const];
      });
      return Object.fromEntries(versions);
    },
    clear: () => {
      for (const genre of GENRES) kept.set(genre, []);
    },
  };
}

// Most edits change a few words: the change is sent at once, so that a browser need not ask for the whole body.
function changeOf({ version, page }: Kept, fresh: PreviewPage): BodyChange | undefined {
  const before = splitPage(page.html).body;
  const after = splitPage(fresh.html).body;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const text = after.slice(start, after.length - end);
  return text.length > MOST_SENT ? undefined : { base: version, start, end, text };
}

/**
 * Splits the HTML of a page at its `<body>` tag. The tag stays with the body: parsed without it, a body loses blanks.
 */
export function splitPage(html: string): { readonly head: string; readonly body: string } {
  const start = Math.max(0, html.indexOf('<body>'));
  return { head: html.slice(0, start), body: html.slice(start) };
}
