import { expect, test } from 'vitest';
import { parseLabels } from '../../../scripts/views/text/labels.ts';
import { readProjectText } from '../../helpers/read-project-text.ts';

const english = { path: 'templates/labels/en.yaml', text: await readProjectText('templates/labels/en.yaml') };

test('labels that a file of another language lacks are the English ones, with one warning', () => {
  const own = { path: 'content/x/templates/labels/pt.yaml', text: 'contents: Sumário\nsources: Fontes\n' };
  const { labels, findings } = parseLabels([own], english);
  expect([labels?.contents, labels?.sources, labels?.figure]).toEqual(['Sumário', 'Fontes', 'Figure']);
  expect(findings.map(({ severity, code, place }) => [severity, code, place?.file])).toEqual([
    ['warning', 'template/missing-labels', own.path],
  ]);
});

test('what a region lacks comes from its language', () => {
  const wide = { path: 'templates/labels/pt.yaml', text: english.text.replace(/^contents: .*/m, 'contents: Sumário') };
  const { labels, findings } = parseLabels(
    [wide, { path: 'templates/labels/pt-BR.yaml', text: 'sources: Fontes' }],
    english,
  );
  expect([labels?.contents, labels?.sources]).toEqual(['Sumário', 'Fontes']);
  expect(findings).toEqual([]);
});
