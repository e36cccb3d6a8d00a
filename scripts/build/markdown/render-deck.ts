import { Worker } from 'node:worker_threads';
import { withDeadline } from '../../browser/deadline.ts';
import { diagnose } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../diagnostics/place.ts';
import { Stop } from '../../diagnostics/stop.ts';
import type { SourceFile } from '../../outline/source-file.ts';
import { type MarpFile, type MarpSetting, renderMarpFile } from '../../render/marp/render-marp-file.ts';
import { createPlaceMarks } from '../../render/place-marks.ts';

/** A deck as Marp rendered it, and the places of its marks, by their numbers. */
export interface RenderedDeck {
  readonly file: MarpFile;
  readonly places: readonly Place[];
}

/** The answer of the thread: a deck, or the reason in words why there is no deck. */
export type RenderAnswer = { readonly deck: RenderedDeck } | { readonly reason: string };

const SECONDS = 6;
const MOST_MEGABYTES = 700;
const MUCH_MEMORY = `it takes more than ${MOST_MEGABYTES} MB of memory: look for a long row of the same signs`;
// A shorter text takes Marp two seconds at most, even the worst one. To start a thread takes a tenth of a second.
const QUICK_CHARACTERS = 30_000;
const QUICK_LINE = 3_000;

/**
 * Renders a Markdown file to slides within 6 s. Marp searches an open comment or a long row of dashes again and again,
 * and this can be stopped only by ending its thread. Throws `Stop` where it takes longer or fails.
 */
export async function renderDeck(source: SourceFile, setting: MarpSetting): Promise<RenderedDeck> {
  const { text } = source;
  const isQuick = text.length < QUICK_CHARACTERS && text.split('\n').every(({ length }) => length < QUICK_LINE);
  const answer = isQuick ? await answerOf(source, setting) : await inThread(source, setting);
  if ('deck' in answer) return answer.deck;
  throw notRendered(source.path, answer.reason);
}

/** The finding of a deck that can't be rendered or shown. */
export function notRendered(path: string, reason: string): Stop {
  return new Stop([diagnose('markdown/not-rendered', { reason }, { file: path, line: 1, column: 1 })]);
}

/** Renders a deck. An error from Marp becomes a reason in words. */
export async function answerOf(source: SourceFile, setting: MarpSetting): Promise<RenderAnswer> {
  const marks = createPlaceMarks();
  try {
    const file = await renderMarpFile(source, marks, setting);
    return { deck: { file, places: marks.places } };
  } catch (error) {
    if (error instanceof RangeError)
      return { reason: 'it has more parts than Marp can hold: look for a huge table or list' };
    return { reason: (error instanceof Error ? error.message : String(error)).replace(/\.$/, '') };
  }
}

async function inThread(source: SourceFile, setting: MarpSetting): Promise<RenderAnswer> {
  const worker = new Worker(new URL('./render-worker.ts', import.meta.url), {
    workerData: { source, setting },
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  });
  const { promise: answer, resolve, reject } = Promise.withResolvers<RenderAnswer>();
  worker.once('message', resolve);
  worker.once('error', (error) => reject(isOutOfMemory(error) ? notRendered(source.path, MUCH_MEMORY) : error));
  worker.once('exit', () => reject(new Error('The thread that renders ended.')));
  try {
    const reason = `it takes longer than ${SECONDS} s: look for a comment without '-->', or a long row of the same sign`;
    return await withDeadline(answer, SECONDS, async () => {
      return notRendered(source.path, reason);
    });
  } finally {
    await worker.terminate();
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
