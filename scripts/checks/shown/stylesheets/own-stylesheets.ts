import { EDITIONS } from '../../../design/page-setup.ts';
import type { SourceFile } from '../../../outline/source-file.ts';
import { ownFiles } from '../../../templating/own-files.ts';
import type { Templates } from '../../../templating/templates.ts';
import type { OwnStylesheets } from './check-own-stylesheets.ts';

/** A summit's own stylesheets for one genre, with the templates and shared stylesheets whose names they may use. */
export function ownStylesheets(templates: Templates, genre: 'deck' | 'brief'): OwnStylesheets {
  const { brief, own } = templates;
  const tokens = own.filter(({ name }) => name === 'tokens.css');
  const files = ownFiles(templates, genre).filter(({ name }) => name.endsWith('.css'));
  if (genre === 'deck') return { page: 'slides', tokens, groups: deckGroups(templates, files) };
  const sources = {
    markdown: [],
    html: [brief.page.main, ...brief.page.partials.values()],
    stylesheets: sharedOnes([brief.css], templates),
    classes: EDITIONS,
  };
  return { page: 'brief', tokens, groups: [{ files, within: 'html', sources }] };
}

// Marp confines the stylesheets of the deck to the content of a slide; `screen.css` is for the page around the slides.
function deckGroups(templates: Templates, files: readonly SourceFile[]): OwnStylesheets['groups'] {
  const { css, narrowCss, screenCss, markdown, page } = templates.deck;
  const sources = {
    markdown: [markdown.main, ...markdown.partials.values()],
    html: [],
    stylesheets: sharedOnes([css, narrowCss], templates),
    classes: [...markdown.partials.keys()],
  };
  const around = {
    ...sources,
    html: [page.main, ...page.partials.values()],
    stylesheets: [...sources.stylesheets, ...sharedOnes([screenCss], templates)],
  };
  const isAround = ({ name }: SourceFile) => name === 'deck/screen.css';
  return [
    { files: files.filter((file) => !isAround(file)), within: 'section[id]', sources },
    { files: files.filter(isAround), within: 'html', sources: around },
  ];
}

// A summit's own file may be a copy of the shared one that it replaces: every selector of the shared one is right in
// it.
function sharedOnes(files: readonly SourceFile[], { replaced }: Templates): SourceFile[] {
  return files.flatMap((file) => {
    if (file.origin === 'shared') return [file];
    return replaced.filter(({ name }) => name === file.name);
  });
}
