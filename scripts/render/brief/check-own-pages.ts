import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { SourceFile } from '../../outline/source-file.ts';
import { templateLine } from '../../templating/template-line.ts';
import { pairTags, tagsIn, type UnpairedTag } from '../deck/find-unpaired-tags.ts';

/**
 * Finds what a summit's own templates of the brief leave open or end too early, by the page that came of them: an
 * element, a comment, an attribute's quotation mark. A browser mends such a page in silence, in its own way.
 */
export function checkOwnPages(html: string, own: readonly SourceFile[]): Diagnostic[] {
  const templates = own.filter(({ path }) => path.endsWith('.hbs'));
  const [first] = templates;
  if (first === undefined) return [];
  const lines = html.split('\n');
  const findings = pageFaults(html).map(({ kind, mark, partner, line }) => {
    const place = templateLine({ mark, line }, lines, templates) ?? { file: first.path, line: 1, column: 1 };
    const shown = /^<[a-z]/i.test(mark) ? `${mark}>` : mark;
    return diagnose('template/unpaired-mark', { mark: shown, partner, kind, page: 'brief' }, place);
  });
  // A chapter's template is printed many times.
  const keys = findings.map(({ place }) => JSON.stringify(place));
  return findings.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}

type PageFault = Omit<UnpairedTag, 'kind'> & { readonly kind: 'block' | UnpairedTag['kind'] };

// What swallows the rest is told alone: all that comes after it is not what it seems.
function pageFaults(html: string): PageFault[] {
  const swallowing = openComment(html) ?? openQuotation(html);
  if (swallowing !== undefined) return [swallowing];
  return pairTags(tagsIn(html, (index) => lineOf(html, index)));
}

function openComment(html: string): PageFault | undefined {
  const from = html.lastIndexOf('<!--');
  if (from < 0 || html.indexOf('-->', from) >= 0) return undefined;
  return { kind: 'block', mark: '<!--', partner: '-->', line: lineOf(html, from) };
}

// The values of attributes have their signs written as entities: one with a tag in it has lost its end.
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
