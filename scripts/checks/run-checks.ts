import { addAll } from '../diagnostics/add-all.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { withinDeadline } from '../host/within-deadline.ts';
import { makeAnew, type Recall } from '../outline/recall.ts';
import type { Check, Subjects } from './check.ts';
import { CHECKS } from './checks.ts';

/** A run of the checks of one pack or of one of its stages, subject after subject. */
export interface CheckRun {
  /**
   * Runs all checks of a subject in the order of the table. Gives their findings; throws a TypeError where a check
   * reports a code that its row does not list.
   */
  readonly check: <Subject extends keyof Subjects>(subject: Subject, facts: Subjects[Subject]) => Promise<Diagnostic[]>;
}

/**
 * Begins a run of checks. A check is left out where a check that its row names in `after` has found something in the
 * same run.
 */
export function beginChecks(recall: Recall = makeAnew): CheckRun {
  const faulty = new Set<string>();
  return {
    check: async (subject, facts) => {
      const findings: Diagnostic[] = [];
      for (const row of CHECKS[subject]) {
        if (row.after?.some((name) => faulty.has(name))) continue;
        const found = await findingsOf(row, facts, recall);
        if (found.length > 0) faulty.add(row.name);
        addAll(findings, found);
      }
      return findings;
    },
  };
}

async function findingsOf<Subject extends keyof Subjects>(
  { name, key, find, codes }: Check<Subject>,
  facts: Subjects[Subject],
  recall: Recall,
): Promise<readonly Diagnostic[]> {
  const look = () => withinDeadline(`The check of ${name}`, () => find(facts));
  const found = await (key === undefined ? look() : recall(`check ${name}`, key(facts), look));
  const stranger = found.find(({ code }) => !codes.includes(code));
  if (stranger !== undefined) throw new TypeError(`The row '${name}' does not list the code '${stranger.code}'.`);
  return found;
}
