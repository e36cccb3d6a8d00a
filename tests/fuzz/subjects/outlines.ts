import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { projectFolder } from '../../../scripts/host/project-folder.ts';
import { changedText, type Vocabulary } from '../changed-text.ts';
import type { FuzzSubject } from '../fuzz-input.ts';

const vocabulary: Vocabulary = {
  words: [
    ...[
      '\n',
      '  ',
      '\t',
      ': ',
      '- ',
      '\n- ',
      '\n  - ',
      '# ',
      '"',
      "'",
      '|',
      '>-',
      '&a ',
      '*a',
      '!!set',
      '<<: *a',
      '---\n',
      '...\n',
      '%YAML 1.1\n',
      '? ',
    ],
    ...[
      '{',
      '}',
      '[',
      ']',
      '{rivers}',
      '{rivrs}',
      '[@report2029, p. 4]',
      '[@report209]',
      '[@fig:plan]',
      '[@',
      '*_',
      '*',
      '_',
      '**',
      '`',
      '[a](b)',
      '![a](b)',
      '[a](https://example.org)',
    ],
    ...[
      '<b>',
      '<!--',
      '-->',
      '{{x}}',
      '\\',
      '&amp;',
      '\u00a0',
      '\u202e',
      '\u200b',
      '\ufeff',
      '\ud83d',
      '😀',
      'الأنهار',
      '河流',
      'Қазақстан',
      'Wörter ',
      'word ',
    ],
    ...[
      '0',
      '-0',
      '1e999',
      '.inf',
      '.nan',
      '1_000',
      '0x10',
      '12.3456789012345',
      '2024-02-30',
      '0050-01-01',
      'null',
      '~',
      'true',
      '__proto__',
      'constructor',
      'toString',
    ],
    ...[
      '\ntitle: ',
      '\npoints:',
      '\nfacts:',
      '\nfigure:',
      '\ndesign: { slides: dark }',
      '\nlanguage: en-x-abc',
      '\nunit: EUR',
      '\n  numbers: [rivers, fund]',
      '\n  map: { groups: [{ label: a, countries: [AT] }] }',
    ],
  ],
  pairs: [
    ['[', ']'],
    ['{ a: ', ' }'],
    ['*', '*'],
    ['**_', '_**'],
    ['[', '](https://example.org)'],
    ['"', '"'],
    ['\n- ', ''],
    ['{', '}'],
  ],
};

function baseFile(path: string): string {
  return readFileSync(join(projectFolder, 'tests/fixtures/base-summit', path), 'utf8');
}

const PATHS = ['summit.yaml', 'themes/10-first.yaml', 'themes/20-second.yaml'] as const;

/** Outlines: the files of the base summit, with one of them changed. */
export const outlines: FuzzSubject = {
  name: 'outlines',
  inputs: fc.oneof(
    ...PATHS.map((path) =>
      changedText([baseFile(path)], vocabulary, 260_000).map((text) => ({
        target: 'summit' as const,
        files: { [path]: text },
      })),
    ),
  ),
};
