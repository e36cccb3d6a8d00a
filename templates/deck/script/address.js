// @ts-check

/** @typedef {{ readonly presenter: boolean, readonly slide: number }} Address */

/**
 * What the part of an address behind `#` asks for: `#7` the seventh slide, `#presenter/7` the presenter view at it.
 * The slide is NaN where no whole number stands there.
 * @param {string} hash
 * @returns {Address}
 */
export function readAddress(hash) {
  const [, presenter, slide = ''] = /^#?(presenter)?\/?(.*)$/.exec(hash) ?? [];
  return { presenter: presenter !== undefined, slide: /^\d+$/.test(slide) ? Number(slide) : Number.NaN };
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
