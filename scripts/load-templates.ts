import type { Host } from './host.ts';
import type { SourceFile } from './outline/parse-outline.ts';
import type { TemplateSource } from './render/template-set.ts';
import type { CitationStyle } from './views/format-citations.ts';

/** Everything of `templates/` that a pack in one language is made with. */
export interface Templates {
  readonly labels: SourceFile;
  readonly citations: CitationStyle;
  readonly tokens: SourceFile;
  readonly deck: {
    readonly markdown: TemplateSource;
    readonly page: TemplateSource;
    readonly css: SourceFile;
    readonly narrowCss: SourceFile;
    readonly screenCss: SourceFile;
    /** The modules of the page's script. */
    readonly scripts: readonly SourceFile[];
  };
  readonly brief: { readonly page: TemplateSource; readonly css: SourceFile };
}

/** Loads the templates, stylesheets, labels and citation style; `language` is one that has labels. */
export async function loadTemplates(host: Host, language: string): Promise<Templates> {
  const text = async (name: string) => await host.readText(`templates/${name}`);
  const [deckPartials, briefPartials] = await Promise.all([partials(host, 'deck'), partials(host, 'brief')]);
  return {
    labels: await sourceFile(host, `templates/labels/${language}.yaml`),
    citations: {
      style: await text('citations/notes.csl'),
      locale: await text(`citations/locale-${language}.xml`),
    },
    tokens: await sourceFile(host, 'templates/tokens.css'),
    deck: {
      markdown: { main: await sourceFile(host, 'templates/deck/deck.md.hbs'), partials: deckPartials },
      page: {
        main: await sourceFile(host, 'templates/deck/page.hbs'),
        partials: new Map([['controls', await sourceFile(host, 'templates/deck/controls.hbs')]]),
      },
      css: await sourceFile(host, 'templates/deck/deck.css'),
      narrowCss: await sourceFile(host, 'templates/deck/narrow.css'),
      screenCss: await sourceFile(host, 'templates/deck/screen.css'),
      scripts: await scripts(host),
    },
    brief: {
      page: { main: await sourceFile(host, 'templates/brief/brief.hbs'), partials: briefPartials },
      css: await sourceFile(host, 'templates/brief/brief.css'),
    },
  };
}

/** The stylesheets of both genres, the tokens first. */
export function stylesheetsOf({ tokens, deck, brief }: Templates): SourceFile[] {
  return [tokens, deck.css, deck.narrowCss, deck.screenCss, brief.css];
}

/** Every file of the templates that a finding may stand in, by its path. */
export function templateTexts(templates: Templates): Map<string, string> {
  const { labels, deck, brief } = templates;
  const sets = [deck.markdown, deck.page, brief.page];
  const files = [
    labels,
    ...stylesheetsOf(templates),
    ...deck.scripts,
    ...sets.flatMap(({ main, partials: byName }) => [main, ...byName.values()]),
  ];
  return new Map(files.map(({ path, text }) => [path, text]));
}

async function sourceFile(host: Host, path: string): Promise<SourceFile> {
  return { path, text: await host.readText(path) };
}

async function partials(host: Host, genre: 'deck' | 'brief'): Promise<Map<string, SourceFile>> {
  const folder = `templates/${genre}/partials`;
  const names = (await host.list(folder)).filter((name) => name.endsWith('.hbs'));
  const entries = names.map(async (name) => {
    return [name.slice(0, -'.hbs'.length), await sourceFile(host, `${folder}/${name}`)] as const;
  });
  return new Map(await Promise.all(entries));
}

async function scripts(host: Host): Promise<SourceFile[]> {
  const folder = 'templates/deck/script';
  const names = (await host.list(folder)).filter((name) => name.endsWith('.js'));
  return await Promise.all(names.map(async (name) => await sourceFile(host, `${folder}/${name}`)));
}
