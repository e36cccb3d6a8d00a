import { beforeAll, describe, expect, test } from 'vitest';
import type { PackRequest } from '../../../../scripts/build/build-pack.ts';
import { templateFindings } from '../../../../scripts/diagnostics/catalogue/template/template-findings.ts';
import type { Diagnostic } from '../../../../scripts/diagnostics/diagnostic.ts';
import { BASE, baseSummit } from '../../../helpers/base-summit.ts';
import { findingsOf } from '../../../helpers/build-base.ts';
import { createHostInMemory } from '../../../helpers/host-in-memory.ts';
import { sharedPrinter } from '../../../helpers/shared-printer.ts';
import { sharedRecall } from '../../../helpers/shared-recall.ts';

const printer = sharedPrinter();

/** What a build says of the summit's own templates; what a stylesheet does to the look is another matter. */
async function findingsWith(own: Readonly<Record<string, string>>, outputs: PackRequest['outputs']) {
  const files = Object.entries(own).map(([name, text]) => [`${BASE}/templates/${name}`, text] as const);
  const host = createHostInMemory({ files: await baseSummit(new Map(files)) });
  const findings = await findingsOf(host, printer, outputs, sharedRecall());
  return findings.filter(({ code }) => Object.hasOwn(templateFindings, code));
}

async function shared(name: string): Promise<string> {
  return await createHostInMemory().readText(`templates/${name}`);
}

const RIGHT = [
  ['states and pseudo-elements', 'a:hover, a:focus-visible, li::marker, h2::before, p::first-line { color: inherit }'],
  ['what is excluded, and ways of which one is there', 'h2:not(.none), :is(h2, .none) em, p:where(.x, .y) {}'],
  ['structure', 'li:nth-child(2n + 1 of li), section > h2 ~ p + p, section:has(> h2) * { color: inherit }'],
  ['attributes and comments', 'h2[title="a > .b"], section[class~=none], /* .none */ h2 { color: inherit }'],
  [
    'nesting',
    'h2 { &:hover { color: inherit } & + p { margin: 0 } > em { margin: 0 } @media print { color: inherit } }',
  ],
  ['at-rules around rules', '@layer a, b; @layer a { h2 { margin: 0 } } @container (width > 1px) { h2 { margin: 0 } }'],
  [
    'a condition that holds, and one that does not',
    '@supports (display: grid) { p { margin: 0 } } @supports (a: b) { p { a: b } }',
  ],
  ['pages and their margins', '@page wide { size: 210mm 297mm; @bottom-right { content: counter(page) } }'],
  [
    'a font',
    '@font-face { font-family: X; src: local(X); unicode-range: U+0-10; size-adjust: 90%; font-display: swap }',
  ],
  ['an animation', '@keyframes fade { from { opacity: 0 } 50% { opacity: 0.5 } to { opacity: 1 } }'],
  [
    'other at-rules',
    '@property --y { syntax: "*"; inherits: false } @counter-style x { system: cyclic; symbols: "x" }',
  ],
  [
    'tokens',
    ':root { --x: anything { at } all; } h2 { color: var(--x); font: 600 1em / 1 var(--serif); margin: var(--x) 1px }',
  ],
  [
    'what is for other browsers',
    'h2 { -moz-none: x; display: -webkit-box; -ms-flex: 1 } a:-moz-none { color: inherit }',
  ],
  ['capitals, and what is important', 'H2 { COLOR: Inherit !important; Margin: 0 AUTO }'],
  ['new values', 'h2 { text-wrap: pretty; color: light-dark(red, blue); inset: auto; width: calc(100% - 1px) }'],
] as const;

const WRONG = [
  ['h2 { colr: inherit }', "Did you mean 'color'?"],
  ['h2 { widht: 3px }', "Did you mean 'width'?"],
  ['h2 { color: redd }', "Did you mean 'red'?"],
  ['h2 { display: blcok }', "Did you mean 'block'?"],
  ['h2 { margin: 0 3 }', "Did you mean '0 3px'?"],
  ['h2 { margin: 3 px }', "Did you mean '3px'?"],
  ['h2 { zyx-wvu: 3px }', 'Mend the name, or take the line out: it changes nothing.'],
  ['a:hovr { margin: 0 }', "Did you mean 'a:hover'?"],
  ['..points { margin: 0 }', "Did you mean '.points'?"],
  ['@page { @top-lft { content: "" } }', "Did you mean '@top-left'?"],
  ['.pionts { margin: 0 }', "Did you mean '.points'?"],
  ['points { margin: 0 }', "Did you mean '.points'?"],
  ['#points { margin: 0 }', "Did you mean '.points'?"],
  ['setcion { margin: 0 }', "Did you mean 'section'?"],
  ['.pionts h2 { margin: 0 }\n\n.pionts { margin: 0 }', "Did you mean '.points'? It stands on the lines 1, 3."],
] as const;

