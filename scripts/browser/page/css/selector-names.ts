/** A class, an id or an element's name in a selector. */
export interface SelectorName {
  readonly kind: 'class' | 'id' | 'element';
  readonly name: string;
}

/**
 * The names that an element must have so that a selector matches, in the selector's order. Names inside `:not()`, and
 * the alternatives of `:is()`, `:where()` and `:has()`, are left out; states and pseudo-elements have no names.
 */
export function selectorNames(selector: string): SelectorName[] {
  let plain = selector.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\[(?:"[^"]*"|'[^']*'|[^\]"'])*\]/g, '');
  for (let before = ''; before !== plain; ) {
    before = plain;
    // The innermost brackets are resolved first.
    plain = plain.replace(CALL, (_, name: string, inside: string) =>
      /^:(?:is|where|has)$/.test(name) && !inside.includes(',') ? ` ${inside} ` : '',
    );
  }
  const named = plain.replace(/(?<!\\)::?[\w-]+/g, '').replace(/[\w*-]*\|(?!\|)/g, '');
  return [...named.matchAll(NAME)].map(([, sign = '', name = '']) => {
    const words = name.replace(/\\(.)/g, '$1');
    if (sign === '') return { kind: 'element', name: words.toLowerCase() };
    return { kind: sign === '.' ? 'class' : 'id', name: words };
  });
}

const CALL = /(::?[\w-]+)\(([^()]*)\)/g;
const NAME = /([.#]?)((?:[\w-]|[^\0-\x7f]|\\.)+)/g;
