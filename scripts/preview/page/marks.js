// @ts-check

/** The marks that the server puts around texts: a character says which text begins, the last one that it ends. */
const MARK = /([\u{100000}-\u{10FFFD}])/u;
const FIRST = 0x100000;
const END = 0x10fffd;

/**
 * Which text of the outline each text node of a page shows, and which its elements name in an attribute: numbers by
 * their order in the page. Undefined where it is none of the outline.
 * @typedef {{ readonly texts: readonly (number | undefined)[], readonly elements: ReadonlyMap<number, number> }} Marks
 */

/**
 * Takes the marks out of a page and gives what they said. A text node with marks is split where they stood, so that
 * each is one text.
 * @param {Document} page
 * @returns {Marks}
 */
export function takeMarks(page) {
  /** @type {(number | undefined)[]} */
  const texts = [];
  /** @type {number[]} */
  const open = [];
  for (const node of textsOf(page)) {
    const parts = node.data.split(MARK);
    const kept = parts.flatMap((part, index) => {
      if (index % 2 === 1) follow(open, part);
      else if (part !== '' || parts.length === 1) texts.push(open.at(-1));
      return index % 2 === 1 || (part === '' && parts.length > 1) ? [] : [part];
    });
    if (parts.length > 1) node.replaceWith(...kept.map((part) => page.createTextNode(part)));
  }
  return { texts, elements: takeFromAttributes(page) };
}

/**
 * The text nodes of a page's body in their order.
 * @param {Document} page
 * @returns {Text[]}
 */
export function textsOf(page) {
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  /** @type {Text[]} */
  const texts = [];
  while (walker.nextNode() !== null) texts.push(/** @type {Text} */ (walker.currentNode));
  return texts;
}

/**
 * The elements of a page's body in their order.
 * @param {Document} page
 * @returns {readonly Element[]}
 */
export function elementsOf(page) {
  return [...page.body.querySelectorAll('*')];
}

/**
 * @param {number[]} open
 * @param {string} mark
 */
function follow(open, mark) {
  const codePoint = mark.codePointAt(0) ?? END;
  if (codePoint === END) open.pop();
  else open.push(codePoint - FIRST);
}

/** @param {Document} page */
function takeFromAttributes(page) {
  /** @type {Map<number, number>} */
  const marked = new Map();
  elementsOf(page).forEach((element, index) => {
    for (const attribute of element.attributes) {
      const [, mark] = MARK.exec(attribute.value) ?? [];
      if (mark === undefined) continue;
      marked.set(index, (mark.codePointAt(0) ?? FIRST) - FIRST);
      attribute.value = attribute.value
        .split(MARK)
        .filter((_, at) => at % 2 === 0)
        .join('');
    }
  });
  return marked;
}
