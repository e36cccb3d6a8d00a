import { expect, test } from 'vitest';
import { readPageMarkup } from '../../../scripts/templating/trusted/read-page-markup.ts';

const foreign = (html: string) => readPageMarkup(html, { controls: false }).foreign.map(({ words }) => words);

test.each([
  ['<!---><script>document.title = 1</script>-->', ["'<script>'"]],
  ['<svg><script>alert(1)</script></svg>', ["'<script>'"]],
  [
    '<svg><a><set attributeName="href" to="java&#115;cript:alert(1)"/></a></svg>',
    ["'<set>'", "the attribute 'attributeName'", "the attribute 'to'"],
  ],
  ['<svg><animate attributeName="href" values="x"/></svg>', ["'<animate>'", "the attribute 'attributeName'"]],
  ['<p ONCLICK=alert(1)>x', ["the event handler 'onclick'"]],
  ['<p/onclick=alert(1)>x', ["the event handler 'onclick'"]],
  ['<a href="#a" ping="//example.org/p">x</a>', ["the attribute 'ping'"]],
  ['<blockquote cite="//example.org/p">x</blockquote>', ["the attribute 'cite'"]],
  ['<a href="java&Tab;script:alert(1)">x</a>', ["a link to 'javascript:'"]],
  ['<a href="&#1;javascript:alert(1)">x</a>', ["a link to 'javascript:'"]],
  ['<a href="data:text/html,<p>x">x</a>', ["a link to 'data:'"]],
  ['<svg><a xlink:href="javascript:alert(1)">x</a></svg>', ["a link to 'javascript:'"]],
  ['<plaintext>x', ["'<plaintext>'"]],
  ['<input type="image" src="//example.org/i.png">', ["'<input>'", "the attribute 'src'"]],
  ['<template><script>x</script></template>', ["'<template>'", "'<script>'"]],
  ['<meta http-equiv="refresh" content="0;url=//example.org">', ["a '<meta>' that is neither a name nor the encoding"]],
  ['<p style="background: u\\rl(//example.org/x.png)">x</p>', ["'style' that asks for '//example.org/x.png'"]],
  [`<p style='background: image-set("//example.org/x.png" 1x)'>x</p>`, ["'style' that asks for '//example.org/x.png'"]],
  ['<svg><path fill="url(//example.org/x.svg#a)"/></svg>', ["'fill' that asks for '//example.org/x.svg#a'"]],
  [
    '<svg><style>path { mask: u<!-- -->rl(//example.org/x) }</style></svg>',
    ["'<style>' that asks for '//example.org/x'"],
  ],
  ['<svg><style>path{mask:&#117;rl(//example.org/x)}</style></svg>', ["'<style>' that asks for '//example.org/x'"]],
  ['<svg><foreignObject><p>x</p></foreignObject></svg>', ["'<foreignObject>'"]],
  ['<svg><image href="//example.org/x.png"/></svg>', []],
  ['<x-y z>', ["'<x-y>'", "the attribute 'z'"]],
])('%s', (html, words) => {
  expect(foreign(html)).toEqual(words);
});

test('what shows text, tables, pictures and links is taken', () => {
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>x</title><style>p { color: red }</style>
    <main class="a" data-x="1" aria-label="b" style="color: #123"><a href="https://example.org/" rel="noopener">x</a>
    <a href="mailto:a@example.org">x</a><a href="#a">x</a><img src="data:image/png;base64,AA==" alt="" width="1">
    <table><caption>x</caption><tr><th scope="col" colspan="2">x</table><ol start="3" reversed><li value="1">x</ol>
    <svg viewBox="0 0 9 9" xmlns="http://www.w3.org/2000/svg"><linearGradient id="g" gradientUnits="userSpaceOnUse"/>
    <path d="M0 0" fill="url(#g)" stroke-width="2"/><use href="#g"/></svg><math><mfrac><mi>a</mi><mn>2</mn></mfrac></math>`;
  expect(foreign(html)).toEqual([]);
});

test('addresses are read as a browser reads them', () => {
  const html = '<a href="&#47;&#47;example.org/p">x</a><svg><image href="#&#10;x"/><image xlink:href="a.png"/></svg>';
  expect(readPageMarkup(html, { controls: false }).addresses).toEqual([
    { words: '//example.org/p', from: 3 },
    { words: 'a.png', from: html.indexOf('xlink:href') },
  ]);
});

test('tens of thousands of open elements, brackets and handlers are read to their end', () => {
  const count = (piece: string) => readPageMarkup(piece.repeat(20_000), { controls: false }).foreign.length;
  const pieces = ['<a>', '<div>', '<!--', '<p ', '<table><td>', '&lt', '<b onx>', '<style>url('];
  expect(pieces.map(count)).toEqual([0, 0, 0, 0, 0, 0, 20_000, 1]);
});

test('more elements beside one another than a call takes arguments are read too', () => {
  expect(foreign(`${'<br>'.repeat(300_000)}<plaintext>`)).toEqual(["'<plaintext>'"]);
});
