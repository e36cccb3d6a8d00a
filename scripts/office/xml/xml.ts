/** A piece of XML that is well formed by construction: only the template tag `xml` makes one. */
export class Xml {
  readonly markup: string;

  constructor(literals: readonly string[], values: readonly XmlValue[]) {
    this.markup = literals.map((literal, index) => laidOut(literal) + written(values[index])).join('');
  }
}

/** A value inside a template: a piece of XML stays as it is, and words are escaped. Undefined gives nothing. */
export type XmlValue = Xml | string | number | undefined | readonly XmlValue[];

/**
 * Makes a piece of XML from a template literal. Strings among its values are escaped so that they mean exactly their
 * characters, both as text and as the value of an attribute; a list gives its items one after the other. Line breaks of
 * the template itself, with the blanks around them, are left out. Throws a RangeError where a string has a character
 * that XML 1.0 can't hold, or where a number is not finite.
 */
export function xml(literals: TemplateStringsArray, ...values: readonly XmlValue[]): Xml {
  return new Xml(literals, values);
}

/**
 * Makes the attributes of an element, each after a blank, in the order in which they are given; those that are
 * undefined are left out. A boolean is written as 1 or 0, as the schemas of Office have it.
 */
export function attributes(values: Readonly<Record<string, string | number | boolean | undefined>>): Xml {
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  return xml`${given.map(([name, value]) => {
    const shown = typeof value === 'boolean' ? Number(value) : value;
    return new Xml([` ${name}="`, '"'], [shown]);
  })}`;
}

// A line break inside a tag stands for the blank between two attributes.
function laidOut(literal: string): string {
  return literal
    .replace(/>\s*\n\s*|\s*\n\s*(?=<)|^\s*\n\s*|\s*\n\s*$/g, (found) => (found.startsWith('>') ? '>' : ''))
    .replace(/\s*\n\s*/g, ' ');
}

function written(value: XmlValue): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError(`XML for Office can’t hold the number ${value}.`);
    return String(value);
  }
  return value instanceof Xml ? value.markup : value.map(written).join('');
}

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\v': ' ',
  '\f': ' ',
};

// XML 1.0, production 2: a vertical tab and a form feed are no characters of XML, though both are white space.
const IMPOSSIBLE = /[^\t\n\v\f\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

function escaped(words: string): string {
  const found = IMPOSSIBLE.exec(words)?.[0].codePointAt(0);
  if (found !== undefined) {
    throw new RangeError(`XML can’t hold the character U+${found.toString(16).toUpperCase().padStart(4, '0')}.`);
  }
  return words.replace(/[&<>"'\t\n\v\f\r]/g, (character) => ESCAPED[character] ?? character);
}
