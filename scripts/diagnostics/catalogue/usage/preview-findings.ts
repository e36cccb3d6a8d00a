import { entry } from '../entry.ts';

/** The findings about a preview's command line. */
export const previewFindings = {
  'usage/one-summit': entry<{ count: number }>({
    severity: 'error',
    blames: 'tool',
    message: ({ count }) => `A preview shows one summit at a time; ${count} were named.`,
    hint: () => 'Name one. The page has a switch to the others.',
    what: '`npm run preview` was given more than one summit.',
    why: 'A preview shows one at a time, and the others would be left out without a message.',
    mend: 'Name one, or leave the name out to see the first; the page has a switch to the others.',
  }),
  'usage/not-a-port': entry<{ port: string }>({
    severity: 'error',
    blames: 'tool',
    message: ({ port }) => `'${port}' is not the number of a port.`,
    hint: () =>
      'Ports go from 0 to 65535; with 0 the system chooses a free one. Without --port the preview finds one itself.',
    what: 'The value after `--port` is not the number of a port.',
    why: 'The preview would have another address than the one where you look for it.',
    mend: [
      'Write a number from 1 to 65535, or 0 to let the system choose a free one.',
      'Without `--port` the preview takes 5173, or the next one that is free.',
    ],
  }),
  'usage/ports-taken': entry<{ first: number; last: number }>({
    severity: 'error',
    blames: 'tool',
    message: ({ first, last }) => `All ports from ${first} to ${last} are taken by other programs.`,
    hint: () => 'End another preview, or name a port: --port 8123.',
    what: 'The port of the preview and the nineteen after it are used by other programs.',
    why: "The preview can't start without a port.",
    mend: 'End previews that still run in other terminals (Ctrl-C), or name another port: `npm run preview -- --port 8123`.',
  }),
};
