import type { ReadContent } from '../../checks/files/read-file.ts';
import { findCssReferences } from '../../templating/trusted/find-css-references.ts';
import { readPageMarkup } from '../../templating/trusted/read-page-markup.ts';
import { decodeEntities } from './decode-entities.ts';
import { withoutData } from './without-data.ts';

/** Reads an HTML page as a browser does. `controls` says whether it has the controls of a presentation. */
export function readPage(html: string, controls: boolean): ReadContent {
  const markup = readPageMarkup(html, { controls });
  return { ...readMarkup(html), references: markup.addresses.map(({ words }) => words), page: { html, markup } };
}

/** Reads a stylesheet as a browser does. */
export function readStylesheet(css: string): ReadContent {
  return { ...readMarkup(css), references: findCssReferences(css).map(({ reference }) => reference) };
}

/** Reads an SVG drawing that is a file of its own. */
export function readMarkup(content: string): ReadContent {
  const text = withoutData(content);
  const comments = [...text.matchAll(/<!--[\s\S]*?-->|\/\*[\s\S]*?\*\//g)].map(([comment]) => comment);
  const said = [
    ...text.matchAll(
      /<meta\b[^>]*?\bcontent\s*=\s*"([^"]*)"|<title\b[^>]*>([^<]*)|<(?:metadata|desc)\b[^>]*>([\s\S]*?)</gi,
    ),
  ];
  const page = text.replace(/<script\b[^>]*>[\s\S]*?<\/script>/gi, '');
  const references = [...page.matchAll(ATTRIBUTE), ...page.matchAll(STYLE)].map(([, ...values]) => {
    return decodeEntities(values.find((value) => value !== undefined) ?? '');
  });
  const attributes = [...page.matchAll(/\s[\w:-]+\s*=\s*"([^"]*\s[^"]*)"/g)].map(([, value = '']) => value);
  const shown = page.replace(/<style\b[^>]*>[\s\S]*?<\/style>/gi, '').replace(/<\/?[a-z][^>]*>/gi, '');
  return {
    text,
    references,
    metadata: [...comments, ...said.map(([, ...values]) => values.join(''))].map(decodeEntities).join('\n'),
    words: decodeEntities([shown, ...attributes].join('\n')),
    page: undefined,
    pdf: undefined,
  };
}

const ATTRIBUTE =
  /\s(?:src|href|xlink:href|srcset|poster|action|formaction|data|background|manifest)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;
const STYLE = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^\s"')]*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/gi;
