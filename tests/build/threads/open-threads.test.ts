import { afterAll, describe, expect, test } from 'vitest';
import { buildPack } from '../../../scripts/build/build-pack.ts';
import { openThreads } from '../../../scripts/build/threads/open-threads.ts';
import { THREADED_STEPS, USUAL_STEPS } from '../../../scripts/build/threads/threaded-steps.ts';
import { GENRES } from '../../../scripts/outline/genre.ts';
import { outputsOf } from '../../../scripts/outputs/outputs.ts';
import { READ_BACK } from '../../../scripts/outputs/read-back/read-back-steps.ts';
import { baseSummit } from '../../helpers/base-summit.ts';
import { createHostInMemory } from '../../helpers/host-in-memory.ts';
import { sharedPrinter } from '../../helpers/shared-printer.ts';

const stepOf = (isLong: boolean, name = 'a step of this test') => ({
  name,
  isLong,
  load: async () => (words: string) => `${words}, here`,
});

describe('with one thread', () => {
  const controller = new AbortController();
  const threads = openThreads(controller.signal, 1);
  threads.start();
  afterAll(threads.close);

  test('a long step goes there, a short one does not', async () => {
    // The thread has a table of its own, without this step.
    await expect(threads.inThread(stepOf(true), 'Done')).rejects.toThrow(
      "No thread can do the step 'a step of this test'",
    );
    expect(await threads.inThread(stepOf(false), 'Done')).toBe('Done, here');
  });

  test('a step that comes while one is done and one waits is done where it is called', async () => {
    const done = await Promise.allSettled(
      [1, 2, 3].map(async (each) => await threads.inThread(stepOf(true), `${each}`)),
    );
    expect(done.map((each) => (each.status === 'fulfilled' ? each.value : 'in the thread'))).toEqual([
      'in the thread',
      'in the thread',
      '3, here',
    ]);
  });

  test('answers belong to their questions, in whatever time each takes', async () => {
    const markdown = { ...READ_BACK.deckMarkdown, isLong: true };
    const [page, text] = await Promise.all([
      threads.inThread(
        { ...READ_BACK.briefPage, isLong: true },
        `<title>A page</title>${'<p>words</p>'.repeat(20_000)}`,
      ),
      threads.inThread(markdown, '---\ntitle: Slides\n---\n'),
    ]);
    expect(page.content.metadata).toBe('A page');
    expect(text.content.metadata).toBe('Slides');
  });

  test('a pack comes out byte by byte as without it', async () => {
    const build = async (inThread?: typeof threads.inThread) => {
      const tools = {
        host: createHostInMemory({ files: await baseSummit() }),
        printer: () => sharedPrinter(),
        onStep: () => () => undefined,
      };
      const request = { pack: { summit: 'base-summit', language: 'en-GB' }, outputs: GENRES, withNotes: false };
      const { artefacts, findings } = await buildPack(request, inThread === undefined ? tools : { ...tools, inThread });
      expect(findings).toEqual([]);
      return new Map(artefacts.map(({ name, content }) => [name, Buffer.from(content).toString('base64')]));
    };
    const steps: string[] = [];
    const noted: typeof threads.inThread = async (step, input) => {
      steps.push(step.name);
      return await threads.inThread(step, input);
    };
    expect(await build(noted)).toEqual(await build());
    expect(steps.filter((name) => USUAL_STEPS.some((usual) => usual.name === name)).sort()).toEqual([
      'finishing a PDF',
      'finishing a PDF',
      'reading a PDF back',
      'reading a PDF back',
    ]);
  });
});

test('the step of a thread that ended is done where it was called', async () => {
  const threads = openThreads(new AbortController().signal, 1);
  threads.start();
  const asked = threads.inThread(stepOf(true), 'Done');
  await threads.close();
  expect(await asked).toBe('Done, here');
  expect(await threads.inThread(stepOf(true), 'Done again')).toBe('Done again, here');
});

test('a signal ends the threads, and what waits for them', async () => {
  const controller = new AbortController();
  const threads = openThreads(controller.signal, 1);
  threads.start();
  const asked = threads.inThread(stepOf(true), 'Done');
  controller.abort(new Error('Stopped by a signal'));
  await expect(asked).rejects.toThrow('Stopped by a signal');
});

test('without threads, and before they are started, all is done where it is called', async () => {
  const none = openThreads(new AbortController().signal, 0);
  none.start();
  expect(await none.inThread(stepOf(true), 'Done')).toBe('Done, here');
  expect(await openThreads(new AbortController().signal, 1).inThread(stepOf(true), 'Done')).toBe('Done, here');
});

test('a thread can read back whatever an output is, each by a name of its own', () => {
  const names = THREADED_STEPS.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  const rows = (['deck', 'brief', 'pack'] as const).flatMap((stage) =>
    outputsOf(stage, [stage]).map(({ readBack }) => readBack.name),
  );
  expect(rows.length).toBeGreaterThan(5);
  expect(rows.filter((name) => !names.includes(name))).toEqual([]);
});
