// @ts-check

/**
 * The element that the page's template marks with `data-part="name"`. Throws where there is none.
 * @param {string} name
 */
export function part(name) {
  const element = document.querySelector(`[data-part="${name}"]`);
  if (!(element instanceof HTMLElement)) throw new Error(`The page has no part '${name}'.`);
  return element;
}

/**
 * Puts words into a part, and leaves it alone where they stand there already.
 * @param {string} name
 * @param {string} words
 */
export function setWords(name, words) {
  const element = part(name);
  if (element.textContent !== words) element.textContent = words;
}

/** Whether the page is read from right to left: then "onwards" is to the left. */
export function isRightToLeft() {
  return getComputedStyle(document.documentElement).direction === 'rtl';
}

/**
 * The words of a part, with `{name}` replaced by values.
 * @param {string} name
 * @param {Readonly<Record<string, string | number>>} values
 */
export function wordsWith(name, values) {
  const words = part(name).dataset['words'] ?? '';
  return words.replace(/\{(\w+)\}/g, (_, key) => String(values[key] ?? ''));
}
