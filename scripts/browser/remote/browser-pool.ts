import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { Stop } from '../../diagnostics/stop.ts';
import type { Printer } from '../browser.ts';

/** A browser that is started, by its name. */
export interface NamedPrinter {
  readonly name: string;
  readonly printer: Printer;
}

/** A browser of a pool. */
interface Member extends NamedPrinter {
  /** The pieces of work that it has. */
  busy: number;
  /** The seconds that it took to answer first: those of a slow computer, or behind a slow network, take longer. */
  answerSeconds: number;
}

/** A browser in which a piece of work took too long, and what was told of that. */
interface Late {
  readonly member: Member;
  readonly reason: Diagnostic;
}

/**
 * Makes one printer of several browsers. A piece of work goes to the one that will be done with it first, by what it has
 * to do and by how fast it answered at the start. What fails with its browser is done by another, and that browser is
 * dropped. So is what takes too long; where it does in a second browser too, the fault is the work's. All must be of one
 * version.
 */
export function poolOf(named: readonly NamedPrinter[]): Printer {
  const pool = new Pool(named.map((each) => ({ ...each, busy: 0, answerSeconds: 0 })));
  const withPage: Printer['withPage'] = async (step, work, bounds) => {
    const version = await pool.version();
    let late: Late | undefined;
    for (;;) {
      const member = pool.nextFor(late);
      const outcome = await tryIn(member, async ({ printer }) => {
        const result = await printer.withPage(step, work, bounds);
        // A browser that was started anew may be another one.
        if ((await printer.version()) !== version) throw new Stop([differing(await pool.versions())]);
        return result;
      });
      if ('result' in outcome) return pool.settle(outcome.result, late);
      late = pool.toldLate(member, outcome.error, late) ?? late;
    }
  };
  return {
    withPage,
    version: async () => await pool.version(),
    dropped: () => pool.dropped,
    kill: () => pool.kill(),
    close: async () => await pool.close(),
  };
}

async function tryIn<Result>(
  member: Member,
  work: (member: Member) => Promise<Result>,
): Promise<{ readonly result: Result } | { readonly error: unknown }> {
  member.busy += 1;
  try {
    return { result: await work(member) };
  } catch (error) {
    return { error };
  } finally {
    member.busy -= 1;
  }
}

/** The browsers that still work, and what is told of the others. */
class Pool {
  readonly dropped: Diagnostic[] = [];
  readonly #members: readonly Member[];
  readonly #gone = new Set<Member>();
  #isEnded = false;
  #agreed: Promise<string> | undefined;

  constructor(members: readonly Member[]) {
    this.#members = members;
  }

  /** The browser that will be done first with one piece of work more; throws what was late where no other is left. */
  nextFor(late: Late | undefined): Member {
    const [first, ...others] = this.#alive.filter((member) => member !== late?.member);
    if (first === undefined) {
      throw late === undefined ? new Error('A pool has at least one browser.') : new Stop([late.reason]);
    }
    const quickest = this.#alive.reduce((least, { answerSeconds }) => Math.min(least, answerSeconds), Infinity);
    return others.reduce((best, each) => (costOf(each, quickest) < costOf(best, quickest) ? each : best), first);
  }

  /** What is told of work that failed: late, to be tried in another; else see `drop`. Throws where no other can do it. */
  toldLate(member: Member, error: unknown, before: Late | undefined): Late | undefined {
    const hasOther = this.#alive.some((other) => other !== member);
    const reason = before === undefined && hasOther ? reasonOf(error, LATE) : undefined;
    if (reason !== undefined) return { member, reason };
    this.drop(member, error);
    return undefined;
  }

  /** Gives the result of work, and drops the browser that was late with it: another one had the time. */
  settle<Result>(result: Result, late: Late | undefined): Result {
    if (late !== undefined) this.#remove(late.member, late.reason);
    return result;
  }

  /** The version that all have. Throws `Stop` where they differ, or where the last one fails. */
  async version(): Promise<string> {
    this.#agreed ??= this.#agree();
    return await this.#agreed;
  }

  async versions(): Promise<string[]> {
    return await Promise.all(this.#alive.map(async ({ name, printer }) => `${name} is ${await printer.version()}`));
  }

  /** Takes a browser that failed out. Throws the error where it is none of the browser's, and where no other is left. */
  drop(member: Member, error: unknown): void {
    const reason = reasonOf(error, OF_BROWSER);
    if (this.#isEnded || reason === undefined) throw error;
    if (!this.#gone.has(member) && this.#alive.length === 1) throw error;
    this.#remove(member, reason);
  }

  kill(): void {
    this.#isEnded = true;
    for (const { printer } of this.#members) printer.kill();
  }

  async close(): Promise<void> {
    this.#isEnded = true;
    await Promise.all(this.#members.map(async ({ printer }) => await printer.close()));
  }

  #remove(member: Member, { message }: Diagnostic): void {
    if (this.#gone.has(member)) return;
    this.#gone.add(member);
    this.dropped.push(diagnose('print/browser-dropped', { browser: member.name, reason: message }));
  }

  get #alive(): Member[] {
    return this.#members.filter((member) => !this.#gone.has(member));
  }

  async #agree(): Promise<string> {
    const begun = performance.now();
    const answers = await Promise.allSettled(
      this.#members.map(async (member) => {
        const version = await member.printer.version();
        member.answerSeconds = (performance.now() - begun) / 1000;
        return version;
      }),
    );
    for (const [index, member] of this.#members.entries()) {
      const answer = answers[index];
      if (answer?.status === 'rejected') this.drop(member, answer.reason);
    }
    const versions = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
    const [version = '', ...others] = new Set(versions);
    if (others.length > 0) throw new Stop([differing(await this.versions())]);
    return version;
  }
}

const OF_BROWSER = new Set<string>(['print/browser-lost', 'print/browser-start', 'print/browsers-differ']);
const LATE = new Set<string>(['print/timeout']);

function reasonOf(error: unknown, codes: ReadonlySet<string>): Diagnostic | undefined {
  return error instanceof Stop ? error.findings.find(({ code }) => codes.has(code)) : undefined;
}

// Browsers that are alike answer at different times by chance, the more so on a busy computer.
const CHANCE = { times: 4, seconds: 2 };

/** How long a piece of work more would take in a browser, in the times that it takes in the quickest. */
function costOf({ busy, answerSeconds }: Member, quickest: number): number {
  const isSlow = answerSeconds > CHANCE.times * quickest + CHANCE.seconds;
  return (busy + 1) * (isSlow ? answerSeconds / quickest : 1);
}

function differing(versions: readonly string[]): Diagnostic {
  return diagnose('print/browsers-differ', { versions: versions.join(', ') });
}
