import type { ReadContent } from '../../checks/files/read-file.ts';
import type { Artefact } from '../artefact.ts';
import type { ReadBack } from '../output.ts';
import type { ThreadedStep } from '../steps/threaded-step.ts';

/** A step that reads the final bytes of a file back, for the checks. */
export type ReadBackStep = ThreadedStep<Artefact['content'], ReadBack>;

/** How each kind of file is read back. What does it is loaded when it is needed. */
export const READ_BACK = {
  deckMarkdown: readsText('Markdown', async () => (await import('./read-markdown.ts')).readMarkdown),
  stylesheet: readsText('a stylesheet', async () => (await import('./read-markup.ts')).readStylesheet),
  drawing: readsText('a drawing', async () => (await import('./read-markup.ts')).readMarkup),
  manifest: readsText('a manifest', async () => (await import('./read-manifest.ts')).readManifest),
  deckPage: readsText('the slides', async () => {
    const { readPage } = await import('./read-markup.ts');
    return (html) => readPage(html, true);
  }),
  briefPage: readsText('the page of a brief', async () => {
    const { readPage } = await import('./read-markup.ts');
    return (html) => readPage(html, false);
  }),
  images: reads('images', async () => (await import('./read-images.ts')).readBackImages),
  pdf: reads('a PDF', async () => (await import('./read-back.ts')).readBackPdf),
  greyPdf: reads('a grey PDF', async () => (await import('./read-back.ts')).readBackGreyPdf),
  sheets: reads('sheets', async () => (await import('./read-back.ts')).readBackSheets),
  press: reads('a file for a press', async () => (await import('./read-back.ts')).readBackPress),
  office: reads('slides for PowerPoint', async () => (await import('./read-back.ts')).readBackOffice),
  word: reads('a file for Word', async () => (await import('./read-back.ts')).readBackWord),
} as const;

function reads(kind: string, load: ReadBackStep['load']): ReadBackStep {
  return { name: `reading ${kind} back`, isLong: true, load };
}

function readsText(kind: string, load: () => Promise<(text: string) => ReadContent>): ReadBackStep {
  const readAll: ReadBackStep['load'] = async () => {
    const read = await load();
    return (content) => ({ content: read(typeof content === 'string' ? content : new TextDecoder().decode(content)) });
  };
  return { ...reads(kind, readAll), isLong: false };
}
