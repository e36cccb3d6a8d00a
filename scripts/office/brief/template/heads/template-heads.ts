import { type RichText, wordsOf } from '../../../../views/text/rich-text.ts';
import type { Part } from '../../../package/part.ts';
import { elementXml } from '../../../xml/element-xml.ts';
import type { BriefSource } from '../../brief-source.ts';
import { wordType } from '../../parts/namespaces.ts';
import type { HeadPages, TemplateHead, TemplateSection } from '../brief-template.ts';
import type { MatchedBriefTemplate } from '../match-styles.ts';
import { partLinks } from '../part-links.ts';
import { rootXml } from '../root-xml.ts';
import type { StyleIds } from '../style-ids.ts';
import { type BriefSections, briefSections } from '../template-measures.ts';
import { hasLeftPages } from '../template-section.ts';
import { fillHead, type HeadFilling } from './fill-head.ts';
import type { HeadWord, HeadWords } from './head-words.ts';
import { type OwnHeads, openOwnHeads, withMarks } from './own-heads.ts';
import { tidyHead } from './tidy-head.ts';

/** The heads and feet of a section of the finished file, by the pages on which they stand. */
interface SectionHeads {
  readonly header: Readonly<Partial<Record<HeadPages, string>>>;
  readonly footer: Readonly<Partial<Record<HeadPages, string>>>;
  readonly hasFirst: boolean;
}

/** The heads and feet of a brief in a template. */
export interface TemplateHeads {
  readonly cover: SectionHeads;
  readonly body: SectionHeads;
  readonly parts: readonly Part[];
  /** The document properties that fields of the heads repeat, by their names. */
  readonly properties: ReadonlyMap<string, string>;
}

/** The ids of styles in the finished file, and what gives ids to pictures. */
export interface HeadTools {
  readonly ids: StyleIds;
  readonly nextId: () => number;
}

/**
 * Makes the heads and feet of a brief from those of a template: their fields are filled, and those of a marked document
 * bear its symbol and marking above the head and below the foot. Where a page that Word can show has none, a marked
 * document gets one; where the template has neither heads nor feet, the brief has its own.
 */
export function templateHeads(
  source: BriefSource,
  matched: MatchedBriefTemplate,
  { ids, nextId }: HeadTools,
): TemplateHeads {
  const { template } = matched;
  const sections = briefSections(template);
  const own = openOwnHeads(source, template.heads.length, ids);
  const { cover, body } = sectionHeads(sections, own, hasLeftPages(template));
  const used = new Set(
    [cover, body].flatMap(({ header, footer }) => [...Object.values(header), ...Object.values(footer)]),
  );
  const filled = template.heads
    .filter(({ path }) => used.has(path))
    .map((head) => headPart(head, { source, matched, ids, nextId }));
  return {
    ...{ cover, body },
    parts: [...filled.map(({ part }) => part), ...own.parts()],
    properties: new Map(filled.flatMap(({ properties }) => [...properties])),
  };
}

function sectionHeads(
  sections: BriefSections | undefined,
  own: OwnHeads,
  leftPages: boolean,
): Pick<TemplateHeads, 'cover' | 'body'> {
  const headsOf = (section: TemplateSection | undefined, hasFirst: boolean, isCover: boolean): SectionHeads => {
    const kinds: HeadPages[] = [
      'default',
      ...(hasFirst ? (['first'] as const) : []),
      ...(leftPages ? (['even'] as const) : []),
    ];
    const isBare = section === undefined || !hasAny(section);
    const at = (place: 'header' | 'footer') =>
      Object.fromEntries(
        kinds.flatMap((kind) => {
          const theirs = place === 'header' ? section?.headers[kind] : section?.footers[kind];
          const path = theirs ?? own.path(place, isBare && !isCover && kind !== 'first');
          return path === undefined ? [] : [[kind, path]];
        }),
      );
    return { header: at('header'), footer: at('footer'), hasFirst };
  };
  // Where cover and pages are one section of the template, the head of its first page is the cover’s.
  const isOne = sections !== undefined && sections.cover === sections.body;
  const hasFirst = (section: TemplateSection | undefined) => section?.hasFirst === true && hasAny(section);
  return {
    cover: headsOf(sections?.cover, hasFirst(sections?.cover), true),
    body: headsOf(sections?.body, !isOne && hasFirst(sections?.body), false),
  };
}

function hasAny({ headers, footers }: TemplateSection): boolean {
  return Object.keys(headers).length + Object.keys(footers).length > 0;
}

/** What the heads of a template can show of a brief. */
function headWords({ view, metadata, pages, name, date }: BriefSource): HeadWords {
  const words = (text: RichText | null | undefined) => (text === null || text === undefined ? '' : wordsOf(text));
  const { document } = view;
  const first = view.contents.find(({ number }) => number !== null);
  return {
    title: words(view.title),
    subtitle: words(view.subtitle),
    symbol: words(document?.symbol),
    date: date ?? '',
    summit: words(view.runningSummit),
    author: metadata.authors.join('; '),
    subject: metadata.subject,
    keywords: metadata.keywords.join('; '),
    rights: metadata.rights,
    marking: words(document?.marking),
    status: words(document?.status),
    embargo: words(document?.embargo),
    chapter: words(first?.title),
    file: name ?? 'brief.docx',
    pages: String(pages ?? 1),
  };
}

/** The things that styles of a brief hold, by the ids of a template’s styles. */
export function styledWords({ matches }: MatchedBriefTemplate): ReadonlyMap<string, HeadWord> {
  return new Map(
    matches.flatMap(({ role, style }) => {
      const word = STYLED[role.id];
      return word === undefined ? [] : [[style.id, word] as const];
    }),
  );
}

const STYLED: Readonly<Record<string, HeadWord>> = { Title: 'title', Subtitle: 'subtitle', Heading1: 'chapter' };

/** What a head of a template is made anew with. */
interface HeadMaking extends HeadTools {
  readonly source: BriefSource;
  readonly matched: MatchedBriefTemplate;
}

function headPart(
  head: TemplateHead,
  { source, matched, ids, nextId }: HeadMaking,
): { readonly part: Part; readonly properties: ReadonlyMap<string, string> } {
  const filling: HeadFilling = {
    words: headWords(source),
    page: '2',
    styles: matched.template.styles,
    styled: styledWords(matched),
    nextId,
  };
  const { root, properties } = fillHead(head.root, filling);
  const tidy = tidyHead(root, head, matched.template);
  const blocks = tidy.children.map(elementXml);
  const content = rootXml(tidy, withMarks(head.place, blocks, source, ids));
  return { part: { path: head.path, type: wordType(head.place), content, relationships: partLinks(head) }, properties };
}
