import { entry } from './entry.ts';

/** The findings about the browser that prints. */
export const printFindings = {
  'print/no-browser': entry<{ tried: string }>({
    severity: 'error',
    blames: 'tool',
    message: ({ tried }) => `No browser was found to print with (tried: ${tried}).`,
    hint: () =>
      'Install Chrome or Chromium, or name one: npm run build:deck -- --browser PATH (or PUPPETEER_EXECUTABLE_PATH=PATH).',
    what: 'No browser was found to print with.',
    why: ['The browser measures the slides and makes the PDFs.', 'Without it nothing can be proved fit to hand over.'],
    mend: 'Install Chrome, Edge or Chromium. If it is installed in an unusual place, name it as below.',
    example: { language: 'sh', lines: ['npm run build:deck -- --browser PATH'] },
  }),
  'print/browser-start': entry<{ browser: string; reason: string }>({
    severity: 'error',
    blames: 'tool',
    message: ({ browser, reason }) => `The browser did not start (${browser}): ${reason}`,
    hint: () =>
      'If the computer was busy, run the command again; else name another browser with --browser PATH. Where the system forbids user namespaces (some containers, Ubuntu 24.04), allow them or install Google Chrome.',
    what: 'A browser is there, but it did not start. The reason that it gave is shown.',
    why: [
      'Without a browser nothing can be measured or printed.',
      'If you have named a browser, the tool does not take another one.',
    ],
    mend: [
      'Check the path after `--browser`, or name another browser.',
      'On a server or in a container, show the reason to the person who runs the machine: the system may forbid something that browsers need.',
    ],
  }),
  'print/old-browser': entry<{ found: string; oldest: number }>({
    severity: 'error',
    blames: 'tool',
    message: ({ found, oldest }) =>
      `The browser (${found}) can't print these pages: Chromium ${oldest} or newer is needed for their page numbers and running heads.`,
    hint: () =>
      'Update it, or name a newer Chrome, Chromium or Edge with --browser PATH. On Linux one comes with the tool: leave --browser and PUPPETEER_EXECUTABLE_PATH out.',
    what: 'The browser is older than Chromium 131, or is not based on Chromium. The finding shows its version.',
    why: 'An older browser prints pages without page numbers and running heads, without a message.',
    mend: [
      'Update it, or name a newer Chrome, Edge or Chromium with `--browser PATH`.',
      'On Linux a browser comes with the tool: leave `--browser` out, and take `PUPPETEER_EXECUTABLE_PATH` out of the environment.',
    ],
  }),
  'print/browser-dropped': entry<{ browser: string; reason: string }>({
    severity: 'warning',
    blames: 'tool',
    message: ({ browser, reason }) => `The browser at ${browser} is not used any more: ${reason}`,
    hint: () =>
      'Nothing is missing: the other browsers did its work. See whether it still runs, or leave its address out.',
    what: 'Of several browsers that `--browser` names, one failed or was too slow, and the others went on without it.',
    why: 'The pack is whole, but it took longer, and the next build will try that browser again.',
    mend: 'See whether the browser still runs at that address. Otherwise leave the address out.',
  }),
  'print/browsers-differ': entry<{ versions: string }>({
    severity: 'error',
    blames: 'tool',
    message: ({ versions }) => `The browsers that --browser names are of different versions: ${versions}.`,
    hint: () => 'Name browsers of one version: each version breaks lines and pages in its own way.',
    what: 'The addresses after `--browser` lead to browsers of different versions.',
    why: 'Which browser gets which page is chance. The same outline would give other lines and pages from build to build.',
    mend: 'Bring the browsers to one version, or name only those that are of one version.',
  }),
  'print/browser-hints': entry<{ browser: string }>({
    severity: 'error',
    blames: 'tool',
    message: ({ browser }) => `The browser at ${browser} fits letters to whole pixels, so that lines break elsewhere.`,
    hint: () => 'Start that browser with the option --font-render-hinting=none.',
    what: 'The browser at an address that `--browser` names rounds the width of each letter to whole pixels (hinting).',
    why: 'Lines and pages would break elsewhere than in other browsers, and letters in the PDFs stand at uneven distances.',
    mend: 'Start that browser with the option `--font-render-hinting=none`; [scale.md](scale.md) has a whole command.',
  }),
  'print/browser-lost': entry<{ step: string }>({
    severity: 'error',
    blames: 'tool',
    message: ({ step }) => `The browser ended while ${step}.`,
    hint: () =>
      'Nothing was written. Most often the computer ran out of memory: close other programs and run the command again. If it happens again, name another browser with --browser PATH.',
    what: [
      'The browser ended in the middle of its work.',
      'Someone may have closed it, or the computer ran out of memory.',
    ],
    why: "A PDF that is half made can't be handed over, so nothing was written.",
    mend: [
      'Close other programs and run the command again.',
      'If it happens again, name another browser with `--browser PATH`.',
    ],
  }),
  'print/timeout': entry<{ step: string; seconds: number }>({
    severity: 'error',
    blames: 'tool',
    message: ({ step, seconds }) => `${step} took longer than ${seconds} s and was stopped.`,
    hint: () => 'Run the command again on a quieter machine; if it happens again, look for a huge image or text.',
    what: 'One step took too long, and was stopped.',
    why: 'A build that waits for ever would not say why. This one ends and names the step.',
    mend: [
      'Run the command again when the computer is less busy.',
      'If it happens again, look for a huge drawing or text.',
    ],
  }),
  'print/many-parts': entry<{ step: string }>({
    severity: 'error',
    blames: 'tool',
    message: ({ step }) => `${step} met more parts within or beside one another than it can hold.`,
    hint: () =>
      'Look for a huge table or list, and take it out. If you find nothing of the kind, the fault is in the tool: please report it.',
    what: 'A text or page has more parts within or beside one another than the programs that read it can hold, as a table of 100,000 cells.',
    why: 'Nothing can be made of it.',
    mend: [
      'Look for a huge table or list, and take it out.',
      'If you find nothing of the kind, the fault is in the tool: please report it with the outline.',
    ],
  }),
  'print/much-memory': entry<{ step: string; megabytes: number }>({
    severity: 'error',
    blames: 'tool',
    message: ({ step, megabytes }) => `${step} took more than ${megabytes} MB of memory and was stopped.`,
    hint: () =>
      'Look for a huge image, table or text, and take it out. If you find nothing of the kind, the fault is in the tool: please report it.',
    what: 'The browser took more memory for one step than any pack of this length should need, and was stopped.',
    why: 'It would take the memory of everything else on the computer, until the system ends programs.',
    mend: [
      'Look for a huge image, table or text, and take it out.',
      'If you find nothing of the kind, the fault is in the tool: please report it with the outline.',
    ],
  }),
  'print/unstable-contents': entry<{ passes: number }>({
    severity: 'error',
    blames: 'tool',
    message: ({ passes }) => `The page numbers of the contents still changed after ${passes} passes of printing.`,
    hint: () =>
      'The tool could not settle them: a heading stands just at the edge of a page. Shorten or lengthen the chapter before it by a line.',
    what: [
      'The page numbers of the contents changed each time the brief was printed.',
      'A heading stands just at the edge of a page, and moves from one page to the other each time.',
    ],
    why: 'A table of contents with wrong page numbers is worse than no table of contents.',
    mend: 'Shorten or lengthen the chapter before it by a line.',
  }),
};
