import { officeLanguage } from '../../office-language.ts';
import type { Part } from '../../package/part.ts';
import { attributes, xml } from '../../xml/xml.ts';
import { briefStyles } from '../styles/brief-styles.ts';
import { tableStyles } from '../styles/table-styles.ts';
import { fontXml, type StyleColour, styleXml } from '../styles/word-style.ts';
import type { Writing } from '../writing.ts';
import { NAMESPACES, wordType } from './namespaces.ts';

/** Makes the part with the styles of a Word brief, and with its language. */
export function stylesPart(writing: Writing): Part {
  const { palette, view } = writing.source;
  const fixed = (colour: StyleColour) => (colour.startsWith('#') ? colour : (palette[colour] ?? '#000000'));
  const language = officeLanguage(view.language);
  const halves = Math.round(writing.measures.type.body * 2);
  const content = xml`<w:styles${NAMESPACES}>
    <w:docDefaults>
      <w:rPrDefault><w:rPr>${fontXml('heading')}<w:sz w:val="${halves}"/><w:szCs w:val="${halves}"/>
        <w:lang${attributes({
          'w:val': writing.isRtl ? 'en-US' : language,
          'w:eastAsia': isEastAsian(language) ? language : 'zh-CN',
          'w:bidi': writing.isRtl ? language : 'ar-SA',
        })}/></w:rPr></w:rPrDefault>
      <w:pPrDefault><w:pPr><w:widowControl/>${writing.isRtl ? xml`<w:bidi/>` : undefined}</w:pPr></w:pPrDefault>
    </w:docDefaults>
    ${briefStyles(writing).map((style) => styleXml(style, fixed))}
    ${tableStyles(fixed)}
    <w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>
  </w:styles>`;
  return { path: 'word/styles.xml', type: wordType('styles'), content };
}

function isEastAsian(language: string): boolean {
  return /^(?:zh|ja|ko)\b/.test(language);
}
