// @ts-check

/**
 * The marks that the server puts around texts. One character gives the number of the text that begins; the last one,
 * U+10FFFD, ends a text.
 */
const MARK = /([\u{100000}-\u{10FFFD}])/u;
const FIRST = 0x100000;
const END = 0x10fffd;

/**
 * The text of the outline that each text node of a page shows (`texts`, by the node's order), and the text that each
 * element names in an attribute (`elements`, by the element's order). A text is a number; undefined where the node
 * shows no text of the outline.
 * @typedef {{ readonly texts: readonly (number | undefined)[], readonly elements: ReadonlyMap<number, number> }} Marks
 */

/**
 * The texts of the outline by the nodes and elements of the page that is shown.
 * @typedef {{ readonly texts: ReadonlyMap<Node, number>, readonly elements: ReadonlyMap<Element, number> }} Places
 */

/**
 * Removes the marks from a page and gives the texts that they mark. A text node with marks is split at them, so that
 * each node shows one text.
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
 * Applies the marks that were taken out of a page to its own nodes, or to those of an equal page.
 * @param {Document} page
 * @param {Marks} marks
 * @returns {Places}
 */
export function markPlaces(page, { texts, elements }) {
  /** @type {Map<Node, number>} */
  const byText = new Map();
  for (const [index, node] of textsOf(page).entries()) {
    const mark = texts[index];
    if (mark !== undefined) byText.set(node, mark);
  }
  /** @type {Map<Element, number>} */
  const byElement = new Map();
  const all = elements.size === 0 ? [] : elementsOf(page);
  for (const [index, mark] of elements) {
    const element = all[index];
    if (element !== undefined) byElement.set(element, mark);
  }
  return { texts: byText, elements: byElement };
}

/**
 * The text nodes of a page's body, in their order.
 * @param {Document} page
 * @returns {Text[]}
 */
function textsOf(page) {
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  /** @type {Text[]} */
  const texts = [];
  while (walker.nextNode() !== null) texts.push(/** @type {Text} */ (walker.currentNode));
  return texts;
}

/**
 * The elements of a page's body, in their order.
 * @param {Document} page
 * @returns {readonly Element[]}
 */
function elementsOf(page) {
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
