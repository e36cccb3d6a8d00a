/** The fonts that a summit chooses in place of the template's; undefined where it keeps them. */
export interface TemplateFonts {
  readonly heading: string | undefined;
  readonly text: string | undefined;
}
