import fc from 'fast-check';
import { changedText, type Vocabulary } from '../changed-text.ts';
import type { FuzzInput, FuzzSubject } from '../fuzz-input.ts';
import { readCorpus } from '../read-corpus.ts';
import { below, themeWithFigure } from '../theme-with.ts';

const vocabulary: Vocabulary = {
  words: [
    ...[
      '<',
      '>',
      '/>',
      '<g>',
      '</g>',
      '<svg>',
      '</svg>',
      '<script>alert(1)</script>',
      '<style>',
      '</style>',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<?xml-stylesheet href="x"?>',
      '<!DOCTYPE svg [<!ENTITY a "aaaa">]>',
      '&a;',
      '&#x0;',
      '&amp;',
    ],
    ...[
      '<use href="#gauge"/>',
      '<use href="#g"/>',
      '<image href="//example.org/x.png"/>',
      '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>',
      '<animate attributeName="x" to="9"/>',
      '<set attributeName="href" to="javascript:x"/>',
    ],
    ...[
      ' onload="x"',
      ' style="fill:u\\rl(//example.org/x)"',
      ' href="javascript:x"',
      ' viewBox="0 0 0 0"',
      ' viewBox="0 0 1e9 1"',
      ' width="-1"',
      ' width="1e999"',
      ' width="auto"',
      ' height="0"',
      ' xmlns:p="u"',
      ' xmlns=""',
      ' id="a"',
      ' fill="url(#fade)"',
      ' filter="url(#soft)"',
      ' mask="url(#half)"',
      ' marker-mid="url(#tip)"',
    ],
    ...[
      '<feGaussianBlur stdDeviation="900"/>',
      '<feTurbulence numOctaves="99"/>',
      '<feConvolveMatrix order="99" kernelMatrix="1"/>',
      '<path d="M0 0L9 9"/>',
      '<path d="',
      'L1 1',
      '<text>words</text>',
      '"',
      "'",
      '=',
      '\0',
      '\ufeff',
      '\ud800',
      'é',
      '<rect width="9" height="9"/>',
      '<title>t</title>',
    ],
  ],
  pairs: [
    ['<g>', '</g>'],
    ['<svg>', '</svg>'],
    ['<g filter="url(#soft)">', '</g>'],
    ['<g mask="url(#half)">', '</g>'],
    ['<g clip-path="url(#round)">', '</g>'],
    ['<pattern id="p">', '</pattern>'],
    ['<a>', '</a>'],
    ['<switch>', '</switch>'],
    ['<tspan>', '</tspan>'],
  ],
};

const places: readonly ((drawing: string) => FuzzInput['files'])[] = [
  (drawing) => ({
    'images/own.svg': drawing,
    'themes/30-third.yaml': themeWithFigure(
      below('image', 'file: images/own.svg\ncredit: Our own'),
      'alt: A drawing of two banks',
    ),
  }),
  (drawing) => ({
    'images/own.svg': drawing,
    'themes/30-third.yaml': themeWithFigure(
      below('image', 'file: images/own.svg\ncredit: Our own'),
      'alt: A drawing of two banks',
    ),
  }),
];

/** Drawings (SVG) as a figure of a theme. */
export const drawings: FuzzSubject = {
  name: 'drawings',
  inputs: fc
    .tuple(fc.constantFrom(...places), changedText(readCorpus('drawings'), vocabulary))
    .map(([toFiles, text]): FuzzInput => ({ target: 'summit', files: toFiles(text) })),
};
