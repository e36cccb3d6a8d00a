import { expect, test } from 'vitest';
import type { SourceFile } from '../../../scripts/outline/source-file.ts';
import { parseLabels } from '../../../scripts/views/text/labels.ts';
import { readProjectText } from '../../helpers/read-project-text.ts';

const english = fileOf('templates/labels/en.yaml', await readProjectText('templates/labels/en.yaml'));

function fileOf(path: string, text: string): SourceFile {
  return { path, text, origin: 'summit', name: path };
}

test('labels that a file of another language lacks are the English ones, with one warning', () => {
  const own = fileOf('content/x/templates/labels/pt.yaml', 'contents: Sumário\nsources: Fontes\n');
  const { labels, findings } = parseLabels([own], english);
  expect([labels?.contents, labels?.sources, labels?.figure]).toEqual(['Sumário', 'Fontes', 'Figure']);
  expect(findings.map(({ severity, code, place }) => [severity, code, place?.file])).toEqual([
    ['warning', 'template/missing-labels', own.path],
  ]);
});

test('what a region lacks comes from its language', () => {
  const wide = fileOf('templates/labels/pt.yaml', english.text.replace(/^contents: .*/m, 'contents: Sumário'));
  const { labels, findings } = parseLabels([wide, fileOf('templates/labels/pt-BR.yaml', 'sources: Fontes')], english);
  expect([labels?.contents, labels?.sources]).toEqual(['Sumário', 'Fontes']);
  expect(findings).toEqual([]);
});
