import { entry } from '../entry.ts';

/** The findings about the beginning of a new summit. */
export const newSummitFindings = {
  'usage/no-slug': entry<{ count: number }>({
    severity: 'error',
    blames: 'tool',
    message: ({ count }) =>
      count === 0 ? 'The new summit has no name.' : `One name is needed; ${count} words were given.`,
    hint: () =>
      "Write it after '--', in small letters, digits and hyphens: npm run new -- my-summit-2030. Quote texts with spaces.",
    what: "`npm run new` needs one name for the new summit's folder.",
    why: "The tool can't know which of several words is the name.",
    mend: 'Write one name after `--`: `npm run new -- my-summit-2030`.',
  }),
  'usage/unsafe-slug': entry<{ slug: string; better: string }>({
    severity: 'error',
    blames: 'tool',
    message: ({ slug }) => `'${slug}' can't be the name of a summit's folder.`,
    hint: ({ better }) =>
      `Names have small letters, digits and hyphens between them, at most 60, and none that Windows keeps for itself. Try: ${better}.`,
    what: "The name of a new summit can't be a folder's name on every system.",
    why: 'Capitals, spaces and letters of other alphabets break links and scripts, and Windows keeps some names, such as `con`, for devices.',
    mend: 'Take the name that the hint offers, or another one of small letters, digits and hyphens.',
  }),
  'usage/summit-exists': entry<{ path: string }>({
    severity: 'error',
    blames: 'tool',
    message: ({ path }) => `${path} is there already; nothing was changed.`,
    hint: () => 'Choose another name, or move the old folder away first.',
    what: 'There is already something of that name under `content/`.',
    why: 'Your work would be overwritten.',
    mend: 'Choose another name, or move the old folder away.',
  }),
  'usage/wrong-answer': entry<{ option: string; reason: string; cure: string }>({
    severity: 'error',
    blames: 'tool',
    message: ({ option, reason }) => `The answer for --${option} can't be taken: ${reason}`,
    hint: ({ cure }) => cure,
    what: "An answer for a new summit can't be taken: a date in words or one that does not exist, a language without labels, a colour in which a text can't be read.",
    why: 'The new summit would have a fault from the start.',
    mend: 'Follow the hint; a build would give the same finding.',
  }),
  'usage/no-answer': entry<Record<never, never>>({
    severity: 'error',
    blames: 'tool',
    message: () => 'Some questions were not answered, so nothing was written.',
    hint: () => 'Start again, or give the answers as options: npm run new -- --help lists them.',
    what: 'The input ended before all questions for a new summit were answered. Nothing was written.',
    why: 'Half of a summit would be left behind under `content/`.',
    mend: 'Start again, or give the answers as options: `npm run new -- --help` lists them.',
  }),
};
