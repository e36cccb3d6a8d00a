import { fontStack } from '../../design/font-stacks.ts';
import { pageCss } from '../../design/page-css.ts';
import type { PageSetup } from '../../design/page-setup.ts';
import { paletteOf } from '../../design/stylesheet.ts';
import { typeScale } from '../../design/type-scale.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Drawings } from '../../figures/draw-figures.ts';
import { drawForBrief } from '../../figures/draw-pack.ts';
import { noteWording } from '../../figures/note-wording.ts';
import type { PackMaterial } from '../../load/pack-material.ts';
import { loadHyphenator } from '../../render/brief/load-hyphenator.ts';
import { renderBrief } from '../../render/brief/render-brief.ts';
import { type MarkedText, withoutMarks } from '../../render/place-marks.ts';
import type { BriefView } from '../../views/brief/brief-view.ts';
import { toBriefView } from '../../views/brief/to-brief-view.ts';
import { readsFromRight } from '../../views/text/reads-from-right.ts';
import type { ViewContext } from '../../views/view-context.ts';
import type { KnownPages } from './known-pages.ts';

/** A file of the brief that can be rendered again each time more is known about its pages. */
export interface OpenBrief {
  /** Renders the page's HTML with the given CSS, with marks of places and all soft hyphens. */
  readonly render: (css: string, known: KnownPages) => MarkedText;
  /** What the brief shows, wherever its pages end. */
  readonly view: BriefView;
  /** Collects the CSS of a page, with the fonts that its characters need. */
  readonly cssFor: (page: string) => Promise<string>;
  /** The drawings of its figures, as they are printed. */
  readonly drawings: Drawings;
  /** The findings about the brief's drawings. */
  readonly findings: readonly Diagnostic[];
}

// Stands for the stylesheet, which depends on the characters of the page.
const STYLESHEET = '/* the stylesheet of the page */';

/** Draws the figures of one file of the brief, and gives functions that render it. */
export async function openBrief(material: PackMaterial, setup: PageSetup): Promise<OpenBrief> {
  const { tokens, library, recall } = material;
  const { brief } = material.templates;
  const { language, design } = material.context.outline;
  const hyphenate = await loadHyphenator(language);
  const { drawings, lines, timelines, findings } = await drawForBrief(material, setup);
  const context: ViewContext = { ...material.context, mapLines: { wording: noteWording(setup), of: lines } };
  const { edition, doubleSided } = setup;
  const added = brief.addedCss.map(({ text }) => `\n${text}`).join('');
  const pageExtras = { scale: typeScale(edition, design.fonts), isRightToLeft: readsFromRight(language) };
  const heads = { ...paletteOf(tokens.brief), sans: fontStack('text', design.fonts) };
  const render = ({ blanks, pageClasses, ...known }: KnownPages): MarkedText => {
    const layout = { edition, doubleSided, blanks, pageClasses, hyphenate };
    const view = toBriefView(context, known);
    return renderBrief(view, { css: STYLESHEET, drawings, timelines, templates: brief.page, layout, recall });
  };
  // The same facts are asked for more than once, with and without the stylesheet.
  const renderings = new Map<KnownPages, MarkedText>();
  return {
    view: toBriefView(context),
    render: (css, known) => {
      const rendered = renderings.get(known) ?? render(known);
      renderings.set(known, rendered);
      return { ...rendered, text: rendered.text.replaceAll(STYLESHEET, () => css) };
    },
    cssFor: async (page) => {
      const fonts = await library.facesFor(withoutMarks(page));
      return `${fonts}\n${tokens.brief}\n${pageCss(setup, heads, pageExtras)}\n${brief.css.text}${added}`;
    },
    drawings,
    findings,
  };
}
