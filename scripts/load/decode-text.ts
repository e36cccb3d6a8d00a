import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { withPlainLineEnds } from '../outline/plain-line-ends.ts';

/**
 * Decodes a file as UTF-8. Gives its text, and a finding at the first line that is not UTF-8. A byte-order mark at the
 * start is left out, as YAML allows.
 */
export function decodeText(path: string, bytes: Uint8Array): { text: string; fault: Diagnostic | undefined } {
  try {
    return { text: withPlainLineEnds(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), fault: undefined };
  } catch {
    const text = withPlainLineEnds(new TextDecoder('utf-8').decode(bytes));
    const line = text.slice(0, text.indexOf('\uFFFD')).split('\n').length;
    return { text, fault: diagnose('outline/not-utf8', {}, { file: path, line, column: 1 }) };
  }
}
