import { officeLanguage } from '../../office-language.ts';
import type { Part } from '../../package/part.ts';
import { attributes, type Xml, xml } from '../../xml/xml.ts';
import { keptSettings } from '../template/template-settings.ts';
import type { NoteKind } from '../text/note-marks.ts';
import type { Writing } from '../writing.ts';
import { NAMESPACES, wordType } from './namespaces.ts';

/**
 * Makes the part with the settings of a Word file. It does not ask Word to update fields: their results are right, and
 * Word would put a question to everybody who opens the file.
 */
export function settingsPart({ isRtl, noteKind, source }: Writing): Part {
  const language = officeLanguage(source.view.language);
  const kept = source.template === undefined ? undefined : keptSettings(source.template.template);
  const content = xml`<w:settings${NAMESPACES}>
    <w:zoom w:percent="100"/>
    ${kept?.pages}
    ${kept === undefined ? xml`<w:defaultTabStop w:val="720"/>` : kept.lines}
    <w:characterSpacingControl w:val="doNotCompress"/>
    ${noteSettings(noteKind)}
    <w:compat>
      <w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>
    </w:compat>
    <w:themeFontLang${attributes({ 'w:val': isRtl ? 'en-US' : language, 'w:bidi': isRtl ? language : undefined })}/>
    ${kept?.colours ?? COLOURS}
    <w:decimalSymbol w:val="."/>
    <w:listSeparator w:val=","/>
  </w:settings>`;
  return { path: 'word/settings.xml', type: wordType('settings'), content };
}

const COLOURS = xml`<w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" w:accent1="accent1" w:accent2="accent2"
      w:accent3="accent3" w:accent4="accent4" w:accent5="accent5" w:accent6="accent6" w:hyperlink="hyperlink"
      w:followedHyperlink="followedHyperlink"/>`;

function noteSettings(kind: NoteKind): Xml {
  return kind === 'footnote'
    ? xml`<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>`
    : xml`<w:endnotePr><w:pos w:val="docEnd"/><w:numFmt w:val="decimal"/><w:endnote w:id="-1"/><w:endnote w:id="0"/></w:endnotePr>`;
}
