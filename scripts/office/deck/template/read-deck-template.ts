import { fromEmu } from '../../drawing/to-emu.ts';
import { elementsOf, type XmlElement } from '../../read/xml-element.ts';
import { type ForeignPackage, openForeignPackage } from '../../template/foreign-package.ts';
import { brokenTemplate, TemplateFault } from '../../template/template-fault.ts';
import { themeFonts } from '../fit/slide-shapes.ts';
import { type CollectedPart, collectTemplateParts } from './collect-template-parts.ts';
import type { DeckTemplate } from './deck-template.ts';
import { readTemplateLayout } from './read-template-layout.ts';

/**
 * Reads a user's own template for a deck (`.potx` or `.pptx`) from its bytes; `file` is its path for findings. Throws
 * `TemplateFault` where it can't be used.
 */
export function readDeckTemplate(file: string, bytes: Uint8Array): DeckTemplate {
  const opened = openForeignPackage(bytes);
  const { main, rootOf } = opened;
  if (!PRESENTATIONS.test(main.type)) {
    throw new TemplateFault('it is no template for PowerPoint', 'Name a template (.potx) or a presentation (.pptx).');
  }
  const parts = collectTemplateParts(opened);
  const roots = new Map(parts.filter(isXml).map(({ path, from }) => [path, rootOf(from)]));
  const layouts = parts
    .filter(({ kind }) => kind === 'master')
    .flatMap((master) => {
      const theme = themeOf(master, parts);
      return layoutsOf(master, parts, { roots, fonts: themeFonts(theme && rootOf(theme)) });
    });
  if (layouts.length === 0) throw brokenTemplate('it has no slide layouts');
  const { cx, cy } = elementsOf(rootOf(main), 'p:sldSz')[0]?.attributes ?? {};
  return {
    file,
    width: slideSide(cx),
    height: slideSide(cy),
    layouts,
    parts: parts.map(({ from: _, ...part }) => part),
    ...tableStylesOf(opened),
  };
}

const PRESENTATIONS = /presentationml\.(?:template|presentation|slideshow)\.main\+xml$/;
// PowerPoint's own style of tables, which every version knows: Medium Style 2, Accent 1.
const USUAL_TABLE_STYLE = '{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}';

function isXml({ kind }: CollectedPart): boolean {
  return kind === 'master' || kind === 'layout';
}

function themeOf(master: CollectedPart, parts: readonly CollectedPart[]): CollectedPart['from'] | undefined {
  const themePath = master.relationships.find(({ type }) => type === 'theme')?.target;
  return parts.find(({ path }) => path === themePath)?.from;
}

// A master lists its layouts in the order in which PowerPoint shows them.
function layoutsOf(
  master: CollectedPart,
  parts: readonly CollectedPart[],
  { roots, fonts }: { readonly roots: ReadonlyMap<string, XmlElement>; readonly fonts: ReturnType<typeof themeFonts> },
): DeckTemplate['layouts'] {
  const root = roots.get(master.path);
  return elementsOf(root, 'p:sldLayoutId').flatMap(({ attributes }) => {
    const target = master.relationships.find(({ id }) => id === attributes['r:id'])?.target;
    const layout = parts.find(({ path, kind }) => path === target && kind === 'layout');
    const own = roots.get(layout?.path ?? '');
    return layout === undefined || own === undefined || root === undefined
      ? []
      : [readTemplateLayout(layout.path, own, { master: root, fonts })];
  });
}

// ST_SlideSizeCoordinate: from 1 to 56 inches.
function slideSide(emu: string | undefined): number {
  const size = Number(emu);
  if (!(size >= 914_400 && size <= 51_206_400)) throw brokenTemplate('its slides have no size that PowerPoint allows');
  return fromEmu(size);
}

function tableStylesOf({ main, part, rootOf }: ForeignPackage): Pick<DeckTemplate, 'tableStyles' | 'tableStyle'> {
  const target = main.relationships.find(({ type, isExternal }) => type === 'tableStyles' && !isExternal)?.target;
  if (target === undefined) return { tableStyles: undefined, tableStyle: USUAL_TABLE_STYLE };
  const styles = part(target);
  const root = rootOf(styles);
  const usual = root.attributes['def'] ?? '';
  const known = elementsOf(root, 'a:tblStyle').map(({ attributes }) => attributes['styleId']);
  return { tableStyles: styles.bytes, tableStyle: known.includes(usual) ? usual : USUAL_TABLE_STYLE };
}
