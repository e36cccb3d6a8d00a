import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { eachOnce } from '../../diagnostics/each-once.ts';
import type { SourceFile } from '../../outline/source-file.ts';
import { MOST_MARKS, templateLine } from '../../templating/template-line.ts';
import { countingLines, pairTags, tagsIn, type UnpairedTag } from '../deck/find-unpaired-tags.ts';

/**
 * Reports elements, comments and quotation marks that a summit's own templates of the brief leave open or close too
 * early, by looking at the rendered page. A browser mends such a page silently, and not always as meant.
 */
export function checkOwnPages(html: string, own: readonly SourceFile[]): Diagnostic[] {
  const templates = own.filter(({ path }) => path.endsWith('.hbs'));
  const [first] = templates;
  if (first === undefined) return [];
  const lines = html.split('\n');
  const faults = pageFaults(html).slice(0, MOST_MARKS);
  const findings = faults.map(({ kind, mark, partner, line }) => {
    const place = templateLine({ mark, line }, lines, templates) ?? { file: first.path, line: 1, column: 1 };
    const shown = /^<[a-z]/i.test(mark) ? `${mark}>` : mark;
    return diagnose('template/unpaired-mark', { mark: shown, partner, kind, page: 'brief' }, place);
  });
  // A chapter's template is printed many times, but its fault is reported once.
  return eachOnce(findings, ({ place }) => JSON.stringify(place));
}

type PageFault = Omit<UnpairedTag, 'kind'> & { readonly kind: 'block' | UnpairedTag['kind'] };

// A mark that swallows the rest of the page is reported alone: what comes after it is not read as it was meant.
function pageFaults(html: string): PageFault[] {
  const swallowing = openComment(html) ?? openQuotation(html);
  if (swallowing !== undefined) return [swallowing];
  return pairTags(tagsIn(html, countingLines(html)));
}

function openComment(html: string): PageFault | undefined {
  const from = html.lastIndexOf('<!--');
  if (from < 0 || html.indexOf('-->', from) >= 0) return undefined;
  return { kind: 'block', mark: '<!--', partner: '-->', line: lineOf(html, from) };
}

// Values of attributes have their special characters escaped: a value that holds a tag has lost its closing quotation
// mark.
function openQuotation(html: string): PageFault | undefined {
  const found =
    /<[a-z][\w-]*(?:\s+[^\s"'<>=]+(?:=(?:"[^"<]*"|'[^'<]*'|[^\s"'<>]+))?)*\s+([^\s"'<>=]+=(["']))[^"'<]*<(?!\2)/i.exec(
      html,
    );
  if (found === null) return undefined;
  const [all, mark = '', quote = ''] = found;
  return { kind: 'block', mark, partner: quote, line: lineOf(html, found.index + all.lastIndexOf(mark)) };
}

function lineOf(html: string, index: number): number {
  return html.slice(0, index).split('\n').length - 1;
}
