import { expect, test } from 'vitest';
import { loadOutline, outlineTexts } from '../scripts/load-outline.ts';
import { baseSummit } from './base-summit.ts';
import { createHostInMemory } from './host-in-memory.ts';
import { stopOf } from './stop-of.ts';

const THEME = 'content/base-summit/themes/20-second.yaml';

async function hostWith(change: (theme: Uint8Array) => Uint8Array) {
  const host = createHostInMemory({ files: await baseSummit() });
  const readBytes = async (path: string) => {
    const bytes = await host.readBytes(path);
    return path === THEME ? change(bytes) : bytes;
  };
  return { ...host, readBytes };
}

test('a file in another encoding is named with the line of its first wrong byte', async () => {
  const host = await hostWith((theme) => Buffer.concat([theme, Buffer.from([0x23, 0x20, 0xe9, 0x0a])]));
  const { codes, findings } = await stopOf(loadOutline(host, 'base-summit'));
  const lines = new TextDecoder().decode(await createHostInMemory({ files: await baseSummit() }).readBytes(THEME));
  expect(codes).toEqual(['outline/not-utf8']);
  expect(findings[0]?.place).toEqual({ file: THEME, line: lines.split('\n').length, column: 1 });
});

test('a byte-order mark at the start of a file is no part of its text', async () => {
  const host = await hostWith((theme) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), theme]));
  const source = await loadOutline(host, 'base-summit');
  expect(outlineTexts(source).get(THEME)).toBe((await baseSummit()).get(THEME));
});
