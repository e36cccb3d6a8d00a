// Shows one slide at a time: keys, touch, full screen, the slide in the address. Without it the
// slides stand below one another.
// @ts-check
const slides = [...document.querySelectorAll('.marpit > section')];
const notes = [...document.querySelectorAll('.speaker-notes')];
let current = 0;
let typed = '';
let notesShown = false;
let touchStart = 0;

/** @param {number} index */
function show(index) {
  const wanted = Number.isInteger(index) ? index : current;
  current = Math.max(0, Math.min(slides.length - 1, wanted));
  slides.forEach((slide, position) => {
    slide.classList.toggle('current', position === current);
  });
  for (const note of notes) {
    const mine = note.getAttribute('data-slide') === String(current + 1);
    note.toggleAttribute('hidden', !(notesShown && mine));
  }
  history.replaceState(null, '', `#${current + 1}`);
}

function scaleToWindow() {
  const { width, height } = getComputedStyle(slides[0] ?? document.body);
  const scale = Math.min(innerWidth / Number.parseFloat(width), innerHeight / Number.parseFloat(height));
  document.documentElement.style.setProperty('--scale', String(scale));
}

function toggleFullScreen() {
  if (document.fullscreenElement) document.exitFullscreen();
  else document.documentElement.requestFullscreen();
}

function toggleNotes() {
  notesShown = !notesShown;
  show(current);
}

function jump() {
  if (typed === '') show(current + 1);
  else show(Number(typed) - 1);
}

/** @type {Record<string, () => void>} */
const actions = {
  ArrowRight: () => show(current + 1),
  ArrowDown: () => show(current + 1),
  PageDown: () => show(current + 1),
  ' ': () => show(current + 1),
  ArrowLeft: () => show(current - 1),
  ArrowUp: () => show(current - 1),
  PageUp: () => show(current - 1),
  Backspace: () => show(current - 1),
  Home: () => show(0),
  End: () => show(slides.length - 1),
  Enter: jump,
  f: toggleFullScreen,
  n: toggleNotes,
};

addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (/^\d$/.test(event.key)) {
    typed += event.key;
    return;
  }
  const action = actions[event.key];
  if (action === undefined) return;
  event.preventDefault();
  action();
  typed = '';
});
addEventListener('touchstart', (event) => {
  touchStart = event.changedTouches[0]?.clientX ?? 0;
});
addEventListener('touchend', (event) => {
  const moved = (event.changedTouches[0]?.clientX ?? 0) - touchStart;
  if (Math.abs(moved) > 40) show(current + (moved < 0 ? 1 : -1));
});
addEventListener('hashchange', () => show(Number(location.hash.slice(1)) - 1));
addEventListener('resize', scaleToWindow);

document.documentElement.classList.add('presenting');
scaleToWindow();
show((Number(location.hash.slice(1)) || 1) - 1);
