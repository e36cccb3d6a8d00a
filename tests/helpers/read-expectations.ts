import type { Diagnostic } from '../../scripts/diagnostics/diagnostic.ts';

// `#~ error outline/unknown-key 3-11` on the line after the fault, or `#~ @7 error …` with the fault's line.
const EXPECTATION = /#~ (?:@(?<line>\d+) )?(?<finding>(?:error|warning) \S+(?: \d+(?:-\d+)?)?)/;

/** Reads the findings that a file expects of itself, each as `file:line severity code columns`. */
export function readExpectations(path: string, text: string): string[] {
  let faulty = 0;
  return text.split('\n').flatMap((line, index) => {
    const groups = EXPECTATION.exec(line)?.groups;
    if (groups === undefined) {
      faulty = index + 1;
      return [];
    }
    return [`${path}:${groups['line'] ?? faulty} ${groups['finding']}`];
  });
}

/** Writes a finding as an expectation; its last column is that of the last character. */
export function asExpectation({ place, severity, code }: Diagnostic): string {
  if (place === undefined) return `${severity} ${code}`;
  const end = place.endColumn === undefined ? '' : `-${place.endColumn - 1}`;
  return `${place.file}:${place.line} ${severity} ${code} ${place.column}${end}`;
}
