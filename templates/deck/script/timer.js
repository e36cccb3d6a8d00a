// @ts-check

/** How a talk's time stands: milliseconds before it was last started, and since when it runs, if it does. */
/** @typedef {{ readonly before: number, readonly since: number | null }} Timer */

/** @type {Timer} */
export const STOPPED = { before: 0, since: null };

/**
 * The milliseconds that a timer has counted.
 * @param {Timer} timer
 * @param {number} now
 */
export function elapsed({ before, since }, now) {
  return before + (since === null ? 0 : Math.max(0, now - since));
}

/**
 * The timer started, or paused where it runs.
 * @param {Timer} timer
 * @param {number} now
 * @returns {Timer}
 */
export function toggled(timer, now) {
  const before = elapsed(timer, now);
  return { before, since: timer.since === null ? now : null };
}

/**
 * A time as `7:05` or `1:07:05`.
 * @param {number} milliseconds
 */
export function asTime(milliseconds) {
  const seconds = Math.floor(milliseconds / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const tail = String(seconds % 60).padStart(2, '0');
  return hours === 0 ? `${minutes}:${tail}` : `${hours}:${String(minutes).padStart(2, '0')}:${tail}`;
}
