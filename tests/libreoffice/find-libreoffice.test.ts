import { expect, test } from 'vitest';
import { findLibreOffice } from '../../scripts/libreoffice/find-libreoffice.ts';
import { openLibreOffice } from '../../scripts/libreoffice/libreoffice.ts';
import { createHostInMemory } from '../helpers/host-in-memory.ts';

const OWN = '/opt/libreoffice';

test.runIf(process.platform === 'linux')(
  'the newest LibreOffice is found, and what names its build is looked at',
  async () => {
    const files = ['7.6', '24.8', '24.2'].map((version) => [`${OWN}${version}/program/soffice`, ''] as const);
    const memory = createHostInMemory({ files, projectFiles: false });
    const read: string[] = [];
    const host = {
      ...memory,
      names: async (folder: string) =>
        folder === '/opt' ? ['google', 'libreoffice7.6', 'libreoffice24.8', 'libreoffice24.2'] : [],
      readBytes: async (path: string) => {
        read.push(path);
        return await memory.readBytes(path);
      },
    };
    expect(await findLibreOffice(host)).toEqual({ path: `${OWN}24.8/program/soffice` });
    expect(read).toEqual([`${OWN}24.8/program/versionrc`]);
  },
);

test('without one nothing is laid out, and nothing is left behind', async () => {
  const host = createHostInMemory({ projectFiles: false });
  const office = openLibreOffice(new AbortController().signal);
  expect(await office.toPdf(host, { name: 'brief.docx', content: new Uint8Array() })).toEqual({ kind: 'absent' });
  await office.close();
});
