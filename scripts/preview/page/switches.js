// @ts-check

/**
 * Fills a switch with names, and marks the one that is on.
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
 * What the address of this page keeps over a reload, behind `#`: what is shown, and the slide.
 * @returns {{ view: string, slide: number }}
 */
export function readAddress() {
  const asked = new URLSearchParams(location.hash.slice(1));
  const view = asked.get('view') ?? '';
  return { view: ['deck', 'brief'].includes(view) ? view : 'both', slide: Number(asked.get('slide') ?? 1) || 1 };
}

/**
 * Keeps what is shown in the address, without an entry in the history.
 * @param {string} view
 * @param {number} slide
 */
export function writeAddress(view, slide) {
  try {
    history.replaceState(null, '', `#view=${view}&slide=${slide}`);
  } catch {
    // Safari refuses more than 100 changes in 30 s: the next change catches up.
  }
}
