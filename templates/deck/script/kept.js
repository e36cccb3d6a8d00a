// @ts-check

/**
 * A value that this window keeps over a reload, or `otherwise` where it kept none.
 * @param {string} name
 * @param {string} otherwise
 */
export function kept(name, otherwise) {
  try {
    return sessionStorage.getItem(`deck ${name}`) ?? otherwise;
  } catch {
    // The browser forbids a file to keep anything.
    return otherwise;
  }
}

/**
 * Keeps a value over a reload of this window, where the browser lets it.
 * @param {string} name
 * @param {string} value
 */
export function keep(name, value) {
  try {
    sessionStorage.setItem(`deck ${name}`, value);
  } catch {
    // Then it lasts until the reload.
  }
}
