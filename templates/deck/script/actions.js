// @ts-check

/** @typedef {import('./show.js').Show} Show */
/** @typedef {import('./show.js').Curtain} Curtain */
/** @typedef {import('./stage.js').Stage} Stage */

/**
 * @typedef {'next' | 'previous' | 'up' | 'down' | 'first' | 'last' | 'enter' | 'escape' | 'fullScreen' |
 *   'enterFullScreen' | 'overview' | 'black' | 'white' | 'notes' | 'presenter' | 'timer' | 'resetTimer' |
 *   'larger' | 'smaller' | 'help' | 'text'} Action
 */

/** @typedef {Pick<Readonly<Record<Action, () => void>>, 'notes' | 'presenter' | 'timer' | 'resetTimer' | 'larger' | 'smaller' | 'help'>} Views */

/**
 * What every action does, by its name: keys, buttons and fingers all come here.
 * @param {Show} show
 * @param {Stage} stage
 * @param {Views} views
 * @returns {Readonly<Record<Action, () => void>>}
 */
export function createActions(show, stage, views) {
  // Whoever turns the slide wants to see it: the first turn lifts the curtain.
  /** @param {number} slide */
  const go = (slide) => show.change(show.shown().curtain === '' ? { slide } : { curtain: '' });
  /** @param {number} by */
  const turn = (by) => go(show.shown().slide + by);
  /** @param {Curtain} curtain */
  const toggleCurtain = (curtain) => show.change({ curtain: show.shown().curtain === curtain ? '' : curtain });
  /** @param {number} by */
  const turnRow = (by) => {
    const slide = show.shown().slide + by * stage.columns();
    if (stage.mode() !== 'overview' || (slide >= 1 && slide <= show.count)) go(slide);
  };
  const inOverview = () => stage.mode() === 'overview';
  return {
    ...views,
    next: () => turn(1),
    previous: () => turn(-1),
    up: () => turnRow(-1),
    down: () => turnRow(1),
    first: () => go(1),
    last: () => go(show.count),
    enter: () => (inOverview() ? stage.setOverview(false) : turn(1)),
    text: () => stage.setAlone(false),
    overview: () => stage.setOverview(!inOverview()),
    escape: () => (show.shown().curtain === '' ? stage.setOverview(!inOverview()) : show.change({ curtain: '' })),
    black: () => toggleCurtain('black'),
    white: () => toggleCurtain('white'),
    fullScreen: () => (document.fullscreenElement === null ? enterFullScreen() : leaveFullScreen()),
    enterFullScreen,
  };
}

function enterFullScreen() {
  // A browser may refuse, or have none, as on a phone: the slides stay as they are.
  document.documentElement.requestFullscreen?.().catch(() => undefined);
}

function leaveFullScreen() {
  document.exitFullscreen().catch(() => undefined);
}
