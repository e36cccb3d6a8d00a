import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { WrittenWordFile } from './written-word-file.ts';

/** Tells where the contents of a Word file do not have the page numbers of LibreOffice, although the summit asks for them. */
export function checkPagesFrom({ name: file, pagesFrom, pagesAt }: WrittenWordFile): Diagnostic[] {
  if (pagesFrom === undefined) return [];
  if (pagesFrom.kind === 'libreoffice') {
    const { program, missing } = pagesFrom;
    if (missing.length === 0) return [];
    return [diagnose('check/libreoffice-fonts', { file, program, fonts: missing.join(', ') }, pagesAt)];
  }
  const { reason } = pagesFrom;
  if (reason === undefined) return [diagnose('check/no-libreoffice', { file }, pagesAt)];
  return [diagnose('check/libreoffice-failed', { file, reason }, pagesAt)];
}
