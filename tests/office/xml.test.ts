import fc from 'fast-check';
import sax from 'sax';
import { expect, test } from 'vitest';
import { attributes, xml } from '../../scripts/office/xml/xml.ts';

test('words of a template mean exactly their characters, as text and in attributes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (words) => {
      fc.pre(!/[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(words));
      const read = readXml(xml`<a b="${words}">${words}</a>`.markup);
      expect(read).toEqual({ b: words, text: words });
    }),
  );
});

test('markup in words stays words', () => {
  expect(xml`<a b="${'"/><c>'}">${"</a>&amp;'"}</a>`.markup).toBe(
    '<a b="&quot;/&gt;&lt;c&gt;">&lt;/a&gt;&amp;amp;&apos;</a>',
  );
});

test('pieces, lists and numbers are written as they are, undefined as nothing', () => {
  const items = ['a', 'b'].map((name) => xml`<${xml`i`}>${name}</i>`);
  expect(xml`<l n="${2.5}">${items}${undefined}</l>`.markup).toBe('<l n="2.5"><i>a</i><i>b</i></l>');
});

test('the line breaks of a template are left out, also between its values and inside a tag', () => {
  const child = xml`<c/>`;
  const made = xml`<a
    b="1"
    c="${2}">
    ${child}
    ${child}
    <d> e </d>
  </a>`;
  expect(made.markup).toBe('<a b="1" c="2"><c/><c/><d> e </d></a>');
});

test('attributes are written in their order, without those that are undefined', () => {
  const made = xml`<a${attributes({ x: 1, y: undefined, z: true, 'r:id': 'a"b' })}/>`;
  expect(made.markup).toBe('<a x="1" z="1" r:id="a&quot;b"/>');
});

test('a character that XML can’t hold is refused by its code point, and other white space becomes a blank', () => {
  expect(() => xml`<a>${'x\u0001'}</a>`).toThrow('XML can’t hold the character U+0001.');
  expect(() => xml`<a>${'x\uD800'}</a>`).toThrow('U+D800');
  expect(() => xml`<a>${Number.NaN}</a>`).toThrow('number NaN');
  expect(xml`<a>${'x\vy\fz'}</a>`.markup).toBe('<a>x y z</a>');
});

function readXml(markup: string): { b: string | undefined; text: string } {
  const read = { b: undefined as string | undefined, text: '' };
  const parser = sax.parser(true);
  parser.onopentag = ({ attributes: { b } }) => {
    read.b = String(b);
  };
  parser.ontext = (text) => {
    read.text += text;
  };
  parser.onerror = (error) => {
    throw error;
  };
  parser.write(markup).close();
  return read;
}
