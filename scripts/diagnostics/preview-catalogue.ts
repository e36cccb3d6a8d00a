import { error } from './catalogue-entry.ts';

/** What can be wrong with the command line of a preview. */
export const previewCatalogue = {
  'usage/one-summit': error<{ count: number }>(
    ({ count }) => `A preview shows one summit at a time; ${count} were named.`,
    () => 'Name one. The page has a switch to the others.',
  ),
  'usage/not-a-port': error<{ port: string }>(
    ({ port }) => `'${port}' is not the number of a port.`,
    () =>
      'Ports go from 0 to 65535; with 0 the system chooses a free one. Without --port the preview finds one itself.',
  ),
  'usage/ports-taken': error<{ first: number; last: number }>(
    ({ first, last }) => `All ports from ${first} to ${last} are taken by other programs.`,
    () => 'End another preview, or name a port: --port 8123.',
  ),
};
