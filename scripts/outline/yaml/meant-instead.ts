/** The keys that the map at a place may have, and those of them that it must have. */
export interface KeysOfMap {
  readonly known: readonly string[];
  readonly required: readonly string[];
}

/**
 * Says how to write a value of the wrong kind: a text where a map of keys or a list belongs, or a map where a text belongs. `key`
 * is the key of the value, `expected` what its shape asks for. Undefined where nothing is known.
 */
export function meantInstead(key: string, found: unknown, expected: string, keys: KeysOfMap): string | undefined {
  if (/^a map of keys/.test(expected)) return asMap(key, found, keys);
  if (/^a list/.test(expected)) return asList(key, found);
  return /^a text/.test(expected) ? asText(key, found) : undefined;
}

// `keywords: rivers, trade`. Where commas may belong to a text, one entry a line is certain.
function asList(key: string, found: unknown): string | undefined {
  if (typeof found !== 'string' || found.trim() === '') return undefined;
  const entries = found.split(/\s*[,;]\s*/).filter((entry) => entry !== '');
  const isOfWords = entries.every((entry) => entry.length <= 30 && plain(entry) === entry);
  return isOfWords
    ? `Write it as a list, in brackets: ${key}: [${entries.join(', ')}].`
    : `Write each entry on a line of its own below '${key}:', after a hyphen and a blank.`;
}

function asMap(key: string, found: unknown, { known, required }: KeysOfMap): string | undefined {
  if (known.length === 0) return undefined;
  const [first, ...others] = required;
  const isScalar = typeof found === 'string' || typeof found === 'number';
  if (first !== undefined && others.length < 3 && isScalar) {
    const value = String(found).length > 40 ? '…' : plain(String(found));
    const map = `{ ${[`${first}: ${value}`, ...others.map((other) => `${other}: …`)].join(', ')} }`;
    return `Write it under a key of its own: ${/^\d+$/.test(key) ? '- ' : `${key}: `}${map}.`;
  }
  return `Write its keys in the lines below it, indented: ${known.join(', ')}.`;
}

// A fact alone, {members}, is to YAML a map as well: its key has no value.
function asText(key: string, found: unknown): string | undefined {
  if (typeof found !== 'object' || found === null || Array.isArray(found)) return undefined;
  const first: unknown = Object.values(found).find((value) => value !== null);
  if (typeof first !== 'string') return undefined;
  return `Only the text itself stands here, without keys: ${key}: ${plain(first)}.`;
}

function plain(words: string): string {
  return /^[\p{L}\p{N}][\p{L}\p{N} ./()_-]*$/u.test(words) ? words : JSON.stringify(words);
}
