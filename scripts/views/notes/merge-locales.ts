import type { SourceFile } from '../../outline/source-file.ts';

const CHILDREN = /(?<=<locale\b[^>]*>)[\s\S]*(?=<\/locale>)/;

/**
 * The terms of a language with those that narrow it, the widest first: `en`, then what `en-US` has otherwise. Of two
 * terms of one name, citeproc-js takes the last. Given as the last file, in which its own faults stand.
 */
export function mergeLocales(files: readonly SourceFile[]): SourceFile {
  const [last = { path: '', text: '' }, ...wider] = files.toReversed();
  const inherited = wider
    .toReversed()
    .map(({ text }) => CHILDREN.exec(text)?.[0] ?? '')
    .join('');
  return { ...last, text: last.text.replace(CHILDREN, (own) => inherited + own) };
}
