// citeproc-js ships no types; these are the parts in use, by its manual (citeproc-js.readthedocs.io).
declare module 'citeproc' {
  interface CitationCluster {
    readonly citationItems: readonly {
      readonly id: string;
      readonly label?: string;
      readonly locator?: string;
      readonly prefix?: string;
      readonly suffix?: string;
    }[];
    readonly properties: { readonly noteIndex: number };
  }
  interface System {
    retrieveLocale(language: string): string;
    retrieveItem(id: string): object;
  }
  class Engine {
    constructor(system: System, style: string, language: string, forceLanguage: boolean);
    setOutputFormat(format: string): void;
    updateItems(ids: readonly string[]): void;
    makeBibliography(): [{ entry_ids: string[][] }, string[]];
    previewCitationCluster(
      citation: CitationCluster,
      before: readonly [string, number][],
      after: readonly [string, number][],
      format: string,
    ): string;
  }
  const CSL: { readonly Engine: typeof Engine };
  export default CSL;
}
