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
      '{{',
      '}}',
      '"',
      ',',
      '=',
      '#',
      '@',
      '\\',
      '%',
      '$',
      '&',
      '~',
      '\n',
      '- ',
      ': ',
      '[',
      ']',
      'null',
      '0',
      '-1',
      '1e999',
      'true',
      '"":',
      '\0',
      '\ufeff',
      '\ud800',
      '\u202e',
    ],
    ...[
      '@article{x,\n',
      '@string{a = "b"}',
      '@string{a = a # a}',
      '@preamble{"x"}',
      '@comment',
      'jan',
      ' # a',
      '{\\"o}',
      "{\\'",
      '\\textsc{',
      '\\href{a}{b}',
      '\\\\',
      '``',
      "''",
      '---',
      ' and ',
      'and others',
      'month = 13,',
      'crossref = {report2029},',
      'xdata = {report2029},',
      'date = {2029/..},',
      'date = {-0044},',
    ],
    ...[
      '<i>',
      '</i>',
      '<sup>',
      '<script>',
      '<span class="nocase">',
      '&lt;',
      '"id": "report2029",',
      '"issued": { "date-parts": [[]] },',
      '"issued": { "date-parts": [[99999999, 13, 45]] },',
      'issued: "20 of May"',
      'author: [{}]',
      'author: nobody',
      'URL: "javascript:x"',
      'page: 5-',
      'report2029',
      'article2028',
      '__proto__',
      '河流',
      'الأنهار',
      'word ',
    ],
  ],
  pairs: [
    ['{', '}'],
    ['[', ']'],
    ['"', '"'],
    ['{\\textbf', '}'],
    ['<i>', '</i>'],
    ['{ "a": ', ' }'],
    ['$', '$'],
  ],
};

const styleVocabulary: Vocabulary = {
  words: [
    ...[
      '<',
      '>',
      '/>',
      '</',
      '"',
      '&',
      '<!--',
      '-->',
      '<![CDATA[',
      '<!DOCTYPE a [<!ENTITY b "c">]>',
      '&b;',
      '<text macro="who"/>',
      '<text macro="when"/>',
      '<text macro="nothing"/>',
      '<macro name="who">',
      '</macro>',
      '<choose>',
      '</choose>',
      '<if variable="title">',
      '</if>',
      '<else>',
      '</else>',
    ],
    ...[
      '<text term="nothing"/>',
      '<text variable="nothing"/>',
      '<number variable="volume" form="roman"/>',
      '<label variable="page"/>',
      '<names variable="author"/>',
      '<date variable="issued" form="text"/>',
      '<group>',
      '</group>',
      '<sort>',
      '<key variable="title"/>',
      ' et-al-min="0"',
      ' et-al-use-first="-1"',
      ' delimiter="',
      ' prefix="<b>"',
      ' position="first"',
      ' disambiguate="true"',
      ' class="note"',
      ' version="9"',
      ' name="who"',
      ' form="long"',
    ],
  ],
  pairs: [
    ['<group>', '</group>'],
    ['<choose><if variable="title">', '</if></choose>'],
    ['<choose><if variable="URL"></if><else>', '</else></choose>'],
    ['<names variable="author"><substitute>', '</substitute></names>'],
  ],
};

const summit = readFileSync(join(projectFolder, 'tests/fixtures/base-summit/summit.yaml'), 'utf8');
const citing = `${summit}citations: { style: styles/own.csl }\n`;
const notes = readFileSync(join(projectFolder, 'templates/citations/notes.csl'), 'utf8');

function inFile(ending: string): fc.Arbitrary<FuzzInput> {
  return changedText(readCorpus('references', ending), vocabulary, 1_000_000).map((text) => ({
    target: 'summit',
    files: { [`references.${ending}`]: text },
    gone: ending === 'yaml' ? [] : ['references.yaml'],
  }));
}

/** References: the works in each of their three forms, and the style by which they are printed. */
export const references: FuzzSubject = {
  name: 'references',
  inputs: fc.oneof(
    { weight: 2, arbitrary: inFile('yaml') },
    { weight: 2, arbitrary: inFile('json') },
    { weight: 3, arbitrary: inFile('bib') },
    {
      weight: 2,
      arbitrary: changedText([...readCorpus('styles'), notes], styleVocabulary).map(
        (text): FuzzInput => ({
          target: 'summit',
          files: { 'summit.yaml': citing, 'styles/own.csl': text },
        }),
      ),
    },
  ),
};
