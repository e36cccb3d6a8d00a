import type { SourceFile } from '../../outline/source-file.ts';

const CHILDREN = /(?<=<locale\b[^>]*>)[\s\S]*(?=<\/locale>)/;

/**
 * Merges the terms of a language, from the widest file (`en`) to the narrowest (`en-US`). Of two terms with one name,
 * citeproc-js takes the last. The result has the path of the last file, so that findings name it.
 */
export function mergeLocales(widest: SourceFile, narrower: readonly SourceFile[]): SourceFile {
  return narrower.reduce((merged, locale) => {
    const inherited = CHILDREN.exec(merged.text)?.[0] ?? '';
    return { ...locale, text: locale.text.replace(CHILDREN, (own) => inherited + own) };
  }, widest);
}
