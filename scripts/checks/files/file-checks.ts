import type { Check } from '../check.ts';
import { checkActivePdf } from './check-active-pdf.ts';
import { checkAddresses } from './check-addresses.ts';
import { checkNotesSent } from './check-notes-sent.ts';
import { checkPageMarkup } from './check-page-markup.ts';
import { checkPolicy } from './check-policy.ts';
import { checkSizes } from './check-sizes.ts';
import { checkTraces } from './check-traces.ts';

/** The checks of the final bytes of finished files: content that must not be sent, and files that are too large. */
export const FILE_CHECKS: readonly Check<'files'>[] = [
  { name: 'sizes', subject: 'files', codes: ['check/large-file'], find: checkSizes },
  { name: 'addresses', subject: 'files', codes: ['check/outside-address'], find: checkAddresses },
  { name: 'traces', subject: 'files', codes: ['check/local-trace'], find: checkTraces },
  { name: 'notes sent', subject: 'files', codes: ['check/note-sent'], find: checkNotesSent },
  { name: 'policy', subject: 'files', codes: ['check/no-policy'], find: checkPolicy },
  { name: 'markup', subject: 'files', codes: ['check/foreign-markup'], find: checkPageMarkup },
  { name: 'active parts of PDFs', subject: 'files', codes: ['check/active-pdf'], find: checkActivePdf },
];
