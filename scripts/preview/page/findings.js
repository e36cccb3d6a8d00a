// @ts-check

/**
 * A finding, as the server sends it.
 * @typedef {object} Finding
 * @property {string} code
 * @property {'error' | 'warning'} severity
 * @property {string} message
 * @property {string} hint
 * @property {{ readonly file: string, readonly line: number, readonly column: number }} [place]
 */

/**
 * Shows findings in a list; the place of each is a button that opens the editor there. An unchanged list is not
 * touched, since somebody may be using it.
 * @param {HTMLElement} list
 * @param {readonly Finding[]} findings
 */
export function listFindings(list, findings) {
  const key = JSON.stringify(findings);
  if (list.dataset['key'] === key) return;
  list.dataset['key'] = key;
  list.replaceChildren(...findings.map(toItem));
}

/**
 * Makes a button with a place as its words, which opens the place in the editor.
 * @param {{ readonly file: string, readonly line: number, readonly column: number }} place
 */
export function placeButton({ file, line, column }) {
  const words = `${file}:${line}:${column}`;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'opens';
  button.textContent = words;
  button.title = 'Open in your editor';
  button.addEventListener('click', () => openInEditor(words));
  return button;
}

/**
 * Asks the server to open the editor at a place, `file:line:column`.
 * @param {string} place
 */
export function openInEditor(place) {
  // Where no editor is found, Vite says so in the terminal.
  fetch(`/__open-in-editor?file=${encodeURIComponent(place)}`).catch(() => undefined);
}

/**
 * Counts findings in words: “2 faults, 1 warning”; empty where there are no findings.
 * @param {readonly Finding[]} findings
 */
export function countFindings(findings) {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const counts = [count(errors, 'fault'), count(findings.length - errors, 'warning')];
  return counts.filter((words) => words !== '').join(', ');
}

/**
 * @param {number} number
 * @param {string} noun
 */
function count(number, noun) {
  return number === 0 ? '' : `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** @param {Finding} finding */
function toItem({ code, severity, message, hint, place }) {
  const item = document.createElement('li');
  item.dataset['severity'] = severity;
  const words = paragraph('', `${message} `);
  const name = document.createElement('code');
  name.textContent = code;
  words.append(name);
  item.append(...(place === undefined ? [] : [placeButton(place)]), words, paragraph('hint', hint));
  return item;
}

/**
 * @param {string} name
 * @param {string} words
 */
function paragraph(name, words) {
  const element = document.createElement('p');
  element.className = name;
  element.textContent = words;
  return element;
}
