import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { findAddresses, ownAddresses } from './find-addresses.ts';
import { placeInPage } from './place-in-page.ts';
import { placeInSources } from './place-in-sources.ts';
import type { SentFiles } from './sent-files.ts';

/** Finds the addresses in finished files that neither the outline nor another text of the summit's author contains. */
export function checkAddresses({ files, outline, written, sources, own }: SentFiles): Diagnostic[] {
  const texts = outline.texts.map(({ text }) => text);
  const isOwn = ownAddresses(texts, written.values());
  return files.flatMap((file) =>
    findAddresses(file, isOwn).map((address) => {
      const part = file.page?.markup.addresses.find(({ words }) => words.trim() === address);
      const ofPage = part === undefined ? undefined : placeInPage(part.from, file, own);
      const place = placeInSources(address, sources) ?? ofPage;
      return diagnose('check/outside-address', { file: file.name, address }, place);
    }),
  );
}
