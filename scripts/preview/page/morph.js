// @ts-check

/**
 * Makes the element `shown` equal to `fresh` and touches no node that is equal already, so that fonts, images and the
 * scroll position stay. May move nodes out of `fresh`.
 * @param {Element} shown
 * @param {Element} fresh
 */
export function morph(shown, fresh) {
  if (shown.isEqualNode(fresh)) return;
  takeAttributes(shown, fresh);
  const before = [...shown.childNodes];
  const after = [...fresh.childNodes];
  const start = countSame(before, after);
  const end = countSame(before.slice(start).reverse(), after.slice(start).reverse());
  const old = before.slice(start, before.length - end);
  const wanted = after.slice(start, after.length - end);
  if (old.length === wanted.length && old.every((node, index) => isSameKind(node, wanted[index]))) {
    for (const [index, node] of old.entries()) morphNode(node, /** @type {ChildNode} */ (wanted[index]));
    return;
  }
  for (const node of old) node.remove();
  const next = before[before.length - end] ?? null;
  for (const node of wanted) shown.insertBefore(shown.ownerDocument.adoptNode(node), next);
}

/**
 * Counts the nodes at the start of both lists that are equal.
 * @param {readonly Node[]} before
 * @param {readonly Node[]} after
 */
function countSame(before, after) {
  const found = before.findIndex((node, index) => !node.isEqualNode(after[index] ?? null));
  return found < 0 ? Math.min(before.length, after.length) : found;
}

/**
 * @param {Node} node
 * @param {Node | undefined} other
 */
function isSameKind(node, other) {
  return other !== undefined && node.nodeName === other.nodeName;
}

/**
 * @param {ChildNode} node
 * @param {ChildNode} fresh
 */
function morphNode(node, fresh) {
  if ('children' in node) morph(/** @type {Element} */ (node), /** @type {Element} */ (fresh));
  else if (node.nodeValue !== fresh.nodeValue) node.nodeValue = fresh.nodeValue;
}

/**
 * @param {Element} shown
 * @param {Element} fresh
 */
function takeAttributes(shown, fresh) {
  for (const { name } of [...shown.attributes]) if (!fresh.hasAttribute(name)) shown.removeAttribute(name);
  for (const { name, value } of fresh.attributes)
    if (shown.getAttribute(name) !== value) shown.setAttribute(name, value);
}
