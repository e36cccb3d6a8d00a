import { expect, test } from 'vitest';
import { wordNotePlace } from '../../scripts/outputs/office/word-note-place.ts';
import { sampleContext } from '../helpers/sample-views.ts';

test('Word has endnotes where a document has nothing to say on every page, and footnotes else', async () => {
  const { outline } = await sampleContext('apec-san-francisco-2023');
  const document = outline.document;
  if (document === undefined) throw new Error('The sample has no document.');
  expect(document.status?.kind).toBe('final');
  for (const notePlace of ['chapter', 'end'] as const) {
    expect(wordNotePlace({ notePlace, document })).toBe('beside');
    expect(wordNotePlace({ notePlace, document: { ...document, status: undefined } })).toBe(notePlace);
    expect(wordNotePlace({ notePlace, document: undefined })).toBe(notePlace);
  }
  expect(wordNotePlace({ notePlace: 'foot', document: undefined })).toBe('beside');
});
