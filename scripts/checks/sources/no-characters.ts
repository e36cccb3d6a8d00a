import { TokenType, tokenizer } from '@csstools/css-tokenizer';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { placeAt } from '../../diagnostics/place.ts';
import type { SourceFile } from '../../outline/source-file.ts';

const LAST_CODE_POINT = 0x10_ff_ff;

/**
 * Finds the escapes of a stylesheet that stand for no character: nought, halves of pairs, and numbers beyond Unicode. A
 * browser shows a sign of replacement for each (CSS Syntax, section 4.3.7).
 */
export function noCharacters({ path, text }: SourceFile): Diagnostic[] {
  const found: Diagnostic[] = [];
  if (!text.includes('\\')) return found;
  const reader = tokenizer({ css: text });
  while (!reader.endOfFile()) {
    const [type, words, from] = reader.nextToken();
    if (type === TokenType.Comment || !words.includes('\\')) continue;
    for (const { 0: written, 1: digits = '', index } of words.matchAll(/\\(?:([0-9a-f]{1,6})|[\s\S])/gi)) {
      if (digits === '' || isCharacter(Number.parseInt(digits, 16))) continue;
      const at = from + index;
      found.push(diagnose('template/no-character', { written }, placeAt(path, text, at, at + written.length)));
    }
  }
  return found;
}

function isCharacter(code: number): boolean {
  const isHalf = code >= 0xd8_00 && code <= 0xdf_ff;
  return code > 0 && code <= LAST_CODE_POINT && !isHalf;
}
