import type { StandardName } from '../../pdf/standards/standard-set.ts';
import { ARCHIVE_2A_RULES } from './archive/archive-2a-rules.ts';
import { ARCHIVE_4_RULES } from './archive/archive-4-rules.ts';
import type { Rule } from './ua/rule.ts';
import { RULES } from './ua/rules.ts';
import { UA_2_RULES } from './ua-2/ua-2-rules.ts';

/** A rule, and the standard that it is of. */
export interface StandardRule extends Rule {
  /** The standard, as people name it: `PDF/UA-1`. */
  readonly of: string;
}

/** The rules that are ported of each set of standards. */
export const STANDARD_RULES: Readonly<Record<StandardName, readonly StandardRule[]>> = {
  'ua-1+a-2a': [...rulesOf('PDF/UA-1', RULES), ...rulesOf('PDF/A-2a', ARCHIVE_2A_RULES)],
  'ua-2+a-4': [...rulesOf('PDF/UA-2', UA_2_RULES), ...rulesOf('PDF/A-4', ARCHIVE_4_RULES)],
};

function rulesOf(standard: string, rules: readonly Rule[]): StandardRule[] {
  return rules.map((rule) => ({ ...rule, of: standard }));
}
