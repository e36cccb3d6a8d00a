import { createHash } from 'node:crypto';
import { isoDate } from '../outline/calendar-date.ts';
import type { Artefact } from './artefact.ts';
import type { MadePack, Output } from './output.ts';
import { READ_BACK } from './read-back/read-back-steps.ts';

/**
 * The output `build.json`: the files that a pack was made from and its finished files, each with its SHA-256, so that
 * they can be traced.
 */
export const buildManifest: Output<'pack'> = {
  name: 'build.json',
  files: 'build.json',
  is: 'what it was made from and what came out, by checksum',
  stage: 'pack',
  notes: 'never',
  make: async (pack) => [{ name: 'build.json', content: `${JSON.stringify(manifestOf(pack), null, 2)}\n` }],
  readBack: READ_BACK.manifest,
};

function manifestOf({ summit, outline, inputs, artefacts, findings, versions }: MadePack): object {
  return {
    summit,
    language: outline.language,
    as_of: isoDate(outline.asOf),
    ...documentOf(outline),
    versions,
    inputs: Object.fromEntries([...inputs].map(([path, text]) => [path, sha256(text)])),
    outputs: Object.fromEntries(
      artefacts.map(({ name, content, pages, pagesFrom }) => [
        name,
        {
          bytes: Buffer.byteLength(content),
          sha256: sha256(content),
          ...(pages === undefined ? {} : { pages }),
          ...(pagesFrom?.kind === 'libreoffice' ? { page_numbers: pagesFrom.program } : {}),
        },
      ]),
    ),
    findings,
  };
}

// By these words the files of an official document are named where they are delivered.
function documentOf({ document }: MadePack['outline']): object {
  if (document === undefined) return {};
  const { symbol, revision, marking, status } = document;
  const facts = { symbol: symbol?.words, revision: revision?.number, marking: marking?.words, status: status?.kind };
  return { document: facts };
}

function sha256(content: Artefact['content']): string {
  return createHash('sha256').update(content).digest('hex');
}
