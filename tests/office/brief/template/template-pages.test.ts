import { expect, test } from 'vitest';
import { firstPageNumber } from '../../../../scripts/office/brief/template/first-page-number.ts';
import type { MatchedBriefTemplate } from '../../../../scripts/office/brief/template/match-styles.ts';
import { usualFamily } from '../../../../scripts/office/brief/template/usual-family.ts';
import type { XmlElement } from '../../../../scripts/office/read/xml-element.ts';

const element = (name: string, attributes: Readonly<Record<string, string>>, ...children: XmlElement[]) =>
  ({ name, attributes, children, text: '' }) as unknown as XmlElement;

function template(fonts: XmlElement, section: readonly XmlElement[] = []): MatchedBriefTemplate {
  const page = { width: 210, height: 297, properties: section };
  const latin = element('a:minorFont', {}, element('a:latin', { typeface: 'Ministry Sans' }));
  const styles = [
    { id: 'Standard', name: 'Normal', aliases: [], kind: 'paragraph', isDefault: true, basedOn: undefined },
  ];
  const defaults = element('w:docDefaults', {}, element('w:rPrDefault', {}, element('w:rPr', {}, fonts)));
  const theme = { root: element('a:theme', {}, latin) };
  return {
    template: { styles, styleRoot: element('w:styles', {}, defaults), theme, sections: [page] },
    matches: [],
  } as unknown as MatchedBriefTemplate;
}

test('the family of a template is the one that its paragraphs have, by its name or by its theme', () => {
  expect(usualFamily(template(element('w:rFonts', { 'w:ascii': 'Arial' })))).toBe('Arial');
  const ofTheme = element('w:rFonts', { 'w:ascii': 'Arial', 'w:asciiTheme': 'minorHAnsi' });
  expect(usualFamily(template(ofTheme))).toBe('Ministry Sans');
  expect(usualFamily(template(element('w:rFonts', {})))).toBeUndefined();
});

test('a template may give the page after the cover a number of its own', () => {
  const fonts = element('w:rFonts', {});
  expect(firstPageNumber(template(fonts, [element('w:pgNumType', { 'w:start': '1' })]))).toBe(1);
  expect(firstPageNumber(template(fonts, [element('w:pgNumType', { 'w:fmt': 'decimal' })]))).toBeUndefined();
  expect(firstPageNumber(template(fonts))).toBeUndefined();
});
