import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { type Place, placeAt } from '../../diagnostics/place.ts';
import type { Traces } from '../../host/traces.ts';
import type { OutlineTexts } from '../pdf/texts/expected-texts.ts';
import { findNotes, soughtNotes } from '../pdf/texts/find-notes.ts';
import { excerpt } from '../pdf/texts/text-parts.ts';
import { activeParts } from './active-parts.ts';
import { findAddresses, ownAddresses } from './find-addresses.ts';
import { findTraces } from './find-traces.ts';
import { type OutputFile, type ReadOutput, readOutput } from './read-output.ts';

/** What is known of a pack that is to be sent. */
export interface Sending {
  readonly outline: OutlineTexts;
  /** The texts that the summit's author wrote, by path. */
  readonly written: ReadonlyMap<string, string>;
  /** All files that findings may stand in, those and the templates, by path. */
  readonly sources: ReadonlyMap<string, string>;
  readonly traces: Traces;
  /** Whether the deck's page may hold the speaker's notes. */
  readonly withNotes: boolean;
}

/**
 * Looks through the finished files for what must not be sent: addresses that the outline does not name, traces of
 * the computer and its user, the speaker's notes, and parts of a PDF that act by themselves.
 */
export function checkSafeToSend(artefacts: readonly OutputFile[], sending: Sending): Diagnostic[] {
  const { outline, written, sources, traces, withNotes } = sending;
  const own = [...written.values()].join('\n');
  const isOwn = ownAddresses(
    outline.texts.map(({ text }) => text),
    written.values(),
  );
  const notes = soughtNotes(outline);
  return artefacts.map(readOutput).flatMap((file) => {
    const { name } = file;
    const sent = mayHoldNotes(name, withNotes) ? [] : findNotes(file.words, notes, outline.language);
    return [
      ...findAddresses(file, isOwn).map((address) => {
        return diagnose('check/outside-address', { file: name, address }, placeOf(address, sources));
      }),
      ...findTraces(file, traces, own).map((trace) => {
        return diagnose('check/local-trace', { file: name, ...trace }, placeOf(trace.words, sources));
      }),
      ...sent.map(({ text, at }) => diagnose('check/note-sent', { file: name, words: excerpt(text) }, at)),
      ...(keepsPolicy(file) ? [] : [diagnose('check/no-policy', { file: name })]),
      ...actsOf(file).map((part) => diagnose('check/active-pdf', { file: name, part })),
    ];
  });
}

// The notes are in deck.md for whoever presents from it; the page has them where that was asked for.
function mayHoldNotes(name: string, withNotes: boolean): boolean {
  return name === 'deck.md' || (withNotes && name === 'deck.html');
}

// With it a page loads nothing and runs no script but its own, whatever a template puts into it.
const POLICY =
  /^<!doctype html>\s*<html[^>]*>\s*<head>\s*<meta charset="utf-8">\s*<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:(?:; script-src 'sha256-[^'"]+')?">/;

function keepsPolicy({ name, text }: ReadOutput): boolean {
  return !name.endsWith('.html') || POLICY.test(text);
}

function actsOf({ pdf }: ReadOutput): string[] {
  return pdf === undefined ? [] : activeParts(pdf);
}

// Where a file that somebody wrote has these words; nowhere, where the build itself made them.
function placeOf(words: string, sources: ReadonlyMap<string, string>): Place | undefined {
  for (const [file, text] of sources) {
    const at = text.indexOf(words);
    if (at < 0) continue;
    return placeAt(file, text, at, at + words.length);
  }
  return undefined;
}
