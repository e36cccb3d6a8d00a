import { entry } from '../entry.ts';

/** The findings about the command line of `check-template`. */
export const templateCommandFindings = {
  'usage/one-template': entry<{ given: number }>({
    severity: 'error',
    blames: 'tool',
    message: ({ given }) => `One template is looked at at a time; ${given} were named.`,
    hint: () => "Name one, as in 'npm run check-template -- content/my-summit/ministry.potx'.",
    what: '`npm run check-template` was given no file, or more than one.',
    why: 'It prints one table, of one template.',
    mend: 'Name one template by its path from the folder that you are in.',
  }),
  'usage/unread-template': entry<{ file: string; reason: string }>({
    severity: 'error',
    blames: 'tool',
    message: ({ file, reason }) => `The template '${file}' can't be read: ${reason}.`,
    hint: () => 'Name it by its path from the folder that you are in.',
    what: 'The file that was named for `npm run check-template` is not there, is no plain file, or has more than 30 MB.',
    why: 'Nothing could be looked at.',
    mend: 'Name the template by its path from the folder that you are in.',
  }),
};
