import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { projectFolder } from '../../../scripts/host/project-folder.ts';
import { changedText, type Vocabulary } from '../changed-text.ts';
import type { FuzzInput, FuzzSubject } from '../fuzz-input.ts';
import { readCorpus } from '../read-corpus.ts';

const vocabulary: Vocabulary = {
  words: [
    ...[
      '{',
      '}',
      ';',
      ':',
      ',',
      '/*',
      '*/',
      '(',
      ')',
      '"',
      "'",
      '\\',
      '\\0',
      '\\ffffff',
      '\\d800',
      '\\a',
      '@',
      '#',
      '.',
      '!important',
      '<!--',
      '-->',
      '</style>',
      '\n',
      '\f',
      '\0',
    ],
    ...[
      'h2{colr:red}',
      'p{}',
      '.k1{}',
      '@import "x";',
      '@import url(//example.org/a.css);',
      'url(',
      'u\\rl(//example.org/x)',
      'image-set("//example.org/x" 1x)',
      '@media print{',
      '@page{size:A5}',
      '@layer a;',
      '@container (width>1px){',
    ],
    ...[
      'var(--teal)',
      'var(--teel)',
      'var(--a,var(--b))',
      '--a:var(--b);--b:var(--a);',
      'calc(1px/0)',
      'calc(infinity*1px)',
      '1e9px',
      '3000000px',
      '-1px',
      '0',
      'repeat(100000,1px)',
      'counter(x)',
      'attr(id)',
      'env(x)',
    ],
    ...[
      '*{',
      ':has(*)',
      ':not(',
      ':is(',
      '::before{content:"x"}',
      '>',
      '+',
      '~',
      '||',
      '[a="b"]',
      ':nth-child(2n+1)',
      '&',
      'section',
      'main',
      '.chapter',
      '#about',
      '@charset "x";',
      '@namespace x "y";',
      '@property --x{',
      '@font-face{font-family:x;src:local("a")}',
    ],
    ...[
      'h2{width:1e6px}',
      'p{height:3e6px}',
      'h2{display:none}',
      '*{break-before:page}',
      'main{display:grid;grid-template-columns:repeat(99999,1px)}',
      'p{filter:blur(900px)}',
      'p{text-shadow:0 0 9px red}',
      'p{columns:9}',
    ],
  ],
  pairs: [
    ['@media print{', '}'],
    ['.a{', '}'],
    ['calc(', ')'],
    [':not(', ')'],
    ['(', ')'],
    ['var(--x,', ')'],
    ['/*', '*/'],
    ['@supports (a:b){', '}'],
    ['linear-gradient(', ')'],
  ],
};

const examples = [
  ...readCorpus('stylesheets'),
  ...['deck/deck.css', 'brief/brief.css'].map((path) => readFileSync(join(projectFolder, 'templates', path), 'utf8')),
];

/** Stylesheets of a summit's own, for the slides or for the brief. */
export const stylesheets: FuzzSubject = {
  name: 'stylesheets',
  inputs: fc
    .tuple(fc.constantFrom('deck', 'brief'), changedText(examples, vocabulary))
    .map(([genre, text]): FuzzInput => ({ target: 'summit', files: { [`templates/${genre}/own.css`]: text } })),
};
