import { expect, test } from 'vitest';
import { loadOutline, outlineTexts } from '../../scripts/load/load-outline.ts';
import { loadTemplates } from '../../scripts/load/load-templates.ts';
import { parseOutline } from '../../scripts/outline/read/parse-outline.ts';
import { baseSummit } from '../helpers/base-summit.ts';
import { createHostInMemory } from '../helpers/host-in-memory.ts';
import { stopOf } from '../helpers/stop-of.ts';

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

test('so is a template of the summit, and what editors leave beside one is let be', async () => {
  const own = 'content/base-summit/templates/deck';
  const files = [
    ...(await baseSummit()),
    [`${own}/house.css`, Buffer.from('p { color: red; }\n/* \xe9 */\n', 'latin1')] as const,
    [`${own}/partials/close.hbs.bak`, '{{nothing}}'] as const,
    [`${own}/.house.css.swp`, 'x'] as const,
  ];
  const { findings } = await loadTemplates(createHostInMemory({ files }), 'en-GB', 'content/base-summit');
  expect(findings.map(({ code, place }) => [code, place])).toEqual([
    ['outline/not-utf8', { file: `${own}/house.css`, line: 2, column: 1 }],
  ]);
});

test('a byte-order mark at the start of a file is no part of its text', async () => {
  const host = await hostWith((theme) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), theme]));
  const source = await loadOutline(host, 'base-summit');
  expect(outlineTexts(source).get(THEME)).toBe((await baseSummit()).get(THEME));
});

test('themes come by their numbers, then by their names, and so do the parts', async () => {
  const files = await baseSummit();
  const summit = files.get('content/base-summit/summit.yaml') ?? '';
  const theme = (files.get(THEME) ?? '').replaceAll('id: ', 'id: other-');
  for (const name of ['100-last', '020-before', '9-early']) {
    files.set(`content/base-summit/themes/${name}.yaml`, theme.replace(/^title: .*/m, `title: ${name}`));
  }
  const sections = ['early, first', 'before, second, last'].map((ids) => `  - { title: A part, themes: [${ids}] }`);
  files.set('content/base-summit/summit.yaml', `${summit}\nsections:\n${sections.join('\n')}\n`);
  const { outline, findings } = parseOutline(await loadOutline(createHostInMemory({ files }), 'base-summit'));
  expect(findings).toEqual([]);
  expect(outline?.themes.map(({ id }) => id)).toEqual(['early', 'first', 'before', 'second', 'last']);
  expect(outline?.sections.flatMap(({ themes }) => themes)).toEqual(outline?.themes.map(({ id }) => id));
});

test('more themes than any meeting has are one finding, and a quick one', async () => {
  const files = await baseSummit();
  const theme = files.get(THEME) ?? '';
  for (let number = 100; number < 200; number += 1)
    files.set(`content/base-summit/themes/${number}-x${number}.yaml`, theme.replace(/^title: /m, `$&${number} `));
  const { outline, findings } = parseOutline(await loadOutline(createHostInMemory({ files }), 'base-summit'));
  expect(outline).toBeUndefined();
  expect(findings.map(({ code, message }) => [code, message])).toEqual([
    ['outline/many-themes', 'There are 102 theme files; 100 is the most that one pack may have.'],
  ]);
});
