import { expect, test } from 'vitest';
import { findCssReferences } from '../../../scripts/templating/trusted/find-css-references.ts';

const references = (css: string) => findCssReferences(css).map(({ reference }) => reference);

test.each([
  ['h2 { mask: U\\RL(//example.org/x.png) }', ['//example.org/x.png']],
  ['h2 { mask: \\75 rl( "//example.org/x.png" ) }', ['//example.org/x.png']],
  ['h2 { mask: url(\\2f/example.org/x.png) }', ['//example.org/x.png']],
  ['h2 { mask-image: image-set(linear-gradient(red, blue) 2x, "//example.org/x.png" 1x) }', ['//example.org/x.png']],
  ['h2 { mask-image: -webkit-image-set("a.png" type("image/png") 1x) }', ['a.png']],
  [':root { --x: url(a.png) }', ['a.png']],
  ['h2 { background: image-set(var(--x) 1x) }', ['an address from var(…)']],
  ['h2 { background: src(attr(data-x)) }', ['an address from attr(…)']],
  ['@import "a.css";', ['@import "a.css"']],
  ['@\\69mport url(a.css) print;', ['@import url(a.css) print'.replace('@import', '@\\69mport'), 'a.css']],
  ['h2 { background: url(a"b) }', ['url(a"b)']],
  ['h2 { background: url(a.png', ['a.png']],
])('%s', (css, found) => {
  expect(references(css)).toEqual(found);
});

test('what is in the page, in a comment or only words asks for nothing', () => {
  const css = `@font-face { font-family: x; src: url("data:font/woff2;base64,AAAA") format("woff2") }
    h2 { mask: url(#a); background: url(data:image/png;base64,AA==) } /* url(a.png) */
    h2::before { content: "url(a.png)"; background: image-set(url(data:image/png;base64,AA==) type("image/png") 1x) }
    :root { --x: "//example.org/x.png" } h3 { width: calc(var(--x) * (1 + var(--y))) }`;
  expect(references(css)).toEqual([]);
});
