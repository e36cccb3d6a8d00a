// @ts-check

/** @typedef {import('./show.js').Show} Show */
/** @typedef {import('./show.js').Shown} Shown */

/**
 * Keeps all windows that show this file in step while one of them is a presenter view. They talk by
 * BroadcastChannel, and by the handle that the opened and the opening window have of each other: a browser may
 * take two windows of one file for strangers, or have no channel at all.
 * @param {Show} show
 * @param {{ presenter: boolean }} options
 * @param {(isThere: boolean) => void} onAudience called in the presenter view when a window for the audience comes or goes
 */
export function createLink(show, { presenter }, onAudience) {
  const channel = openChannel();
  const audience = createAudience(onAudience, () => send('ping'));
  /** @type {MessageEventSource | null} */
  let partner = presenter ? window.opener : null;
  let linked = presenter;
  let channelWorks = false;

  /** @param {'hello' | 'state' | 'ping' | 'here' | 'bye'} kind */
  const send = (kind) => {
    const message = { deck: 'communique', kind, presenter, ...show.shown() };
    channel?.postMessage(message);
    if (!channelWorks) partner?.postMessage(message, { targetOrigin: '*' });
  };
  /** @param {string} kind @param {Shown} shown */
  const answer = (kind, shown) => {
    if (kind === 'ping' && !presenter) send('here');
    if (kind === 'hello' && linked) send('state');
    if (kind === 'state' && linked) show.change(shown, 'partner');
  };
  /** @param {unknown} data */
  const receive = (data) => {
    const message = readMessage(data);
    if (message === undefined) return;
    if (message.presenter) linked = message.kind !== 'bye';
    else if (presenter) audience.heard(message.kind);
    answer(message.kind, message.shown);
  };
  channel?.addEventListener('message', ({ data }) => {
    channelWorks = true;
    receive(data);
  });
  addEventListener('message', ({ data, source }) => {
    if (channelWorks || readMessage(data) === undefined) return;
    // After a reload the presenter's window is known again by what it says.
    partner = source;
    receive(data);
  });
  addEventListener('pagehide', () => {
    send('bye');
  });
  show.follow((_, origin) => {
    if (linked && origin !== 'partner') send('state');
  });
  send('hello');
  if (presenter) audience.watch();
  return {
    /** Opens the presenter view beside this window, or brings it to the front; whether it is there. */
    openPresenter() {
      const address = `${location.href.split('#')[0]}#presenter/${show.shown().slide}`;
      const opened = open(address, 'deck-presenter', 'popup,width=1200,height=760');
      opened?.focus();
      partner = opened;
      return opened !== null;
    },
  };
}

/**
 * Whether a window for the audience is there: one that is asked answers at once. It is asked again and again, since a
 * window that closes, or a browser that ends, may say nothing any more.
 * @param {(isThere: boolean) => void} onChange
 * @param {() => void} ask
 */
function createAudience(onChange, ask) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timeout;
  const askAll = () => {
    clearTimeout(timeout);
    timeout = setTimeout(() => onChange(false), ANSWER_MS);
    ask();
  };
  return {
    watch() {
      askAll();
      setInterval(askAll, ASK_MS);
    },
    /** @param {string} kind */
    heard(kind) {
      // Where one goes, another may still be there.
      if (kind === 'bye') askAll();
      else {
        clearTimeout(timeout);
        onChange(true);
      }
    },
  };
}

const ANSWER_MS = 1000;
const ASK_MS = 3000;

function openChannel() {
  try {
    return new BroadcastChannel(`communique ${location.href.split('#')[0]}`);
  } catch {
    // There is none, or the browser forbids it to a file: the windows' handles do.
    return undefined;
  }
}

/**
 * Another window's message, or undefined where it is none of ours.
 * @param {unknown} data
 * @returns {{ kind: string, presenter: boolean, shown: Shown } | undefined}
 */
function readMessage(data) {
  if (typeof data !== 'object' || data === null || !('deck' in data) || data.deck !== 'communique') return undefined;
  const { kind, presenter, slide, curtain } = /** @type {Record<string, unknown>} */ (data);
  if (typeof slide !== 'number' || (curtain !== '' && curtain !== 'black' && curtain !== 'white')) return undefined;
  return { kind: String(kind), presenter: presenter === true, shown: { slide, curtain } };
}
