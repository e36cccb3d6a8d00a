import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { PdfParts } from '../../pdf/read/read-pdf-parts.ts';
import type { SentFiles } from './sent-files.ts';

/**
 * Finds the parts of finished PDFs that act by themselves or carry hidden content: one finding for each part and file.
 */
export function checkActivePdf({ files }: SentFiles): Diagnostic[] {
  return files.flatMap(({ name, pdf }) =>
    (pdf === undefined ? [] : activeParts(pdf)).map((part) => diagnose('check/active-pdf', { file: name, part })),
  );
}

// The names in a PDF that make its viewer run, fetch, open or send something (ISO 32000-1, 12.6.4), or carry another
// file.
const ACTIVE: Readonly<Record<string, string>> = {
  JS: 'JavaScript (/JS)',
  JavaScript: 'JavaScript (/JavaScript)',
  AA: 'actions of its own (/AA)',
  Launch: 'an action that starts a program (/Launch)',
  GoToR: 'a link into another file (/GoToR)',
  GoToE: 'a link into an embedded file (/GoToE)',
  SubmitForm: 'an action that sends a form (/SubmitForm)',
  ImportData: 'an action that reads a file (/ImportData)',
  Rendition: 'an action that plays something (/Rendition)',
  EmbeddedFile: 'an embedded file (/EmbeddedFile)',
  EmbeddedFiles: 'embedded files (/EmbeddedFiles)',
  Filespec: 'the name of a file (/Filespec)',
  RichMedia: 'rich media (/RichMedia)',
  Movie: 'a film (/Movie)',
  Sound: 'a sound (/Sound)',
  XFA: 'a form of another kind (/XFA)',
  AcroForm: 'a form (/AcroForm)',
};

/**
 * The parts of a PDF that act by themselves or carry hidden content, in words. A PDF of this project has no such part.
 */
function activeParts({ names, objects }: Pick<PdfParts, 'names' | 'objects'>): string[] {
  const parts = Object.entries(ACTIVE).filter(([name]) => names.has(name));
  return [...parts.map(([, part]) => part), ...(opensByAction(objects) ? ['an action on opening (/OpenAction)'] : [])];
}

// An action is a dictionary or a reference to one. A destination, to open at a page, is an array or a name, and
// harmless.
function opensByAction(objects: string): boolean {
  return /\/OpenAction\s*(?:<<|\d+\s+\d+\s+R)/.test(objects);
}
