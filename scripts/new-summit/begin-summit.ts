import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { Stop } from '../diagnostics/stop.ts';
import type { Host } from '../host/host.ts';
import { systemReason } from '../host/system-reason.ts';
import type { NewRequest } from './new-arguments.ts';
import { QUESTIONS, type Question } from './questions.ts';
import { loadStarter, type Starter } from './starter.ts';

/**
 * Begins a summit: asks on a terminal the questions that no option answers, writes `content/SLUG/` complete or not at
 * all, and prints the next steps. Throws `Stop` where an answer is refused or the folder can't be written.
 */
export async function beginSummit(host: Host, { slug, answers }: NewRequest, signal: AbortSignal): Promise<void> {
  const starter = await loadStarter(host);
  const given = await Promise.all(
    QUESTIONS.filter(({ option }) => answers.has(option)).map(async (question) => {
      return await faultsOf(starter, question, answers.get(question.option) ?? '');
    }),
  );
  if (given.flat().length > 0) throw new Stop(given.flat());
  const asked = host.canAsk ? await askAll(host, starter, answers, signal) : new Map<string, string>();
  signal.throwIfAborted();
  await writeSummit(host, slug, starter.filesWith(new Map([...answers, ...asked])));
  host.out(nextSteps(slug));
}

async function askAll(
  host: Host,
  starter: Starter,
  answers: ReadonlyMap<string, string>,
  signal: AbortSignal,
): Promise<Map<string, string>> {
  const asked = new Map<string, string>();
  host.out('Enter takes the answer in brackets; all of it can be changed later in summit.yaml.\n');
  for (const question of QUESTIONS.filter(({ option }) => !answers.has(option))) {
    const before = new Map([...answers, ...asked]);
    asked.set(question.option, await askOne({ host, signal, starter, before }, question));
  }
  return asked;
}

/** What is needed to ask a question. */
interface Asking {
  readonly host: Host;
  readonly signal: AbortSignal;
  readonly starter: Starter;
  /** The answers so far, by option. */
  readonly before: ReadonlyMap<string, string>;
}

async function askOne({ host, signal, starter, before }: Asking, question: Question): Promise<string> {
  const usual = starter.usual(question, before);
  for (;;) {
    const line = await host.ask(`${question.ask} [${usual}]: `);
    signal.throwIfAborted();
    if (line === undefined) throw new Stop([diagnose('usage/no-answer', {})]);
    const answer = line.trim() === '' ? usual : line.trim();
    const [fault] = await faultsOf(starter, question, answer);
    if (fault === undefined) return answer;
    host.out(`  ${fault.message}\n  ${fault.hint}\n`);
  }
}

async function faultsOf(starter: Starter, question: Question, answer: string): Promise<Diagnostic[]> {
  const refused = question.refuse?.(answer);
  if (refused !== undefined) return [diagnose('usage/wrong-answer', { option: question.option, ...refused })];
  const [first] = await starter.faultsOf(question, answer);
  if (first === undefined) return [];
  return [diagnose('usage/wrong-answer', { option: question.option, reason: first.message, cure: first.hint })];
}

// Written under another name beside its place first, so that the folder is there complete or not at all.
async function writeSummit(host: Host, slug: string, files: ReadonlyMap<string, string>): Promise<void> {
  const fresh = `content/.${slug}.${host.processId}.new`;
  const path = `content/${slug}`;
  try {
    for (const [name, text] of files) await host.write(`${fresh}/${name}`, text);
    // Another run may have written it meanwhile.
    if ((await host.names('content')).includes(slug)) throw new Stop([diagnose('usage/summit-exists', { path })]);
    await host.rename(fresh, path);
  } catch (error) {
    await host.remove(fresh).catch(() => undefined);
    if (error instanceof Stop) throw error;
    throw new Stop([diagnose('usage/output-failed', { path, reason: systemReason(error) })], { cause: error });
  }
}

function nextSteps(slug: string): string {
  return `content/${slug}/ is ready.

  npm run build:deck -- ${slug}   makes its slides and its brief, in output/${slug}/
  npm run preview -- ${slug}      shows both while you write

Begin with content/${slug}/summit.yaml, then the files under themes/. Each key is explained where it stands.
`;
}
