import { elementsOf } from '../../read/xml-element.ts';
import { inherited, propertyOf } from './inherited.ts';
import { defaultStyle, type MatchedBriefTemplate } from './match-styles.ts';

/** The family in which a template sets its paragraphs; undefined where it names none. */
export function usualFamily({ template }: MatchedBriefTemplate): string | undefined {
  const named = inherited(template, defaultStyle(template.styles)?.id, (element) => {
    const fonts =
      element.name === 'w:style' ? propertyOf(element, 'w:rPr', 'w:rFonts') : elementsOf(element, 'w:rFonts')[0];
    const { 'w:ascii': family, 'w:asciiTheme': ofTheme } = fonts?.attributes ?? {};
    return ofTheme ?? family;
  });
  const group = /^(minor|major)/.exec(named ?? '')?.[1];
  if (group === undefined) return named;
  const fonts = elementsOf(template.theme?.root, `a:${group}Font`)[0];
  return fonts?.children.find(({ name }) => name === 'a:latin')?.attributes['typeface'];
}
