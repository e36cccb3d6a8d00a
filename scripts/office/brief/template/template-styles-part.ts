import { officeLanguage } from '../../office-language.ts';
import type { Part } from '../../package/part.ts';
import type { XmlElement } from '../../read/xml-element.ts';
import { elementXml } from '../../xml/element-xml.ts';
import { attributes, type Xml, xml } from '../../xml/xml.ts';
import { wordType } from '../parts/namespaces.ts';
import { briefStyles } from '../styles/brief-styles.ts';
import { ownTableStyles, TABLE_STYLES, usualTableStyle } from '../styles/table-styles.ts';
import { type StyleColour, styleXml, type WordStyle } from '../styles/word-style.ts';
import type { Writing } from '../writing.ts';
import { asInTemplate } from './as-in-template.ts';
import type { MatchedBriefTemplate } from './match-styles.ts';
import { rootXml } from './root-xml.ts';
import type { StyleIds } from './style-ids.ts';
import { inTemplateLook, templateLook } from './template-look.ts';
import { listShift, shifted } from './template-numbering-part.ts';
import { tidyStyle } from './tidy-style.ts';

/**
 * Makes the part with the styles of a template as they are, in the language of the brief, and with those of the brief that
 * the template has not, in the template’s look.
 */
export function templateStylesPart(writing: Writing, matched: MatchedBriefTemplate, ids: StyleIds): Part {
  const { template } = matched;
  const own = briefStyles(writing);
  const { added, of } = ids;
  const look = templateLook(matched);
  const fixed = (colour: StyleColour) => (colour.startsWith('#') ? colour : (look.palette[colour] ?? '#000000'));
  const known = new Set(template.styles.map(({ id }) => id));
  const names = new Set(template.styles.map(({ name }) => name.toLowerCase()));
  const levels = new Map(HEADINGS.flatMap(([id, level]) => (of.has(id) ? [[of.get(id) ?? '', level] as const] : [])));
  const keeping = keepingStyles(matched);
  const kept = template.styleRoot.children.filter(({ name }) => name !== 'w:docDefaults' && name !== 'w:style');
  const seen = new Set<string>();
  const theirs = template.styleRoot.children.filter((each) => {
    const id = each.attributes['w:styleId'] ?? '';
    if (each.name !== 'w:style' || seen.has(id) || !known.has(id)) return false;
    seen.add(id);
    return true;
  });
  const tables = TABLE_STYLES.filter((id) => added.has(id));
  const more = xml`${own.filter(({ id }) => added.has(id)).map((style) => styleXml(renamed(unnumbered(inTemplateLook(style, look), matched), names), fixed))}
    ${added.has('TableNormal') ? usualTableStyle() : undefined}
    ${ownTableStyles(tables, fixed, look.recoloured)}`;
  const content = rootXml(
    template.styleRoot,
    xml`${defaults(writing, template.styleRoot)}
    ${kept.map(elementXml)}
    ${theirs.map((style) => {
      const id = style.attributes['w:styleId'] ?? '';
      return elementXml(tidyStyle(style, { template, level: levels.get(id), keepsNext: keeping.has(id) }));
    })}
    ${shifted(asInTemplate(more, ids), listShift(template))}`,
  );
  return { path: 'word/styles.xml', type: wordType('styles'), content };
}

// The headings that the contents collect, with their levels in the outline.
const HEADINGS = [
  ['Heading1', 0],
  ['Heading2', 1],
] as const;

// The template's styles of what must not be parted from what follows: not those that other texts take too.
function keepingStyles({ matches }: MatchedBriefTemplate): ReadonlySet<string> {
  const idsOf = (isKept: boolean) =>
    matches.filter(({ role }) => KEEPING.has(role.id) === isKept).map(({ style }) => style.id);
  const others = new Set(idsOf(false));
  return new Set(idsOf(true).filter((id) => !others.has(id)));
}

const KEEPING: ReadonlySet<string> = new Set([
  'Part',
  'Heading1',
  'Heading2',
  'SectionLabel',
  'SectionTitle',
  'GlanceHeadline',
  'Caption',
  'FigureSubtitle',
  'TableHead',
]);

// A style that is made after a numbered heading of the template has no number.
function unnumbered(style: WordStyle, { matches }: MatchedBriefTemplate): WordStyle {
  const base = style.basedOn ?? '';
  const isOfHeading = (base === 'Heading1' || base === 'Heading2') && matches.some(({ role }) => role.id === base);
  return isOfHeading ? { ...style, paragraph: { ...style.paragraph, list: { id: 0 } } } : style;
}

// Word renames the second of two styles with one name, whatever their kinds.
function renamed(style: WordStyle, names: ReadonlySet<string>): WordStyle {
  return names.has(style.name.toLowerCase()) ? { ...style, name: `${style.name} (brief)`, isOwn: true } : style;
}

// The defaults of the template, in the language of the brief and its direction.
function defaults({ source, isRtl }: Writing, root: XmlElement): Xml {
  const language = officeLanguage(source.view.language);
  const found = root.children.find(({ name }) => name === 'w:docDefaults');
  const inside = (outer: string, inner: string) =>
    found?.children
      .find(({ name }) => name === outer)
      ?.children.find(({ name }) => name === inner)
      ?.children.filter(({ name }) => name !== 'w:lang' && !(isRtl && name === 'w:bidi')) ?? [];
  const lines = inside('w:pPrDefault', 'w:pPr');
  const before = lines.filter(({ name }) => BEFORE_BIDI.has(name));
  const after = lines.filter(({ name }) => !BEFORE_BIDI.has(name));
  const eastAsian = /^(?:zh|ja|ko)\b/.test(language) ? language : 'zh-CN';
  return xml`<w:docDefaults>
    <w:rPrDefault><w:rPr>${inside('w:rPrDefault', 'w:rPr')
      .filter(({ name }) => name !== 'w:eastAsianLayout' && name !== 'w:specVanish')
      .map(elementXml)}
      <w:lang${attributes({
        'w:val': isRtl ? 'en-US' : language,
        'w:eastAsia': eastAsian,
        'w:bidi': isRtl ? language : 'ar-SA',
      })}/></w:rPr></w:rPrDefault>
    <w:pPrDefault><w:pPr>${before.map(elementXml)}${isRtl ? xml`<w:bidi/>` : undefined}${after.map(elementXml)}</w:pPr></w:pPrDefault>
  </w:docDefaults>`;
}

// What stands before `w:bidi` in the schema (CT_PPrBase).
const BEFORE_BIDI: ReadonlySet<string> = new Set(
  ['pStyle', 'keepNext', 'keepLines', 'pageBreakBefore', 'framePr', 'widowControl', 'numPr', 'suppressLineNumbers']
    .concat(['pBdr', 'shd', 'tabs', 'suppressAutoHyphens', 'kinsoku', 'wordWrap', 'overflowPunct', 'topLinePunct'])
    .concat(['autoSpaceDE', 'autoSpaceDN'])
    .map((name) => `w:${name}`),
);
