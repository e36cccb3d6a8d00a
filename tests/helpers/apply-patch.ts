/**
 * A text with the changes of a patch made in it. Every line of a patch begins with a sign: `-` a line of the text that goes,
 * `+` one that comes, a space one that stays and shows the place; an empty line is an empty one that stays. A line `@@` parts
 * one change from the next.
 *
 * The lines of a change that go and stay must be found in the text one below the other, and only once: where they are
 * not found, are found more than once, or nothing is changed, the patch no longer fits its text, and an error says so.
 */
export function applyPatch(name: string, text: string, patch: string): string {
  const lines = text.split('\n');
  let end = lines.length;
  for (const change of changesOf(name, patch).toReversed()) {
    const old = change.flatMap(({ sign, line }) => (sign === '+' ? [] : [line]));
    const at = placeOf(name, lines.slice(0, end), old);
    const fresh = change.flatMap(({ sign, line }) => (sign === '-' ? [] : [line]));
    lines.splice(at, old.length, ...fresh);
    end = at;
  }
  const changed = lines.join('\n');
  if (changed === text) throw new Error(`${name} changes nothing.`);
  return changed;
}

interface PatchLine {
  readonly sign: string;
  readonly line: string;
}

function changesOf(name: string, patch: string): PatchLine[][] {
  const changes: PatchLine[][] = [[]];
  for (const line of patch.replace(/\n$/, '').split('\n')) {
    if (line === '@@') changes.push([]);
    else if (/^[-+ ]|^$/.test(line)) changes.at(-1)?.push({ sign: line.charAt(0), line: line.slice(1) });
    else throw new Error(`${name} has a line that does not begin with '-', '+' or a space: ${line}`);
  }
  return changes;
}

/** The index of the first of some lines, which follow one another once among others. */
function placeOf(name: string, lines: readonly string[], wanted: readonly string[]): number {
  if (wanted.length === 0) throw new Error(`${name} has a change that shows no place.`);
  const places = lines.flatMap((_, at) => (wanted.every((line, index) => lines[at + index] === line) ? [at] : []));
  const [place] = places;
  if (place === undefined || places.length > 1) {
    throw new Error(`${name}: these lines are in its text ${places.length} times:\n${wanted.join('\n')}`);
  }
  return place;
}
