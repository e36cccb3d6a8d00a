import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { decodeText } from '../decode-text.ts';

/**
 * Decodes a user's deck and removes a byte-order mark. The text is UTF-16 if a byte-order mark or the zero bytes of
 * Latin letters show it, otherwise UTF-8. Gives a finding at the first line that is in another encoding.
 */
export function readDeckText(path: string, bytes: Uint8Array): { text: string; findings: readonly Diagnostic[] } {
  const wide = wideEncodingOf(bytes);
  if (wide !== undefined) return { text: new TextDecoder(wide).decode(bytes), findings: [] };
  const { text, fault } = decodeText(path, bytes);
  if (fault?.place === undefined) return { text, findings: [] };
  return { text, findings: [diagnose('markdown/not-utf8', {}, fault.place)] };
}

function wideEncodingOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return 'utf-16be';
  return undefined;
}
