// @ts-check
import { isRightToLeft } from './parts.js';

const SWIPE = 40;
const IDLE_MS = 2500;

/**
 * Turns a swipe, and a click on what is no link or button, into a turn of the slide: forward, or back on the third
 * where lines begin. Two fingers and a page that is zoomed in are left to the browser.
 * @param {{ turn: (by: 1 | -1) => void, isOn: () => boolean }} on
 */
export function listenToPointer({ turn, isOn }) {
  /** @type {{ x: number, y: number } | undefined} */
  let start;
  addEventListener(
    'touchstart',
    ({ touches }) => {
      const [touch] = touches;
      start = touches.length === 1 && touch !== undefined ? { x: touch.clientX, y: touch.clientY } : undefined;
    },
    { passive: true },
  );
  addEventListener('touchcancel', () => {
    start = undefined;
  });
  addEventListener('touchend', ({ changedTouches: [touch] }) => {
    if (start === undefined || touch === undefined) return;
    const [across, down] = [touch.clientX - start.x, touch.clientY - start.y];
    start = undefined;
    if (!isOn() || isZoomedIn()) return;
    if (Math.abs(across) > SWIPE && Math.abs(across) > 2 * Math.abs(down))
      turn(across < 0 === isRightToLeft() ? -1 : 1);
  });
  addEventListener('click', (event) => {
    const { target, clientX, clientY } = event;
    // Text that is being marked turns nothing, nor does a finger that calls the bar.
    const marking = getSelection()?.isCollapsed === false;
    const calling = event instanceof PointerEvent && event.pointerType === 'touch' && isAtFoot(clientY);
    if (!isOn() || isZoomedIn() || marking || calling) return;
    if (target instanceof Element && target.closest('a, button, input, dialog, [data-part="bar"]') !== null) return;
    const fromStart = isRightToLeft() ? innerWidth - clientX : clientX;
    turn(fromStart < innerWidth / 3 ? -1 : 1);
  });
}

/**
 * Marks the page as idle while no mouse moves: the bar and the mouse's arrow go away. A finger calls the bar at the
 * window's foot, and sees it at the start.
 */
export function watchIdleness() {
  const { classList } = document.documentElement;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timeout;
  const wake = () => {
    classList.remove('idle');
    clearTimeout(timeout);
    timeout = setTimeout(() => classList.add('idle'), IDLE_MS);
  };
  if (matchMedia('(pointer: coarse)').matches) wake();
  // A new page is told of a mouse that lies still: only a second place is a move.
  let place = '';
  addEventListener('pointermove', ({ pointerType, screenX, screenY }) => {
    if (pointerType === 'touch') return;
    const before = place;
    place = `${screenX} ${screenY}`;
    if (before !== '' && before !== place) wake();
  });
  addEventListener('pointerdown', ({ pointerType, clientY }) => {
    if (pointerType === 'touch' && isAtFoot(clientY)) wake();
  });
}

/** @param {number} y */
function isAtFoot(y) {
  return y > innerHeight * 0.8;
}

function isZoomedIn() {
  return (window.visualViewport?.scale ?? 1) > 1.01;
}
