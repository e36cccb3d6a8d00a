import { unzipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { buildPack } from '../../scripts/build/build-pack.ts';
import { createHost } from '../../scripts/host/host.ts';
import { projectFolder } from '../../scripts/host/project-folder.ts';
import { findLibreOffice } from '../../scripts/libreoffice/find-libreoffice.ts';
import { openLibreOffice } from '../../scripts/libreoffice/libreoffice.ts';
import { readWordPages } from '../../scripts/outputs/office/read-word-pages.ts';
import { bytesOf } from '../helpers/sample-pack.ts';
import { sharedPrinter } from '../helpers/shared-printer.ts';

const real = createHost(projectFolder);
const office = openLibreOffice(new AbortController().signal);
afterAll(async () => await office.close());

const isThere = (await findLibreOffice(real)) !== undefined;
const OUTLINE = 'content/apec-san-francisco-2023/summit.yaml';

test.skipIf(!isThere)('each entry of the contents has the page of its heading in LibreOffice', async () => {
  const wish = '\noffice: { pages: libreoffice }\n';
  const host = {
    ...real,
    readText: async (path: string) => `${await real.readText(path)}${path === OUTLINE ? wish : ''}`,
    readBytes: async (path: string, most?: number) => {
      const bytes = await real.readBytes(path, most);
      return path === OUTLINE ? Buffer.concat([bytes, Buffer.from(wish)]) : bytes;
    },
  };
  const pack = { summit: 'apec-san-francisco-2023', language: 'en-US' };
  const tools = { host, printer: sharedPrinter, libreOffice: office, onStep: () => () => undefined };
  const { artefacts, findings } = await buildPack({ pack, outputs: ['brief.docx'], withNotes: false }, tools);
  // Where Calibri and Cambria have no twin, that is told.
  expect(findings.filter(({ code }) => code !== 'check/libreoffice-fonts')).toEqual([]);
  const word = bytesOf(new Map(artefacts.map((each) => [each.name, each])), 'brief.docx');
  const document = new TextDecoder().decode(unzipSync(word)['word/document.xml']);
  const entries = [...document.matchAll(/ PAGEREF (_Toc\d+) \\h [\s\S]*?<w:t [^>]*>(\d+)</g)];
  const laid = await office.toPdf(real, { name: 'brief.docx', content: word });
  if (laid.kind !== 'made') throw new Error('LibreOffice has made no PDF.');
  const { ofBookmark, count } = await readWordPages(laid.pdf, []);
  expect(entries).toHaveLength(12);
  expect(entries.map(([, name, page]) => [name, Number(page)])).toEqual(
    entries.map(([, name = '']) => [name, ofBookmark(name)]),
  );
  expect(artefacts.find(({ name }) => name === 'brief.docx')?.pages).toBe(count);
});
