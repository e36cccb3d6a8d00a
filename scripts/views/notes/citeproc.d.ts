// citeproc-js ships no types; these are the parts in use, by its manual (citeproc-js.readthedocs.io).
declare module 'citeproc' {
  interface CitationItem {
    readonly id: string;
    readonly label?: string;
    readonly locator?: string;
    readonly prefix?: string;
    readonly suffix?: string;
  }
  interface Citation {
    readonly citationID: string;
    readonly citationItems: readonly CitationItem[];
    /** The number of the note, from 1; 0 in a style that cites in the text. */
    readonly properties: { readonly noteIndex: number };
  }
  interface System {
    retrieveLocale(language: string): string;
    retrieveItem(id: string): object;
    /** Gives what stands behind a work's entry, by the `system_id` of the work. */
    embedBibliographyEntry?(id: string): string;
  }
  class Engine {
    constructor(system: System, style: string, language: string, forceLanguage: boolean);
    readonly opt: { readonly xclass: string; readonly development_extensions: { field_hack: boolean } };
    updateItems(ids: readonly string[]): void;
    makeBibliography(): [unknown, string[]];
    makeCitationCluster(items: readonly CitationItem[]): string;
    /** Every citation by its ID, the number of its note and its text (`html`), in their order. */
    rebuildProcessorState(
      citations: readonly Citation[],
      format: string,
      uncited: readonly string[],
    ): readonly (readonly [id: string, noteIndex: number, text: string])[];
    getTerm(name: string, form: string, plural: 0 | 1): string | false;
  }
  const CSL: {
    readonly Engine: typeof Engine;
    parseXml(text: string): { readonly name: string } | null;
  };
  export default CSL;
}
