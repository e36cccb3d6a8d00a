import type { z } from 'zod';
import { diagnose } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { formatPlace } from '../../diagnostics/place.ts';
import type { AssetPath, ChangedColour, Design, FontFamily } from '../outline.ts';
import { BUNDLED_FAMILIES, type design } from '../shape/design-shape.ts';
import type { Located, LocatedValue } from '../yaml/located.ts';
import type { OutlineReader } from './outline-reader.ts';

type Input = Located<z.infer<typeof design>>;
type Fonts = NonNullable<Input['fonts']>;

/** The functions with which a design is read. */
export interface DesignTools {
  readonly reader: OutlineReader;
  /** Reads the path of a file in the summit's folder, and reports a path without a file. */
  readonly asset: (path: LocatedValue<string>) => AssetPath;
}

/** Reads a summit's design. Values that the outline does not set get their defaults. */
export function readDesign(input: Input | undefined, tools: DesignTools): Design {
  return {
    colours: readColours(input?.colours),
    fonts: readFonts(input?.fonts, tools),
    slides: input?.slides?.value ?? 'light',
    ratio: input?.ratio?.value ?? '16:9',
    paper: input?.paper?.value ?? 'A4',
    logo: input?.logo === undefined ? undefined : tools.asset(input.logo),
    motif: input?.motif === undefined ? undefined : tools.asset(input.motif),
    press:
      input?.press === undefined
        ? undefined
        : { profile: tools.asset(input.press.profile), condition: input.press.condition?.value },
  };
}

function readColours(input: Input['colours']): Design['colours'] {
  const { at: _, ...given } = input ?? {};
  const changed = Object.entries(given).flatMap(([token, colour]): [string, ChangedColour][] => {
    if (colour === undefined) return [];
    const { value, at } = colour as LocatedValue<string>;
    return [[token, { value: value.toLowerCase(), at }]];
  });
  return Object.fromEntries(changed);
}

function readFonts(input: Fonts | undefined, tools: DesignTools): Design['fonts'] {
  const files = readFamilies(input?.files ?? [], tools);
  const known = [...BUNDLED_FAMILIES, ...files.map(({ name }) => name)];
  const nameOf = (family: LocatedValue<string> | undefined): string | undefined => {
    if (family === undefined || known.includes(family.value)) return family?.value;
    const data = { name: family.value, nearest: nearest(family.value, known), known: known.join(', ') };
    tools.reader.findings.push(diagnose('outline/unknown-font', data, family.at));
    return undefined;
  };
  return { heading: nameOf(input?.heading), text: nameOf(input?.text), files };
}

function readFamilies(input: NonNullable<Fonts['files']>, { reader, asset }: DesignTools): FontFamily[] {
  const seen = new Map<string, string>(BUNDLED_FAMILIES.map((name) => [name, 'the families of the project']));
  return input.map(({ name, regular, italic, bold }) => {
    const first = seen.get(name.value);
    if (first !== undefined) reader.findings.push(diagnose('outline/duplicate-id', { id: name.value, first }, name.at));
    seen.set(name.value, first ?? formatPlace(name.at));
    // The name is written into a stylesheet, in quotation marks.
    if (!/^[\p{L}\p{N}][\p{L}\p{N} ._-]*$/u.test(name.value)) {
      const data = { expected: "a family's name (letters, digits, spaces, '.', '-' and '_')", found: name.value };
      reader.findings.push(diagnose('outline/invalid-value', data, name.at));
    }
    return { name: name.value, regular: asset(regular), italic: asset(italic), bold: asset(bold) };
  });
}
