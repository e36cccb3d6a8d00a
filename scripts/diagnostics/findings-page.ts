import { type Chapter, chapters } from './catalogue/chapters.ts';
import type { Entry, Prose } from './catalogue/entry.ts';

/** Writes the page of all findings, `docs/findings.md`, from the catalogue, with a section for each code. */
export function findingsPage(): { path: string; text: string } {
  const links = chapters.map(({ family }) => `[${family}](#${family})`).join(', ');
  return {
    path: 'docs/findings.md',
    text: [`${HEAD}${links}.`, ...chapters.flatMap(chapter)].join('\n\n').concat('\n'),
  };
}

const HEAD = `# Findings, and what to do about them

<!-- Written by \`npm run schemas\` from scripts/diagnostics/catalogue/: change the texts there. -->

Before Communiqué writes anything, it checks the outline, the templates and the finished pages.
What it finds is shown with a code, the file, line and column, and a hint. This page explains every code.

Below each code stand two words. The first says how serious the finding is:

- An **error** stops the build: nothing is written, and the last good files stay.
- A **warning** only informs: the build goes on.

The second says where the fault lies:

- **content**: in the files of the summit's folder, or in templates that you have changed. They are yours to mend.
- **tool**: in the command that was typed, in the computer, or in Communiqué itself. Your texts may be in order.

Several errors are reported together where possible: mend them all, then run the command again.

The first part of a code says where the fault was found: `;

const FENCE = '```';

function chapter({ family, about, findings }: Chapter): string[] {
  const title = `${family.charAt(0).toUpperCase()}${family.slice(1)}`;
  return [`## ${title}`, markdown(about), ...Object.entries(findings).flatMap(([code, said]) => section(code, said))];
}

function section(code: string, { severity, blames, what, why, mend, example }: Entry<never>): string[] {
  const parts = [
    `### \`${code}\``,
    `*${severity === 'error' ? 'Error' : 'Warning'} · ${blames}*`,
    markdown(what),
    `**Why it matters:** ${markdown(why)}`,
    `**What to do:** ${markdown(mend)}`,
  ];
  if (example === undefined) return parts;
  return [...parts, [FENCE + example.language, ...example.lines, FENCE].join('\n')];
}

// Each sentence has a line of its own, so that a change of one sentence is a change of one line.
function markdown(prose: Prose): string {
  return typeof prose === 'string' ? prose : prose.join('\n');
}
