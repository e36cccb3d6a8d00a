import { error } from './catalogue-entry.ts';

/** What can be wrong when a summit is begun. */
export const newSummitCatalogue = {
  'usage/no-slug': error<{ count: number }>(
    ({ count }) => (count === 0 ? 'The new summit has no name.' : `One name is needed; ${count} words were given.`),
    () =>
      "Write it after '--', in small letters, digits and hyphens: npm run new -- my-summit-2030. Quote texts with spaces.",
  ),
  'usage/unsafe-slug': error<{ slug: string; better: string }>(
    ({ slug }) => `'${slug}' can't be the name of a summit's folder.`,
    ({ better }) =>
      `Names have small letters, digits and hyphens between them, at most 60, and none that Windows keeps for itself. Try: ${better}.`,
  ),
  'usage/summit-exists': error<{ path: string }>(
    ({ path }) => `${path} is there already; nothing was changed.`,
    () => 'Choose another name, or move the old folder away first.',
  ),
  'usage/wrong-answer': error<{ option: string; reason: string; cure: string }>(
    ({ option, reason }) => `The answer for --${option} can't be taken: ${reason}`,
    ({ cure }) => cure,
  ),
  'usage/no-answer': error<Record<never, never>>(
    () => 'The questions were not all answered; nothing was written.',
    () => 'Start again, or give the answers as options: npm run new -- --help lists them.',
  ),
};
