import { diagnose } from '../../diagnostics/diagnostic.ts';
import type { YamlPath } from '../yaml/parse-yaml.ts';
import { jsonItems, jsonValueAt } from './json-value-at.ts';
import { textPlaces } from './text-places.ts';
import type { ParsedWorks, ReferencesFile } from './works-file.ts';
import { worksOf } from './works-of.ts';

/** Parses CSL JSON. Places are found only when asked for, so a library of 20 MB takes a fraction of a second. */
export function parseJsonWorks({ path, text }: ReferencesFile): ParsedWorks {
  const placeAt = textPlaces(path, text);
  const read = readJson(text);
  if ('fault' in read) {
    return { findings: [diagnose('outline/json-syntax', { reason: read.fault }, placeAt(read.at, read.at + 1))] };
  }
  const { works, above } = worksOf(read.value);
  if (works === undefined) {
    const data = { expected: 'a list of works, as CSL JSON has it ([{ "id": … }])', found: 'something else' };
    return { findings: [diagnose('outline/wrong-type', data, { file: path, line: 1, column: 1 })] };
  }
  let starts: readonly number[] | undefined;
  const locate = (work: number, inside: YamlPath, what: 'value' | 'key') => {
    starts ??= jsonItems(text, above);
    const range = jsonValueAt(text, inside, what, starts[work]);
    return placeAt(range.from, range.to);
  };
  return {
    findings: [],
    file: {
      works,
      locate: (work, inside) => locate(work, inside, 'value'),
      locateKey: (work, inside) => locate(work, inside, 'key'),
    },
  };
}

function readJson(text: string): { readonly value: unknown } | { readonly fault: string; readonly at: number } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    const at = faultAt(text, error instanceof Error ? error.message : String(error));
    const sign = text.charAt(at);
    if (text.slice(at).trim() === '') return { fault: 'it ends before all that is open is closed', at };
    return { fault: /\s/.test(sign) ? 'a text breaks off at the end of its line' : `'${sign}' can't stand here`, at };
  }
}

// V8's message has the position, or quotes the character with the ten before it. Where the text ends too early, it has
// neither.
function faultAt(text: string, message: string): number {
  const position = / at position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return Number(position);
  const [, sign = '', cut = '', shown = ''] =
    /^Unexpected token '(.+?)', (\.\.\.)?"([\s\S]*?)"(?:\.\.\.)? is not valid JSON$/.exec(message) ?? [];
  const from = shown === '' ? -1 : text.indexOf(shown);
  if (from === -1) return Math.max(0, text.trimEnd().length);
  return cut === '' ? from + Math.max(0, shown.indexOf(sign)) : from + Math.min(10, shown.lastIndexOf(sign));
}
