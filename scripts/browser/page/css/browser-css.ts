import type { SelectorName } from './selector-names.ts';

// The functions of this file, under the name that they have in the browser.
declare const inPage: typeof import('./browser-css.ts');

/** A stylesheet of one part, and the conditions that it stands under. */
export interface AskedPart {
  readonly css: string;
  readonly supports: readonly string[];
}

/** Words to mend: what stands before and after them in a stylesheet of that part alone. */
export interface AskedWords {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** Whether the browser takes each part; one for which a condition does not hold counts as taken. Runs in the browser, as all that follows. */
export function areTaken(parts: readonly AskedPart[]): boolean[] {
  return parts.map(({ css, supports }) => {
    return supports.some((condition) => !CSS.supports(condition)) || inPage.isTaken(css);
  });
}

/** Whether anything is left of a stylesheet that sets one thing. */
export function isTaken(css: string): boolean {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  type Inner = CSSRule & { readonly cssRules?: CSSRuleList; readonly style?: CSSStyleDeclaration };
  let rule = sheet.cssRules[0] as Inner | undefined;
  while (rule?.cssRules?.[0] !== undefined) rule = rule.cssRules[0] as Inner;
  return (rule?.style?.length ?? 0) > 0;
}

/** The names of all properties and descriptors, as a stylesheet writes them. */
export function propertyNames(): string[] {
  const names: string[] = [];
  for (const name in document.documentElement.style) {
    if (/^[a-z]\w*$/i.test(name) && !/^webkit/i.test(name))
      names.push(name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
  }
  return names;
}

/** For each words that the browser does not take, the nearest ones that it takes: a unit or one letter away; null where there are none. */
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

/** All words that differ by a letter, or a sign that stands twice, too many, by two letters exchanged, one missing or one other. */
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

/** The names of what a selector matches and of all that is in it, each once. */
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
