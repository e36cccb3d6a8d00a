/**
 * Gives a YAML text in which the value on a line (from 1) is a harmless text in quotes, of the same length, so that all
 * other places stay as they are. With it, faults of YAML further down can be found in the same round. Undefined where
 * the line has no value of its own, or where the value goes on in a way that can't be told.
 */
export function withoutValue(text: string, line: number): string | undefined {
  const lines = text.split('\n');
  const glued = /^( *-)[^\s-](?=.)/.exec(lines[line - 1] ?? '');
  if (glued !== null) {
    lines[line - 1] = `${glued[1]} ${(lines[line - 1] ?? '').slice(glued[0].length)}`;
    return lines.join('\n');
  }
  const [, head = '', value = ''] = VALUE.exec(lines[line - 1] ?? '') ?? [];
  if (value.length < 2 || /^[|>]/.test(value) || isOpen(value)) return undefined;
  lines[line - 1] = `${head}"${'x'.repeat(value.length - 2)}"`;
  for (let next = line; isContinued(lines[next], head); next += 1) lines[next] = ' '.repeat(lines[next]?.length ?? 0);
  return lines.join('\n');
}

// `  - key: value`, `key: value`, `  - value`.
const VALUE = /^(\s*(?:(?:-\s+)*["']?[\w-]+["']?:\s+|(?:-\s+)+))(\S.*)$/;

// Whether a bracket is closed on a later line. A text in quotes may end further down as well: its lines are blanked.
function isOpen(value: string): boolean {
  if (!/^[[{]/.test(value)) return false;
  const count = (signs: RegExp) => value.match(signs)?.length ?? 0;
  return count(/[[{]/g) > count(/[\]}]/g);
}

// Whether a line goes on with a text that begins behind `head`: it is indented further, and is neither key nor entry.
function isContinued(line: string | undefined, head: string): boolean {
  if (line === undefined || line.trim() === '') return false;
  const column = /^\s*(?:-\s+)*/.exec(head)?.[0].length ?? 0;
  return line.search(/\S/) > Math.max(0, column - 1) && !/^\s*(?:-\s|#|["']?[\w-]+["']?:(?:\s|$))/.test(line);
}
