import type { Words } from '../../outline/official-document.ts';
import { joinTexts } from '../shared-views.ts';
import { plainText, type RichText } from '../text/rich-text.ts';
import type { ViewContext } from '../view-context.ts';
import type { AuthorView, DocumentView, MastheadRow } from './document-view.ts';
import { embargoWords } from './embargo-words.ts';

/** Makes the view of what marks a pack as an official document; null where its outline has no `document:`. */
export function toDocumentView(context: ViewContext): DocumentView | null {
  const { document } = context.outline;
  if (document === undefined) return null;
  const marking = shown(document.marking);
  const status = document.status === undefined ? null : context.label(document.status.kind);
  const embargo = toEmbargo(context);
  return {
    symbol: toSymbol(context),
    masthead: toMasthead(context),
    marking,
    status,
    isDraft: document.status?.kind === 'draft',
    embargo,
    banner: toBanner({ marking, status, embargo }),
  };
}

/**
 * Makes the words that stand on every slide and page; null where there are none. Head and foot both have the marking, as
 * most administrations ask; the embargo, which is long, and whose copy it is stand at the foot.
 */
export function toBanner(
  { marking, status, embargo }: Pick<DocumentView, 'marking' | 'status' | 'embargo'>,
  copy: RichText | null = null,
): DocumentView['banner'] {
  const joined = (...texts: (RichText | null)[]) => {
    const present = texts.filter((text) => text !== null);
    return present.length === 0 ? null : joinTexts(present, ' · ');
  };
  const whole = joined(marking, status, embargo, copy);
  if (whole === null) return null;
  return { whole, head: joined(marking, status) ?? whole, foot: joined(marking, embargo ?? status, copy) ?? whole };
}

/** The authors of whom the outline says more than the name; none where it says nothing of any. */
export function toAuthorViews({ outline, text, optionalText }: ViewContext): AuthorView[] {
  return outline.authors
    .filter(({ role, biography, contact }) => [role, biography, contact].some((part) => part !== undefined))
    .map(({ name, role, biography, contact }) => ({
      name: text(name),
      role: optionalText(role),
      biography: optionalText(biography),
      contact: optionalText(contact),
    }));
}

/** Words that stand in the outline as they are shown, with their place. */
function shown(words: Words | undefined): RichText | null {
  return words === undefined ? null : plainText(words.words, words.at);
}

function toEmbargo({ outline, format, labels }: ViewContext): RichText | null {
  const embargo = outline.document?.embargo;
  return embargo === undefined ? null : plainText(embargoWords(embargo, format, labels), embargo.at);
}

function toSymbol({ outline, labels }: ViewContext): RichText | null {
  const { symbol, revision } = outline.document ?? {};
  if (symbol === undefined || revision === undefined) return shown(symbol);
  const words = labels.revised
    .replaceAll('{symbol}', () => symbol.words)
    .replaceAll('{number}', String(revision.number));
  return plainText(words, symbol.at);
}

// In the order of international organisations: distribution, day, original language; then what else is known.
function toMasthead(context: ViewContext): MastheadRow[] {
  const { outline, label, format } = context;
  const { document } = outline;
  if (document === undefined) return [];
  const { symbol, revision, original } = document;
  const number =
    symbol !== undefined || revision === undefined ? null : plainText(String(revision.number), revision.at);
  const language =
    original === undefined ? null : plainText(languageName(original.language, outline.language), original.at);
  const rows: [term: RichText | null, text: RichText | null][] = [
    [label('revision'), number],
    [label('distribution'), shown(document.distribution)],
    [null, plainText(format.date(outline.asOf))],
    [label('original'), language],
    [label('agenda_item'), shown(document.agendaItem)],
    [label('supersedes'), shown(document.supersedes)],
    [label('registration'), shown(document.registration)],
  ];
  return rows.flatMap(([term, text]) => (text === null ? [] : [{ term, text }]));
}

// A language of which the list of Unicode knows no name is named by its tag.
function languageName(language: string, within: string): string {
  return new Intl.DisplayNames(within, { type: 'language' }).of(language) ?? language;
}
