/**
 * Applies a patch to a text, and gives the changed text. The first character of a patch's line says what it does: `-` takes a
 * line of the text out, `+` puts one in, a space keeps one and so shows the place. An empty line keeps an empty line. A line
 * `@@` separates two changes.
 *
 * The lines that a change takes out and keeps must stand in the text, in this order and only once. Throws an error where they
 * are missing or stand there twice, and where the patch changes nothing: then it no longer fits its text.
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

/**
 * The index where the wanted lines follow one another in a text. Throws where they do so nowhere, or more than once.
 */
function placeOf(name: string, lines: readonly string[], wanted: readonly string[]): number {
  if (wanted.length === 0) throw new Error(`${name} has a change that shows no place.`);
  const places = lines.flatMap((_, at) => (wanted.every((line, index) => lines[at + index] === line) ? [at] : []));
  const [place] = places;
  if (place === undefined || places.length > 1) {
    throw new Error(`${name}: these lines are in its text ${places.length} times:\n${wanted.join('\n')}`);
  }
  return place;
}
