/** Lists the slides of Marp's page, each as its `<section>`; none holds another. */
export function slideSections(html: string): string[] {
  const [, ...slides] = html.split(/(?=<section\b)/);
  return slides.map((slide) => slide.slice(0, slide.lastIndexOf('</section>') + '</section>'.length));
}

/** Takes the size of the page out of the stylesheet of Marp's slides, for a page that has another. */
export function withoutPageRules(css: string): string {
  return css.replace(/@page\s*\{[^}]*\}/g, '');
}
