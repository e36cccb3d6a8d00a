import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import { Stop } from '../diagnostics/stop.ts';
import { imagePaths } from '../load/load-figures.ts';
import type { PackMaterial } from '../load/pack-material.ts';
import type { Genre } from '../outline/genre.ts';
import { LateWork, ManyParts } from '../outline/within.ts';
import { ownFiles } from '../templating/own-files.ts';

type Culprits = Pick<PackMaterial, 'context' | 'templates'>;

/**
 * Does the work of a genre. Where it takes more time or memory than a pack may, the finding names the summit's own file that
 * came last, since the shared ones never need as much; without such a file the tool's own finding stays.
 */
export async function blameOwnFile<Result>(
  genre: Genre,
  material: Culprits,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const found = muchWork(error);
    const [last, ...before] = ownFilesOf(genre, material).toReversed();
    if (found === undefined) throw error;
    if (last === undefined) throw new Stop([found], { cause: error });
    const others = before
      .slice(0, 5)
      .map(({ path }) => path)
      .join(', ');
    throw new Stop([diagnose('render/much-work', { what: found.message, path: last.path, others }, last.at)], {
      cause: error,
    });
  }
}

/**
 * Does work on a file of the summit. Where it takes more time than it may, the finding names that file; where `path` is
 * undefined, the tool's own finding stays.
 */
export async function blameFile<Result>(path: string | undefined, work: () => Result): Promise<Awaited<Result>> {
  try {
    return await work();
  } catch (error) {
    const found = muchWork(error);
    if (found === undefined) throw error;
    const data = { what: found.message, path: path ?? '' };
    const place = { file: data.path, line: 1, column: 1 };
    throw new Stop([path === undefined ? found : diagnose('render/long-work', data, place)], { cause: error });
  }
}

/** Whether an error of `blameOwnFile` says that the browser's memory was not enough. */
export function takesMuchMemory(error: unknown): boolean {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  return cause instanceof Stop && cause.findings.some(({ code }) => code === 'print/much-memory');
}

/** The finding of an error that says that work took more than it may; undefined for other errors. */
export function muchWork(error: unknown): Diagnostic | undefined {
  if (error instanceof LateWork) return diagnose('print/timeout', { step: error.step, seconds: error.seconds });
  if (error instanceof ManyParts) return diagnose('print/many-parts', { step: error.step });
  return error instanceof Stop ? error.findings.find(({ code }) => MUCH_WORK.has(code)) : undefined;
}

const MUCH_WORK = new Set<Diagnostic['code']>(['print/timeout', 'print/much-memory']);

interface OwnFile {
  readonly path: string;
  readonly at: Place;
}

// In the order in which they come to a page: fonts, pictures, templates, stylesheets.
function ownFilesOf(genre: Genre, { context: { outline }, templates }: Culprits): OwnFile[] {
  const { fonts, motif } = outline.design;
  const files = ownFiles(templates, genre).map(({ path }) => ({ path, at: { file: path, line: 1, column: 1 } }));
  const isStyle = ({ path }: OwnFile) => path.endsWith('.css');
  return [
    ...fonts.files.flatMap(({ regular, italic, bold }) => [regular, italic, bold]),
    ...(motif === undefined ? [] : [motif]),
    ...imagePaths(outline),
    ...files.filter((file) => !isStyle(file)),
    ...files.filter(isStyle),
  ];
}
