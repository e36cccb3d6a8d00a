import { largest } from '../diagnostics/smallest.ts';
import { surveyHeads } from '../office/brief/template/heads/survey-heads.ts';
import type { MatchedBriefTemplate, StyleMatch } from '../office/brief/template/match-styles.ts';
import { STYLE_ROLES } from '../office/brief/template/style-roles.ts';
import { briefSections } from '../office/brief/template/template-measures.ts';

const BY: Readonly<Record<StyleMatch['by'], string>> = {
  mapping: 'as the outline says',
  name: 'by its name',
  'built-in name': 'by Word’s own name in another language',
  default: 'as the style of running text',
};

/** Says how the styles of a template for Word are matched with the texts of a brief, and what its heads show. */
export function wordTemplateOverview(matched: MatchedBriefTemplate): string {
  const { template, matches } = matched;
  const keys = [...new Set(STYLE_ROLES.map(({ key }) => key))];
  const rows = [
    ['in the brief', 'takes the style', 'found'],
    ...keys.map((key) => {
      const match = matches.find(({ role }) => role.key === key);
      return match === undefined
        ? [key, '–', 'made after the template’s']
        : [key, `'${match.style.name}'`, BY[match.by]];
    }),
  ];
  const widths = [0, 1].map((column) => largest(rows.map((row) => (row[column] ?? '').length)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const used = new Set(matches.map(({ style }) => style.id));
  const own = template.styles
    .filter(({ id, kind, isDefault }) => !used.has(id) && !isDefault && kind === 'paragraph')
    .map(({ name }) => `'${name}'`);
  const shown = own.length > MOST ? [...own.slice(0, MOST), '…'] : own;
  const unused = own.length === 0 ? '' : `\nStyles of paragraphs that no text takes: ${shown.join(', ')}\n`;
  const count = `${template.styles.length} styles, ${template.sections.length} sections`;
  return `${template.file}: ${count}\n\n${lines.join('\n')}\n${unused}\n${pages(matched)}`;
}

// The most names in a row.
const MOST = 40;

function pages(matched: MatchedBriefTemplate): string {
  const sections = briefSections(matched.template);
  const size = (name: 'cover' | 'body') => {
    const section = sections?.[name];
    if (section === undefined) return 'the page of the brief';
    const isOne = name === 'body' && section === sections?.cover;
    const first = section.hasFirst && !isOne ? ', a first page with a head of its own' : '';
    return `${Math.round(section.width)} × ${Math.round(section.height)} mm${first}`;
  };
  const { shown } = surveyHeads(matched);
  const fields = shown.size === 0 ? 'nothing of the brief' : [...shown].sort().join(', ');
  return `Cover: ${size('cover')}\nPages: ${size('body')}\nHeads and feet show: ${fields}\n`;
}
