// @ts-check

/** @typedef {'' | 'black' | 'white'} Curtain */
/** @typedef {{ readonly slide: number, readonly curtain: Curtain }} Shown */
/** Who changed what is shown: this window, its scrolling, or the other window. @typedef {'here' | 'scroll' | 'partner'} Origin */
/** @typedef {(shown: Shown, origin: Origin) => void} Follower */
/** @typedef {ReturnType<typeof createShow>} Show */

/**
 * What is shown: the number of a slide, from 1 to `count`, and the curtain before it. Followers are told of
 * every change in the order in which they came.
 * @param {number} count
 */
export function createShow(count) {
  /** @type {Shown} */
  let shown = { slide: 1, curtain: '' };
  /** @type {Follower[]} */
  const followers = [];
  return {
    count,
    shown: () => shown,
    /** @param {Follower} follower */
    follow(follower) {
      followers.push(follower);
    },
    /**
     * Shows another slide or curtain. A number beyond the last slide is the last; one that is no number
     * changes nothing.
     * @param {Partial<Shown>} change
     * @param {Origin} [origin]
     */
    change(change, origin = 'here') {
      const wanted = { ...shown, ...change };
      const slide = Number.isInteger(wanted.slide) ? Math.max(1, Math.min(count, wanted.slide)) : shown.slide;
      shown = { slide, curtain: wanted.curtain };
      for (const follower of followers) follower(shown, origin);
    },
  };
}
