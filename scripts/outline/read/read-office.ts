import type { z } from 'zod';
import { diagnose } from '../../diagnostics/diagnostic.ts';
import type { OfficeChoices } from '../office-choices.ts';
import type { office } from '../shape/office-shape.ts';
import { TEMPLATE_STYLES } from '../shape/template-styles.ts';
import { TEMPLATE_LAYOUTS } from '../template-layouts.ts';
import type { Located, LocatedValue } from '../yaml/located.ts';
import type { DesignTools } from './read-design.ts';

/** Reads `office:` of `summit.yaml`. Layouts or styles without a template, and a name that is no font's, are findings. */
export function readOffice(
  input: Located<z.infer<typeof office>> | undefined,
  { reader, asset }: DesignTools,
): OfficeChoices | undefined {
  if (input === undefined) return undefined;
  const { deck, layouts, fonts, brief, styles, pages } = input;
  if (deck === undefined && layouts !== undefined) {
    reader.findings.push(diagnose('outline/layouts-without-template', {}, layouts.at));
  }
  if (brief === undefined && styles !== undefined) {
    reader.findings.push(diagnose('outline/styles-without-template', {}, styles.at));
  }
  const familyOf = (name: LocatedValue<string> | undefined): string | undefined => {
    // PowerPoint's own limit is 31 characters of a family's name; `+mj-lt` is a reference to the theme.
    if (name !== undefined && !/^[\p{L}\p{N}][^\p{Cc}<>"]{0,30}$/u.test(name.value)) {
      const data = { expected: 'the name of a family, of at most 31 characters', found: name.value };
      reader.findings.push(diagnose('outline/invalid-value', data, name.at));
    }
    return name?.value;
  };
  return {
    deck: deck === undefined ? undefined : asset(deck),
    layouts: TEMPLATE_LAYOUTS.flatMap((name) => {
      const layout = layouts?.[name];
      return layout === undefined ? [] : [{ name, layout: layout.value, at: layout.at }];
    }),
    brief: brief === undefined ? undefined : asset(brief),
    styles: TEMPLATE_STYLES.flatMap((name) => {
      const style = styles?.[name];
      return style === undefined ? [] : [{ name, style: style.value, at: style.at }];
    }),
    pagesOfLibreOffice: pages?.value === 'libreoffice' ? pages.at : undefined,
    fonts: { heading: familyOf(fonts?.heading), text: familyOf(fonts?.text) },
  };
}
