import type { SourceFile } from '../../outline/source-file.ts';

const CHILDREN = /(?<=<locale\b[^>]*>)[\s\S]*(?=<\/locale>)/;

/**
 * The terms of a language with those that narrow it, the widest first: `en`, then what `en-US` has otherwise. Of two
 * terms of one name, citeproc-js takes the last. Given as the last file, in which its own faults stand.
 */
export function mergeLocales(widest: SourceFile, narrower: readonly SourceFile[]): SourceFile {
  return narrower.reduce((merged, locale) => {
    const inherited = CHILDREN.exec(merged.text)?.[0] ?? '';
    return { ...locale, text: locale.text.replace(CHILDREN, (own) => inherited + own) };
  }, widest);
}