/** The findings of one build in which each of some stylesheets is a file of its own, by the stylesheet. */
async function findingsOfEach(stylesheets: readonly string[]): Promise<ReadonlyMap<string, readonly Diagnostic[]>> {
  const files = stylesheets.map((css, index) => [`deck/house-${index + 10}.css`, css] as const);
  const findings = await findingsWith(Object.fromEntries(files), ['deck.md']);
  expect(findings.filter(({ place }) => !/house-\d+\.css$/.test(place?.file ?? ''))).toEqual([]);
  const of = (name: string) => findings.filter(({ place }) => place?.file === `${BASE}/templates/${name}`);
  return new Map(files.map(([name, css]) => [css, of(name)]));
}

describe('what is right in a stylesheet gives no finding', () => {
  let found: ReadonlyMap<string, readonly Diagnostic[]>;
  beforeAll(async () => {
    found = await findingsOfEach(RIGHT.map(([, css]) => css));
  });

  test.each(RIGHT)('%s', (_, css) => {
    expect(found.get(css)).toEqual([]);
  });

  test('layouts and figures that this pack does not have, and more points than it has', async () => {
    const css = `section.map svg path, section.chart.with-takeaway, section.agenda.columns-3, section.points.dense.lined, section.contrast li li, section.points.count-9 ol { color: inherit }
      section.table td, section.callout blockquote, section strong em, section.tide .wave-left { color: inherit }`;
    const tide = '## {{headline}}\n\n> a\n\n<p class="wave-{{number}}">a</p>\n';
    const told = await findingsWith({ 'deck/house.css': css, 'deck/partials/tide.hbs': tide }, ['deck.md']);
    expect(told.map(({ message }) => message)).toEqual([expect.stringContaining("the partial 'tide'")]);
  });

  test('the other editions of the brief', async () => {
    const css = '.large-print .chapter h2, .double-sided .chapter-head { color: inherit }';
    expect(await findingsWith({ 'brief/house.css': css }, ['brief.html'])).toEqual([]);
  });

  test('copies of the shared stylesheets, whatever they are for', async () => {
    const names = ['tokens.css', 'deck/deck.css', 'deck/narrow.css', 'deck/screen.css', 'brief/brief.css'];
    const copies = await Promise.all(names.map(async (name) => [name, await shared(name)] as const));
    expect(await findingsWith(Object.fromEntries(copies), ['deck.md', 'brief.html'])).toEqual([]);
  });
});

describe('what to do', () => {
  let found: ReadonlyMap<string, readonly Diagnostic[]>;
  beforeAll(async () => {
    found = await findingsOfEach(WRONG.map(([css]) => css));
  });

  test.each(WRONG)('%s: %s', (css, hint) => {
    expect(found.get(css)?.map((finding) => finding.hint)).toEqual([hint]);
  });

  test('a selector is named as it is written, with what is missing', async () => {
    const [finding] = await findingsWith({ 'deck/house.css': 'section.points\n  .crad > p { margin: 0 }' }, [
      'deck.md',
    ]);
    expect(finding?.message).toBe(
      "'section.points .crad > p' matches nothing on the slides: there is no class 'crad'.",
    );
  });
});

test('what stands in an ignored rule is told by it', async () => {
  const css = 'h2:hovr { colr: inherit; & .none { margin: 0 } }\n@meda print { .none { colr: inherit } }';
  const told = await findingsWith({ 'deck/house.css': css }, ['deck.md']);
  expect(told.map(({ code, place }) => `${place?.line} ${code}`)).toEqual([
    '1 template/ignored-rule',
    '2 template/ignored-rule',
  ]);
});

test("a fault in the tokens of both genres is told once, and the page's own stylesheet may style the page", async () => {
  const tokens = `${await shared('tokens.css')}\n:root { colr: inherit }\n`;
  const screen = `${await shared('deck/screen.css')}\nbody main > .nowhere { margin: 0 }\nbody main { margin: auto }\n`;
  const told = await findingsWith({ 'tokens.css': tokens, 'deck/screen.css': screen }, ['deck.html', 'brief.html']);
  expect(told.map(({ message }) => message)).toEqual([
    "There is no property 'colr': the browser ignores it.",
    "'body main > .nowhere' matches nothing on the slides: there is no class 'nowhere'.",
  ]);
});
