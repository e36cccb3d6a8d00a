// @ts-check

/** @typedef {{ readonly presenter: boolean, readonly slide: number }} Address */

/**
 * What the part of an address behind `#` asks for: `#7` the seventh slide, `#finance/points/one` the slide that shows
 * this value of the outline, `#presenter/7` the presenter view at the seventh. The slide is NaN where there is none.
 * @param {string} hash
 * @param {(address: string) => number} slideOf The number of the slide that shows a value; NaN where none does.
 * @returns {Address}
 */
export function readAddress(hash, slideOf) {
  const [, presenter, slide = ''] = /^#?(?:(presenter)(?:\/|$))?(.*)$/.exec(hash) ?? [];
  return { presenter: presenter !== undefined, slide: /^\d+$/.test(slide) ? Number(slide) : slideOf(slide) };
}

/**
 * The number of the slide that holds the element with an id; NaN where there is none.
 * @param {string} id
 */
export function slideWith(id) {
  return Number(document.getElementById(decoded(id))?.closest('.marpit > section')?.id ?? Number.NaN);
}

/** @param {string} id */
function decoded(id) {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/**
 * Keeps the slide in the address, without an entry in the history for every slide.
 * @param {Address} address
 */
export function writeAddress({ presenter, slide }) {
  try {
    history.replaceState(null, '', presenter ? `#presenter/${slide}` : `#${slide}`);
  } catch {
    // Safari refuses more than 100 changes in 30 s, as a held arrow key makes: the next change catches up.
  }
}
