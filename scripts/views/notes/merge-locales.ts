import type { SourceFile } from '../../outline/source-file.ts';

const CHILDREN = /(?<=<locale\b[^>]*>)[\s\S]*(?=<\/locale>)/;

/**
 * Merges the CSL terms of a language with those of its variants, such as `en` with `en-US`. Terms of the last file win,
 * since citeproc-js takes the last of two with one name. The result has the path of the last file, so that findings name
 * it.
 */
export function mergeLocales(widest: SourceFile, narrower: readonly SourceFile[]): SourceFile {
  return narrower.reduce((merged, locale) => {
    const inherited = CHILDREN.exec(merged.text)?.[0] ?? '';
    return { ...locale, text: locale.text.replace(CHILDREN, (own) => inherited + own) };
  }, widest);
}
