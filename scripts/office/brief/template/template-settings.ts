import type { XmlElement } from '../../read/xml-element.ts';
import { elementXml } from '../../xml/element-xml.ts';
import type { Xml } from '../../xml/xml.ts';
import type { BriefTemplate } from './brief-template.ts';

/** What a brief takes from the settings of a template, by the place at which the schema has it (CT_Settings). */
export interface KeptSettings {
  readonly pages: readonly Xml[];
  readonly lines: readonly Xml[];
  readonly colours: Xml | undefined;
}

const PAGES = ['w:mirrorMargins', 'w:gutterAtTop'];
const LINES = [
  'w:defaultTabStop',
  'w:autoHyphenation',
  'w:consecutiveHyphenLimit',
  'w:hyphenationZone',
  'w:doNotHyphenateCaps',
  'w:evenAndOddHeaders',
];

/**
 * Chooses the settings of a template that its pages need: mirrored margins, heads of left pages, tab stops, hyphenation and
 * the map of its colours. Its protection, its macros’ names and what it is attached to are left out.
 */
export function keptSettings({ settings }: BriefTemplate): KeptSettings {
  const found = (name: string): readonly XmlElement[] =>
    (settings?.children ?? []).filter((each) => each.name === name).slice(0, 1);
  const [colours] = found('w:clrSchemeMapping');
  return {
    pages: PAGES.flatMap(found).map(elementXml),
    lines: LINES.flatMap(found).map(elementXml),
    colours: colours && elementXml(colours),
  };
}
