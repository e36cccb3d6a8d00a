import type { SelectorName } from './selector-names.ts';

// In the browser, the functions of this file are called by this name.
declare const inPage: typeof import('./browser-css.ts');

/** The CSS of one part of a stylesheet, and the `@supports` conditions around it. */
export interface AskedPart {
  readonly css: string;
  readonly supports: readonly string[];
}

/** The words of a declaration that may be misspelt, with the CSS that comes before and after them. */
export interface AskedWords {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/**
 * Whether the browser accepts each part. A part inside an unmet `@supports` counts as accepted. All functions of this
 * file run in the browser.
 */
export function areTaken(parts: readonly AskedPart[]): boolean[] {
  return parts.map(({ css, supports }) => {
    return supports.some((condition) => !CSS.supports(condition)) || inPage.isTaken(css);
  });
}

/** Whether the browser keeps any declaration of a stylesheet that has a single one. */
export function isTaken(css: string): boolean {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  type Inner = CSSRule & { readonly cssRules?: CSSRuleList; readonly style?: CSSStyleDeclaration };
  let rule = sheet.cssRules[0] as Inner | undefined;
  while (rule?.cssRules?.[0] !== undefined) rule = rule.cssRules[0] as Inner;
  return (rule?.style?.length ?? 0) > 0;
}

/** The names of all CSS properties and descriptors that the browser knows, as stylesheets write them. */
export function propertyNames(): string[] {
  const names: string[] = [];
  for (const name in document.documentElement.style) {
    if (/^[a-z]\w*$/i.test(name) && !/^webkit/i.test(name))
      names.push(name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
  }
  return names;
}

/**
 * Finds for each of the rejected words the nearest words that the browser accepts: with a unit added or mended, or one
 * letter changed; null where there are none.
 */
export function mendWords(asked: readonly AskedWords[]): (string | null)[] {
  return asked.map(({ before, words, after }) => {
    if (words.length > 60) return null;
    const units = [
      words.replace(/(\d) (?=[a-z%])/gi, '$1'),
      words.replace(/(?<![\w.#-])(-?[\d.]*[1-9]\d*)(?![\w.%])/g, '$1px'),
    ];
    const candidates = [...units.filter((each) => each !== words), ...inPage.oneLetterAway(words)];
    return candidates.find((each) => inPage.isTaken(`${before}${each}${after}`)) ?? null;
  });
}

/**
 * All spellings one typing mistake away: a letter or a doubled sign left out, two letters exchanged, a letter added, or
 * a letter replaced.
 */
export function oneLetterAway(words: string): string[] {
  const letters = [...'abcdefghijklmnopqrstuvwxyz-'];
  const at = [...words].map((sign, index) => [words.slice(0, index), sign, words.slice(index + 1)] as const);
  const ofLetters = at.filter(([, sign]) => /[a-z]/i.test(sign));
  return [
    ...at.filter(([head, sign]) => /[a-z]/i.test(sign) || head.endsWith(sign)).map(([head, , tail]) => head + tail),
    ...ofLetters.map(([head, sign, tail]) => `${head}${tail.slice(0, 1)}${sign}${tail.slice(1)}`),
    ...[...at.map(([head]) => head.length), words.length].flatMap((from) =>
      letters.map((letter) => words.slice(0, from) + letter + words.slice(from)),
    ),
    ...ofLetters.flatMap(([head, , tail]) => letters.map((letter) => head + letter + tail)),
  ];
}

/** The names of the elements that match a selector and of all elements inside them, each once. */
export function namesWithin(selector: string): SelectorName[] {
  const names = new Map<string, SelectorName>();
  const add = (kind: SelectorName['kind'], name: string) => names.set(`${kind} ${name}`, { kind, name });
  for (const element of document.querySelectorAll(`${selector}, ${selector} *`)) {
    add('element', element.localName.toLowerCase());
    if (element.id !== '') add('id', element.id);
    for (const name of element.classList) add('class', name);
  }
  return [...names.values()];
}
