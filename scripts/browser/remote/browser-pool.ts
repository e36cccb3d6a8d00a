import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { Stop } from '../../diagnostics/stop.ts';
import type { Printer } from '../browser.ts';

/** A browser that is started, by its name. */
export interface NamedPrinter {
  readonly name: string;
  readonly printer: Printer;
}

/** A browser of a pool, and how many pieces of work it has. */
interface Member extends NamedPrinter {
  busy: number;
}

/**
 * Makes one printer of several browsers. A piece of work goes to the one with the least; what fails with its browser is
 * done by another, and that browser is dropped. All must be of one version.
 */
export function poolOf(named: readonly NamedPrinter[]): Printer {
  const pool = new Pool(named.map((each) => ({ ...each, busy: 0 })));
  const withPage: Printer['withPage'] = async (step, work, bounds) => {
    const version = await pool.version();
    for (;;) {
      const member = pool.leastBusy();
      member.busy += 1;
      try {
        const result = await member.printer.withPage(step, work, bounds);
        // A browser that was started anew may be another one.
        if ((await member.printer.version()) === version) return result;
        pool.drop(member, new Stop([differing(await pool.versions())]));
      } catch (error) {
        pool.drop(member, error);
      } finally {
        member.busy -= 1;
      }
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

  leastBusy(): Member {
    const [first, ...others] = this.#alive;
    if (first === undefined) throw new Error('A pool has at least one browser.');
    return others.reduce((best, member) => (member.busy < best.busy ? member : best), first);
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
    const reason = error instanceof Stop ? error.findings.find(({ code }) => OF_BROWSER.has(code)) : undefined;
    if (this.#isEnded || reason === undefined) throw error;
    const isNews = !this.#gone.has(member);
    if (isNews && this.#alive.length === 1) throw error;
    this.#gone.add(member);
    if (isNews) this.dropped.push(diagnose('print/browser-dropped', { browser: member.name, reason: reason.message }));
  }

  kill(): void {
    this.#isEnded = true;
    for (const { printer } of this.#members) printer.kill();
  }

  async close(): Promise<void> {
    this.#isEnded = true;
    await Promise.all(this.#members.map(async ({ printer }) => await printer.close()));
  }

  get #alive(): Member[] {
    return this.#members.filter((member) => !this.#gone.has(member));
  }

  async #agree(): Promise<string> {
    const answers = await Promise.allSettled(this.#members.map(async ({ printer }) => await printer.version()));
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

function differing(versions: readonly string[]): Diagnostic {
  return diagnose('print/browsers-differ', { versions: versions.join(', ') });
}
