import { expect, test } from 'vitest';
import { loadOutline } from '../../scripts/load/load-outline.ts';
import { parseOutline } from '../../scripts/outline/read/parse-outline.ts';
import { BASE, baseSummit } from '../helpers/base-summit.ts';
import { createHostInMemory } from '../helpers/host-in-memory.ts';
import { stopOf } from '../helpers/stop-of.ts';

const OWN = `${BASE}/references.yaml`;

async function read(changed: Readonly<Record<string, string>>, removed: readonly string[] = []) {
  const files = await baseSummit(new Map(Object.entries(changed)));
  for (const path of removed) files.delete(path);
  const { outline, findings } = parseOutline(await loadOutline(createHostInMemory({ files }), 'base-summit'));
  return {
    keys: [...(outline?.references.keys() ?? [])].toSorted(),
    told: findings.map(({ code, place }) => [code, place?.file]),
  };
}

const CITED = ['article2028', 'page', 'report2029'];

test('the works of all three formats are read together', async () => {
  const works = {
    [OWN]: '- { id: page, type: webpage, title: A page }\n',
    [`${BASE}/references.json`]: '[{ "id": "report2029", "type": "report", "title": "A report" }]',
    [`${BASE}/references.bib`]: '@article{article2028, title = {An article}, year = 2028}',
  };
  expect(await read(works)).toEqual({ keys: CITED, told: [] });
});

test('a summit can do with the works of the shared folder alone, and none of them is told that it does not cite', async () => {
  const text = (await baseSummit()).get(OWN) ?? '';
  const shared = { 'content/shared/references.yaml': `${text}- { id: other, type: book, title: Other }\n` };
  expect(await read(shared, [OWN])).toEqual({ keys: CITED, told: [] });
});

test('a key of the summit that the shared folder has too is an error with both places', async () => {
  const { told } = await read({ 'content/shared/references.bib': '@online{page, title = {A page}}' });
  expect(told).toEqual([['outline/duplicate-id', 'content/shared/references.bib']]);
});

test('works in another format are named before they are missed', async () => {
  const files = await baseSummit(new Map([[`${BASE}/references.ris`, 'TY  - RPRT']]));
  files.delete(OWN);
  const { codes, findings } = await stopOf(loadOutline(createHostInMemory({ files }), 'base-summit'));
  expect(codes).toEqual(['outline/unread-references']);
  expect(findings[0]?.hint).toContain('CSL JSON');
});
