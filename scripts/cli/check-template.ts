import { diagnose, hasErrors } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import { largest } from '../diagnostics/smallest.ts';
import { Stop } from '../diagnostics/stop.ts';
import type { Host } from '../host/host.ts';
import { errorCode } from '../host/system-reason.ts';
import { readWordTemplate } from '../load/load-brief-template.ts';
import { joinPath } from '../load/marp/join-path.ts';
import { readTemplate } from '../load/read-template.ts';
import { checkBriefTemplate } from '../office/brief/template/check-brief-template.ts';
import { matchStyles } from '../office/brief/template/match-styles.ts';
import { checkTemplate } from '../office/deck/template/check-template.ts';
import type { DeckTemplate } from '../office/deck/template/deck-template.ts';
import { missingPlaces } from '../office/deck/template/layout-needs.ts';
import { type LayoutMatch, type MatchedLayouts, matchLayouts } from '../office/deck/template/match-layouts.ts';
import { MOST_TEMPLATE_BYTES } from '../office/template/foreign-package.ts';
import { isWordTemplate } from '../office/template/is-word-template.ts';
import type { Reporter } from './reporter.ts';
import { wordTemplateOverview } from './word-template-overview.ts';

/**
 * Prints how the layouts of a template for PowerPoint are matched with those of the deck, or the styles of one for Word
 * with the texts of the brief, and what has no place in it; `file` is its
 * path from the folder in which the command was started, or from the project's. Gives 0, or 1 where the template can't
 * be used. Throws `Stop` where there is no such file.
 */
export async function runCheckTemplate(host: Host, file: string, reporter: Reporter): Promise<0 | 1> {
  const at: Place = { file, line: 1, column: 1 };
  const bytes = await bytesOf(host, file);
  if (isWordTemplate(bytes)) return await checkWord({ host, file, bytes, at }, reporter);
  const read = await readTemplate(file, bytes, at);
  if ('fault' in read) {
    reporter.add([read.fault], new Map());
    return 1;
  }
  const { template } = read;
  const matched = matchLayouts(template, new Map());
  const findings = checkTemplate(template, matched, { at, layouts: [] });
  if (reporter.format === 'text') host.out(overview(template, matched));
  reporter.add(findings, new Map());
  return hasErrors(findings) ? 1 : 0;
}

/** A template that the command looks at. */
interface Looked {
  readonly host: Host;
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly at: Place;
}

async function checkWord({ host, file, bytes, at }: Looked, reporter: Reporter): Promise<0 | 1> {
  const read = await readWordTemplate(file, bytes, at);
  if ('fault' in read) {
    reporter.add([read.fault], new Map());
    return 1;
  }
  const matched = matchStyles(read.template, new Map());
  if (reporter.format === 'text') host.out(withoutControls(wordTemplateOverview(matched)));
  reporter.add(checkBriefTemplate(matched, { at, styles: [] }), new Map());
  return 0;
}

// The names in a file may have control characters, which a terminal would obey.
function withoutControls(words: string): string {
  return words.replace(/[^\P{Cc}\n]/gu, '\uFFFD');
}

async function bytesOf(host: Host, file: string): Promise<Uint8Array> {
  const there = joinPath(host.startedIn, file);
  const path = (await host.facts(there)) === undefined ? host.absolute(joinPath('', file)) : there;
  try {
    return await host.readBytes(path, MOST_TEMPLATE_BYTES);
  } catch (error) {
    if (errorCode(error) === '' || !(error instanceof Error)) throw error;
    throw unread(file, errorCode(error) === 'ENOENT' ? 'it is not there' : error.message);
  }
}

function unread(file: string, reason: string): Stop {
  return new Stop([diagnose('usage/unread-template', { file, reason })]);
}

const BY: Readonly<Record<LayoutMatch['by'], string>> = {
  mapping: 'as the outline says',
  name: 'by its name',
  type: 'by its type',
  placeholders: 'by its placeholders',
};

function overview({ file, width, height, layouts }: DeckTemplate, { matches, unmatched }: MatchedLayouts): string {
  const rows = [
    ['in the deck', 'takes the layout', 'found', 'without a place'],
    ...matches.map(({ name, layout, by }) => {
      const missing = missingPlaces(name, layout);
      return [name, `'${layout.name}'`, BY[by], missing.length === 0 ? '–' : missing.join(', ')];
    }),
    ...unmatched.map((name) => [name, '–', 'none fits', '']),
  ];
  const widths = [0, 1, 2].map((column) => largest(rows.map((row) => (row[column] ?? '').length)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const used = new Set(matches.map(({ layout }) => layout));
  const rest = layouts.filter((layout) => !used.has(layout)).map(({ name }) => `'${name}'`);
  const size = `${inches(width)} × ${inches(height)} in`;
  const unused = rest.length === 0 ? '' : `\nLayouts that no slide takes: ${rest.join(', ')}\n`;
  return withoutControls(`${file}: ${layouts.length} layouts, ${size}\n\n${lines.join('\n')}\n${unused}`);
}

function inches(px: number): string {
  return String(Math.round((px / 96) * 100) / 100);
}
