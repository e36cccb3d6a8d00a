import type { TemplateStyleName } from '../../../outline/shape/template-styles.ts';
import { foldedName } from '../../template/folded-name.ts';
import type { BriefTemplate, StyleKind, TemplateStyle } from './brief-template.ts';
import { BUILT_IN_NAMES } from './built-in-names.ts';
import { STYLE_ROLES, type StyleRole } from './style-roles.ts';

/** A style of a template that a kind of text of the brief takes, and by what it was found. */
export interface StyleMatch {
  readonly role: StyleRole;
  readonly style: TemplateStyle;
  readonly by: 'mapping' | 'name' | 'built-in name' | 'default';
}

/** A user’s own template for a brief, with the styles that its texts take. */
export interface MatchedBriefTemplate {
  readonly template: BriefTemplate;
  readonly matches: readonly StyleMatch[];
}

/**
 * Finds a template’s style for each kind of text of a brief: by the outline’s own mapping (`wanted`, the names of the
 * template’s styles by the brief’s), then by name without regard to case, then by the name of Word’s own style in
 * another language. Running text takes the style of all paragraphs where there is none for it, and points take that of
 * running text. A kind of text that is not found has no match: its style is made after the template’s.
 */
export function matchStyles(
  template: BriefTemplate,
  wanted: ReadonlyMap<TemplateStyleName, string>,
): MatchedBriefTemplate {
  const found = STYLE_ROLES.flatMap((role): StyleMatch[] => {
    const match = matchOf(role, template.styles, wanted.get(role.key));
    return match === undefined ? [] : [match];
  });
  const base = defaultStyle(template.styles);
  const text = found.find(({ role }) => role.id === 'BodyText')?.style ?? base;
  const usual = STYLE_ROLES.flatMap((role): StyleMatch[] => {
    const isFound = found.some((match) => match.role === role);
    const style = role.id === 'BodyText' || role.id === 'Point' ? text : undefined;
    return isFound || style === undefined ? [] : [{ role, style, by: 'default' }];
  });
  return { template, matches: [...found, ...usual] };
}

/** The style that paragraphs of a template have where they name none; undefined where it has none. */
export function defaultStyle(
  styles: readonly TemplateStyle[],
  kind: StyleKind = 'paragraph',
): TemplateStyle | undefined {
  return styles.find((style) => style.kind === kind && style.isDefault);
}

/** Lists the styles of a name as a user writes it: capitals, hyphens and kinds of white space do not matter. */
export function stylesNamed(styles: readonly TemplateStyle[], name: string): readonly TemplateStyle[] {
  const exact = styles.filter((style) => style.name === name);
  if (exact.length > 0) return exact;
  const wanted = foldedName(name);
  const named = styles.filter((style) => [style.name, ...style.aliases].some((each) => foldedName(each) === wanted));
  if (named.length > 0) return named;
  // The name that Word shows, where the file has the English one.
  const english = Object.keys(BUILT_IN_NAMES).filter((each) =>
    (BUILT_IN_NAMES[each] ?? []).some((local) => foldedName(local) === wanted),
  );
  return styles.filter((style) => english.some((each) => foldedName(each) === foldedName(style.name)));
}

function matchOf(
  role: StyleRole,
  styles: readonly TemplateStyle[],
  wanted: string | undefined,
): StyleMatch | undefined {
  const fitting = styles.filter(({ kind }) => kind === role.kind);
  const mapped = wanted === undefined ? undefined : stylesNamed(fitting, wanted)[0];
  if (mapped !== undefined) return { role, style: mapped, by: 'mapping' };
  // Word's own style 'List' has no bullets.
  const ours = role.key === 'list' ? undefined : byNames([role.key], fitting);
  const named = byNames([role.name], fitting) ?? ours;
  if (named !== undefined) return { role, style: named, by: 'name' };
  const local = byNames(BUILT_IN_NAMES[role.name] ?? [], fitting);
  return local === undefined ? undefined : { role, style: local, by: 'built-in name' };
}

function byNames(names: readonly string[], styles: readonly TemplateStyle[]): TemplateStyle | undefined {
  const wanted = names.map(foldedName);
  return (
    styles.find(({ name }) => wanted.includes(foldedName(name))) ??
    styles.find(({ aliases }) => aliases.some((alias) => wanted.includes(foldedName(alias))))
  );
}
