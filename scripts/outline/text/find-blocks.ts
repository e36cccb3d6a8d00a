import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { exactly, type LocatedValue, placeWithin } from '../yaml/located.ts';

type Block = 'a list' | 'a table' | 'a heading';

// The starts of Markdown lines that are not part of a paragraph. With `least` or more such lines it can't be chance.
const BLOCKS: readonly { readonly kind: Block; readonly line: RegExp; readonly least: number }[] = [
  { kind: 'a list', line: /^(?:[-*+]|\d{1,2}[.)])[ \t]+\S/, least: 2 },
  { kind: 'a table', line: /^\|.*\|$/, least: 2 },
  { kind: 'a heading', line: /^#{1,6}[ \t]+\S/, least: 1 },
];

/**
 * Reports lists, tables and headings of Markdown in a text of several lines. A text is one paragraph, in which the
 * characters of these blocks would be printed.
 */
export function findBlocks(scalar: LocatedValue<string>): Diagnostic[] {
  const lines = scalar.raw
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  // A quoted or plain text starts on the line of its key.
  const [first = '', ...rest] = lines;
  const own = /^[|>]/.test(first) ? rest : [first.replace(/^["']/, ''), ...rest];
  if (own.length < 2) return [];
  return BLOCKS.flatMap(({ kind, line, least }) => {
    const found = own.filter((each) => line.test(each));
    const [mark] = found;
    if (mark === undefined || found.length < least) return [];
    return [diagnose('outline/block-markdown', { kind }, placeWithin(scalar, exactly(mark)))];
  });
}
