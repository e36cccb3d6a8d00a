import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { exactly, type LocatedValue, placeWithin } from '../yaml/located.ts';

// Line breaks and tabs count as spaces in a text and are not reported.
const KINDS = [
  { kind: 'a mark that turns the reading direction', pattern: /[\u202A-\u202E\u2066-\u2069]/u },
  { kind: 'a byte-order mark', pattern: /\uFEFF/u },
  { kind: 'half of a character', pattern: /[\uD800-\uDFFF]/u },
  { kind: 'a control character', pattern: /[^\P{Cc}\t\n\v\f\r\u0085]/u },
  { kind: 'a code that is no character', pattern: /[\uFDD0-\uFDEF\uFFFE\uFFFF]/u },
] as const;

/** The most characters of a text: more than a page holds. A browser takes minutes for a single word of 100,000 letters. */
export const MOST_CHARACTERS = 4000;

/**
 * Reports invisible characters that change a text (control characters, marks of direction, separate accents), and a
 * text that is too long for a page.
 */
export function checkHygiene(scalar: LocatedValue<string>): Diagnostic[] {
  const findings: Diagnostic[] = KINDS.flatMap(({ kind, pattern }) => {
    const found = pattern.exec(scalar.value)?.[0];
    if (found === undefined) return [];
    const codePoint = `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    return [diagnose('outline/control-character', { codePoint, kind }, placeWithin(scalar, exactly(found)))];
  });
  if (scalar.value.length > MOST_CHARACTERS) {
    findings.push(diagnose('outline/long-text', { found: scalar.value.length, most: MOST_CHARACTERS }, scalar.at));
  }
  if (scalar.value !== scalar.value.normalize('NFC'))
    findings.push(diagnose('outline/separate-accents', {}, scalar.at));
  return findings;
}
