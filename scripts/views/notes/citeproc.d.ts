// citeproc-js ships no types; these are the parts in use, by its manual (citeproc-js.readthedocs.io).
declare module 'citeproc' {
  interface CitationItem {
    readonly id: string;
    readonly label?: string;
    readonly locator?: string;
    readonly prefix?: string;
    readonly suffix?: string;
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
    makeCitationCluster(items: readonly CitationItem[]): string;
    getTerm(name: string, form: string, plural: 0 | 1): string | false;
  }
  const CSL: {
    readonly Engine: typeof Engine;
    parseXml(text: string): { readonly name: string } | null;
  };
  export default CSL;
}
