import { checkFindings } from './check/check-findings.ts';
import type { Entry, Prose } from './entry.ts';
import { markdownFindings } from './markdown/markdown-findings.ts';
import { outlineFindings } from './outline/outline-findings.ts';
import { printFindings } from './print-findings.ts';
import { renderFindings } from './render-findings.ts';
import { templateFindings } from './template/template-findings.ts';
import { usageFindings } from './usage/usage-findings.ts';

/** A part of the catalogue: the findings of one family, and the properties that they share. */
export interface Chapter {
  /** The first part of the codes of its findings. */
  readonly family: string;
  readonly about: Prose;
  readonly findings: Readonly<Record<string, Entry<never>>>;
}

/** All findings by family, in the order of `docs/findings.md`. */
export const chapters: readonly Chapter[] = [
  {
    family: 'outline',
    about:
      'Faults in the files that you write: `summit.yaml`, `references.yaml`, the files under `themes/`, and the images, fonts and data that they name.',
    findings: outlineFindings,
  },
  {
    family: 'template',
    about: [
      "Faults in the files under `templates/`: those of the summit's folder, or the shared ones.",
      'If you have not changed a shared one, the pack as you received it is damaged: fetch it again.',
    ],
    findings: templateFindings,
  },
  {
    family: 'render',
    about: 'Faults that show when your words become slides and pages.',
    findings: renderFindings,
  },
  {
    family: 'check',
    about:
      'Faults that show when the finished slides, pages and files are looked at. [fit.md](fit.md) has the rules of what fits, and their limits.',
    findings: checkFindings,
  },
  {
    family: 'markdown',
    about: [
      'Faults in a plain Marp Markdown file that `npm run check -- FILE.md` looks at.',
      'What does not fit on its slides has the codes under [Check](#check).',
    ],
    findings: markdownFindings,
  },
  {
    family: 'print',
    about: 'Faults of the browser that makes the PDFs. Your outline is most likely in order.',
    findings: printFindings,
  },
  {
    family: 'usage',
    about: 'Faults in the command that you typed, or in what it may write.',
    findings: usageFindings,
  },
];
