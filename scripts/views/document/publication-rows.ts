import type { Words } from '../../outline/official-document.ts';
import { joinTexts } from '../shared-views.ts';
import { plainText, type RichText } from '../text/rich-text.ts';
import type { ViewContext } from '../view-context.ts';
import { toDocumentView } from './to-document-view.ts';

/** A row of the imprint. */
interface ImprintRow {
  readonly term: RichText;
  readonly text: RichText;
}

/** The rows of the imprint that say what series the pack appears in, its numbers and its address. */
export function publicationRows(context: ViewContext): ImprintRow[] {
  const { label, outline } = context;
  const { doi, isbn, url } = outline.publication ?? {};
  const symbol = toDocumentView(context)?.symbol ?? null;
  const series = seriesOf(context);
  return [
    ...(symbol === null ? [] : [{ term: label('symbol'), text: symbol }]),
    ...(series === null ? [] : [{ term: label('series'), text: series }]),
    ...(doi === undefined ? [] : [{ term: label('doi'), text: linkTo(doiAddress(doi.words), doi) }]),
    ...(isbn === undefined ? [] : [{ term: label('isbn'), text: plainText(isbn.words, isbn.at) }]),
    ...(url === undefined ? [] : [{ term: label('address'), text: linkTo(url.words, url) }]),
  ];
}

/**
 * The words under “how to cite”: authors, year and title, then the series, the symbol and the address, as far as the
 * outline gives them.
 */
export function citedAs(context: ViewContext, author: RichText): RichText {
  const { outline, text } = context;
  const { doi, url } = outline.publication ?? {};
  const symbol = toDocumentView(context)?.symbol ?? null;
  const address = doi === undefined ? url : { words: doiAddress(doi.words), at: doi.at };
  const parts = [
    author,
    plainText(String(outline.asOf.year)),
    text(outline.title),
    seriesOf(context),
    symbol,
    address === undefined ? null : linkTo(address.words, address),
  ];
  return joinTexts(
    parts.filter((part) => part !== null),
    '. ',
  );
}

function seriesOf({ outline, optionalText, label }: ViewContext): RichText | null {
  const { series, number } = outline.publication ?? {};
  const name = optionalText(series);
  const counted =
    number === undefined ? null : joinTexts([label('number'), plainText(number.words, number.at)], '\u00A0');
  if (name === null || counted === null) return name ?? counted;
  return joinTexts([name, counted], ' ');
}

function doiAddress(doi: string): string {
  return `https://doi.org/${doi}`;
}

/** Makes a text that is one link to an address. */
export function linkTo(address: string, { words, at }: Words): RichText {
  return { kind: 'rich', at, pieces: [{ kind: 'link', href: address, children: [{ kind: 'text', value: words }] }] };
}
