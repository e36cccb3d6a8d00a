import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findActiveParts } from '../../scripts/templating/find-active-parts.ts';
import { readFolder } from '../helpers/read-folder.ts';
import { sourceFile } from '../helpers/source-file.ts';

const SLIDE = 'content/x/templates/deck/partials/points.hbs';
const CHAPTER = 'content/x/templates/brief/partials/chapter.hbs';

test.each([
  ['<SCRIPT>alert(1)</SCRIPT>', "'<script>'"],
  ['<p {{#if a}}onload{{/if}}="x">', "the event handler 'onload'"],
  ['<p class="a"\n  onmouseover=go()>', "the event handler 'onmouseover'"],
  ["<a href=' javascript:go()'>", "'href' that runs a script"],
  ['<svg><a xlink:href="javascript:go()">', "'xlink:href' that runs a script"],
  ['<form action="/send"><input></form>', "'<form>'"],
  ['<meta http-equiv="refresh" content="0; url=other.html">', "a '<meta>' that leads elsewhere"],
  ['<object data="a.pdf"></object>', "'<object>'"],
])('%s', (text, part) => {
  for (const path of [SLIDE, CHAPTER]) {
    const found = findActiveParts(sourceFile(path, text));
    expect(found.map(({ code, message }) => [code, message])).toEqual([
      ['template/active-part', `A pack runs no scripts and loads nothing: ${part} can't stand in a template.`],
    ]);
  }
});

test.each([
  ['a fact of a value', '<p>{{#if on}}{{script}}{{/if}}</p>'],
  ['a comment of Handlebars', '{{!-- <script> is taken out --}}'],
  ['a comment', '<!-- no <iframe> here -->'],
  ['words and other attributes', '<p lang="en" class="onset" data-onset="1">once = form</p>'],
  ['a value that only names it', '<a href="#javascript" title="onclick=1">x</a>'],
])('%s is let be', (_, text) => {
  expect(findActiveParts(sourceFile(CHAPTER, text))).toEqual([]);
});

test('code on a slide is printed as code', () => {
  expect(findActiveParts(sourceFile(SLIDE, 'Write `<script>` or ``<form> ` ``.'))).toEqual([]);
});

test('the shared templates have none', async () => {
  const files = [...(await readFolder('templates'))].filter(([path]) => path.endsWith('.hbs'));
  expect(files.length).toBeGreaterThan(20);
  expect(files.flatMap(([path, text]) => findActiveParts(sourceFile(`templates/${path}`, text)))).toEqual([]);
});

test('the script of the deck is one that is filled in', () => {
  const text = readFileSync('templates/deck/page.hbs', 'utf8');
  const changed = text.replace('{{{script}}}', '{{{script}}} open()');
  expect(changed).not.toBe(text);
  expect(findActiveParts(sourceFile('content/x/templates/deck/page.hbs', changed))).toHaveLength(1);
});
