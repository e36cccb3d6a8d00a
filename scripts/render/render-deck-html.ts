/** What Marp made of a deck's Markdown. */
export interface MarpSlides {
  readonly html: string;
  readonly css: string;
  /** The speaker notes of each slide. */
  readonly notes: readonly (readonly string[])[];
}

/**
 * Turns Marp Markdown into the slides' HTML and its scoped CSS. Emoji pictures, formulas, links out of
 * bare addresses and Marp's own browser script stay off: they would ask a network or change a text.
 */
export async function renderDeckHtml(markdown: string, stylesheet: string): Promise<MarpSlides> {
  // Loaded here, so that the browser starts while Marp does.
  const { Marp } = await import('@marp-team/marp-core');
  const marp = new Marp({
    inlineSVG: false,
    cssContainerQuery: false,
    emoji: { shortcode: false, unicode: false },
    math: false,
    script: false,
    slug: false,
    minifyCSS: false,
    markdown: { linkify: false, breaks: false },
  });
  marp.themeSet.default = marp.themeSet.add(stylesheet);
  const { html, css, comments } = marp.render(markdown);
  return { html, css, notes: comments };
}
