// Citation.js ships no types for its plugins' inputs; these are the parts in use, by its manual (citation.js.org/api).
declare module '@citation-js/core' {
  export const plugins: {
    readonly input: { data(input: unknown, type: string): unknown };
  };
}
declare module '@citation-js/plugin-bibtex';
