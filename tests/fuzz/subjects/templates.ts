import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { projectFolder } from '../../../scripts/host/project-folder.ts';
import { changedText, type Vocabulary } from '../changed-text.ts';
import type { FuzzInput, FuzzSubject } from '../fuzz-input.ts';
import { readCorpus } from '../read-corpus.ts';
import { themeWith } from '../theme-with.ts';

const vocabulary: Vocabulary = {
  words: [
    ...[
      '{{',
      '}}',
      '{{headline}}',
      '{{{headline}}}',
      '{{> points}}',
      '{{> own}}',
      '{{#if line}}',
      '{{/if}}',
      '{{else}}',
      '{{#each points}}',
      '{{/each}}',
      '{{this}}',
      '{{../headline}}',
    ],
    ...[
      '{{!-- ',
      '--}}',
      '{{!',
      '{{lookup points 0}}',
      '{{@index}}',
      '{{#with title}}',
      '{{constructor}}',
      '{{__proto__}}',
      '{{helper "a" b=1}}',
      '{{~headline~}}',
      '\\{{',
      '{{&title}}',
    ],
    ...[
      '<!--',
      '-->',
      '<!-- _class: x -->',
      '<script>',
      '</script>',
      '<scr',
      'ipt>',
      '<style>',
      '</style>',
      '<plaintext>',
      '<template>',
      '<svg>',
      '</section>',
      '<div>',
      '</div>',
      '<a href="',
      'javascript:',
      '<img src="x" onerror="y">',
    ],
    ...[
      '<b id="x">',
      '&#60;',
      '&lt;',
      '&',
      '<![CDATA[',
      ']]>',
      '\n---\n',
      '\n\n',
      '\n# a\n',
      '\n```\n',
      '\n> ',
      '\n- ',
      '| a |',
      '*_',
      '**',
      '`',
      '``',
      '$$',
      ':smile:',
      '[',
      ']',
      '](',
      '[a]: <b>\n',
      '    ',
      'word ',
      '"',
      "'",
    ],
  ],
  pairs: [
    ['{{#if headline}}', '{{/if}}'],
    ['{{#each points}}', '{{/each}}'],
    ['<div>', '</div>'],
    ['<b>', '</b>'],
    ['<table><tr><td>', '</td></tr></table>'],
    ['> ', ''],
    ['- ', '\n'],
    ['*', '*'],
    ['**', '**'],
    ['[', '](a)'],
    ['<!-- ', ' -->'],
    ['{{#if (', ')}}{{/if}}'],
  ],
};

const shared = (path: string) => readFileSync(join(projectFolder, 'templates', path), 'utf8');

function inPlaceOf(path: string): fc.Arbitrary<FuzzInput> {
  return changedText([shared(path)], vocabulary).map((text) => ({
    target: 'summit',
    files: { [`templates/${path}`]: text },
  }));
}

/** Templates of a summit's own: a layout that a theme names, or a file in place of a shared one. */
export const templates: FuzzSubject = {
  name: 'templates',
  inputs: fc.oneof(
    {
      weight: 4,
      arbitrary: changedText(readCorpus('templates'), vocabulary).map(
        (text): FuzzInput => ({
          target: 'summit',
          files: { 'templates/deck/partials/own.hbs': text, 'themes/30-third.yaml': themeWith('layout: own') },
        }),
      ),
    },
    ...[
      'deck/partials/points.hbs',
      'deck/page.hbs',
      'deck/deck.md.hbs',
      'brief/brief.hbs',
      'brief/partials/chapter.hbs',
      'brief/partials/side.hbs',
    ].map((path) => ({ weight: 1, arbitrary: inPlaceOf(path) })),
  ),
};
