import { error, warning } from './catalogue-entry.ts';
import { type NumberedPage, nameOfPage } from './numbered-page.ts';

/** The codes of what keeps people from reading, seeing or hearing a finished page. */
export const accessCatalogue = {
  'check/contrast': error<PaleText>((text) => paleText(text, 'can hardly be read'), paleHint),
  // Marp's own themes colour code pale: who writes a talk may leave it so.
  'markdown/contrast': warning<PaleText>((text) => paleText(text, 'is pale'), paleHint),
  'check/access': error<Barrier>(
    ({ page, words, help, rule }) => `${nameOfPage(page)}: ${told(words)}${help} (${rule}).`,
    () => 'Mend the template that makes this element: those who hear the page or use it by keyboard are stopped here.',
  ),
  'check/access-advice': warning<Barrier>(
    ({ page, words, help, rule }) => `${nameOfPage(page)}: ${told(words)}${help} (good practice: ${rule}).`,
    () => 'Mend the template that makes this element: it is hard to follow for those who hear the page.',
  ),
  'outline/weak-alt': error<{ reason: string }>(
    ({ reason }) => `This 'alt' tells nobody what the figure shows: ${reason}.`,
    () => 'Say in a sentence what a reader sees there: what is compared, and how it comes out.',
  ),
  'outline/vague-link': warning<{ words: string }>(
    ({ words }) => `The words of the link, '${words}', don't say where it leads.`,
    () => 'Name what is there, as in [the annual report](address): links are also read out by themselves.',
  ),
} as const;

/** An element that keeps somebody out: its first words, and axe-core's rule and what it asks. */
interface Barrier {
  readonly page: NumberedPage;
  readonly words: string;
  readonly help: string;
  readonly rule: string;
}

function told(words: string): string {
  return words === '' ? '' : `at “${words}”: `;
}

/** A text that can hardly be read: its first words, its colour and what is behind it. */
interface PaleText {
  readonly page: NumberedPage;
  readonly words: string;
  readonly contrast: number;
  readonly least: number;
  readonly colour: string;
  readonly behind: string;
}

function paleText({ page, words, contrast, least, colour, behind }: PaleText, verdict: string): string {
  return `${nameOfPage(page)}: “${words}” ${verdict}: ${colour} on ${behind} has a contrast of ${contrast} : 1, and ${least} : 1 is the least.`;
}

function paleHint(): string {
  return 'Set the text in a stronger colour, or put it on a calmer ground: a band, a darker or a lighter picture.';
}
