// @ts-check

/**
 * Fills a list of choices with names and selects one. A list of fewer than two names is disabled.
 * @param {HTMLSelectElement} select
 * @param {readonly string[]} names
 * @param {string} on
 */
export function fillSwitch(select, names, on) {
  const shown = [...select.options].map(({ value }) => value);
  if (shown.join('\n') !== names.join('\n')) select.replaceChildren(...names.map((name) => new Option(name, name)));
  if (select.value !== on) select.value = on;
  select.disabled = names.length < 2;
}

/**
 * Reads the view and the number of the slide from the part of this page's address after `#`, which keeps them over a
 * reload. Where they are missing, both panes and slide 1.
 * @returns {{ view: string, slide: number }}
 */
export function readAddress() {
  const asked = new URLSearchParams(location.hash.slice(1));
  const view = asked.get('view') ?? '';
  return { view: ['deck', 'brief'].includes(view) ? view : 'both', slide: Number(asked.get('slide') ?? 1) || 1 };
}

/**
 * Writes the view and the number of the slide into the address, without a new entry in the history.
 * @param {string} view
 * @param {number} slide
 */
export function writeAddress(view, slide) {
  try {
    history.replaceState(null, '', `#view=${view}&slide=${slide}`);
  } catch {
    // Safari refuses more than 100 changes in 30 s: the next change is written again.
  }
}
