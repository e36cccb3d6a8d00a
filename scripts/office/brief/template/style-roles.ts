import type { TemplateStyleName } from '../../../outline/shape/template-styles.ts';
import type { StyleKind } from './brief-template.ts';

/** A style of a brief that a template of the user’s own may have. */
export interface StyleRole {
  /** The id of the project’s own style. */
  readonly id: string;
  /** Its name: that of Word’s own style, in English, or the project’s. */
  readonly name: string;
  readonly kind: StyleKind;
  /** The name in `office: { styles: … }`. */
  readonly key: TemplateStyleName;
}

/** The styles that are looked for in a template, in the order in which a brief is read. */
export const STYLE_ROLES: readonly StyleRole[] = [
  role('title', 'Title', 'Title'),
  role('subtitle', 'Subtitle', 'Subtitle'),
  role('cover-label', 'CoverLabel', 'Cover Label'),
  role('cover-text', 'CoverFoot', 'Cover Foot'),
  role('masthead', 'CoverMasthead', 'Cover Masthead'),
  role('symbol', 'CoverSymbol', 'Cover Symbol'),
  role('part', 'Part', 'Part'),
  role('chapter', 'Heading1', 'heading 1'),
  role('headline', 'Heading2', 'heading 2'),
  role('section', 'SectionLabel', 'Section Label'),
  role('section-title', 'SectionTitle', 'Section Title'),
  role('glance-headline', 'GlanceHeadline', 'Glance Headline'),
  role('text', 'BodyText', 'Body Text'),
  role('standfirst', 'Standfirst', 'Standfirst'),
  role('point', 'Point', 'Point'),
  role('takeaway', 'Takeaway', 'Takeaway'),
  role('quote', 'Quote', 'Quote'),
  role('quote-source', 'QuoteSource', 'Quote Source'),
  role('key-message', 'KeyMessage', 'Key Message'),
  role('key-message-detail', 'KeyMessageDetail', 'Key Message Detail'),
  role('recommendation', 'RecommendationAction', 'Recommendation Action'),
  role('recommendation', 'NumberedAction', 'Numbered Action'),
  role('recommendation-owner', 'RecommendationOwner', 'Recommendation Owner'),
  role('caption', 'Caption', 'caption'),
  role('figure', 'Figure', 'Figure'),
  role('figure-subtitle', 'FigureSubtitle', 'Figure Subtitle'),
  role('figure-takeaway', 'FigureTakeaway', 'Figure Takeaway'),
  role('credit', 'Credit', 'Credit'),
  role('list', 'ListBullet', 'List Bullet'),
  role('table-text', 'TableText', 'Table Text'),
  role('table-head', 'TableHead', 'Table Head'),
  role('number-value', 'NumberValue', 'Number Value'),
  role('number-label', 'NumberLabel', 'Number Label'),
  role('contents-heading', 'TOCHeading', 'TOC Heading'),
  role('contents-1', 'TOC1', 'toc 1'),
  role('contents-2', 'TOC2', 'toc 2'),
  role('contents-3', 'TOC3', 'toc 3'),
  role('note', 'FootnoteText', 'footnote text'),
  role('note', 'EndnoteText', 'endnote text'),
  role('reference', 'Bibliography', 'Bibliography'),
  role('header', 'Header', 'header'),
  role('footer', 'Footer', 'footer'),
  role('marking', 'Marking', 'Marking'),
  role('table', 'BriefTable', 'Brief Table', 'table'),
  role('table', 'BriefLongTable', 'Brief Long Table', 'table'),
  role('strong', 'Strong', 'Strong', 'character'),
  role('emphasis', 'Emphasis', 'Emphasis', 'character'),
  role('link', 'Hyperlink', 'Hyperlink', 'character'),
  role('note-mark', 'FootnoteReference', 'footnote reference', 'character'),
  role('note-mark', 'EndnoteReference', 'endnote reference', 'character'),
];

function role(key: TemplateStyleName, id: string, name: string, kind: StyleKind = 'paragraph'): StyleRole {
  return { key, id, name, kind };
}
