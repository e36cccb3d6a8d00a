import { type Document, isAlias, isCollection, isScalar, type Node, visit, type YAMLError } from 'yaml';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { anchorFault, tagProblem } from './check-references.ts';
import type { ToPlace } from './places-in.ts';
import { commentBehind } from './yaml-comment.ts';
import { yamlReason } from './yaml-reason.ts';

/** A YAML text, with the document that the parser made from it. */
export interface ReadYaml {
  readonly text: string;
  readonly document: Document;
}

/**
 * Finds the first reason why a text can't be read as YAML; undefined where it can. The parser's later errors mostly
 * follow from the first. Its warnings count as errors: a value with an unknown tag, for example, would be lost.
 */
export function yamlFault(yaml: ReadYaml, toPlace: ToPlace): Diagnostic | undefined {
  const { errors, warnings, directives } = yaml.document;
  const [first] = [...errors, ...warnings];
  if (first === undefined) {
    const { explicit, version } = directives?.yaml ?? {};
    if (explicit !== true || version === '1.2') return undefined;
    const reason = `it asks for YAML ${version}, in which 'yes' and 'no' mean something else. Take that line out.`;
    return diagnose('outline/yaml-syntax', { reason }, toPlace([0]));
  }
  const tag = /^Unresolved tag: (\S+?)\.?$/.exec(first.message)?.[1];
  if (tag !== undefined) return anchorFault(tagProblem(tag), '!', toPlace(first.pos));
  for (const explain of EXPLANATIONS) {
    const { reason, range } = explain(first, yaml) ?? {};
    if (range !== undefined) {
      return diagnose('outline/yaml-syntax', { reason: reason ?? yamlReason(first) }, toPlace(range));
    }
  }
  return diagnose('outline/yaml-syntax', { reason: yamlReason(first) }, toPlace(first.pos));
}

/**
 * The range of the author's mistake, if the parser reports a later one. Without `reason`, the parser's own reason is
 * right.
 */
interface Explanation {
  readonly reason?: string;
  readonly range: readonly [number, number];
}

type Explain = (error: YAMLError, yaml: ReadYaml) => Explanation | undefined;

const EXPLANATIONS: readonly Explain[] = [
  openQuote,
  apostrophe,
  gluedHyphen,
  emptyCell,
  wholeValue,
  citation,
  question,
  lostEnd,
  cutText,
];

// For a quote that is never closed the parser names the end of the file; the opening quote is more helpful.
function openQuote({ message, pos }: YAMLError, { document }: ReadYaml): Explanation | undefined {
  if (!/closing .quote/.test(message)) return undefined;
  const open = nodesOf(document).findLast((node) => isQuoted(node) && startOf(node) < pos[0]);
  return open === undefined ? undefined : { range: [startOf(open), startOf(open) + 1] };
}

// `'it's here'`: the apostrophe ends the text.
function apostrophe({ message, pos }: YAMLError, { text, document }: ReadYaml): Explanation | undefined {
  if (!/^Unexpected (?:\S*scalar) at node end/.test(message) || !/^\p{L}/u.test(text.slice(pos[0], pos[0] + 2)))
    return undefined;
  const quoted = nodesOf(document).findLast((node) => isQuoted(node) && endOf(node) === pos[0]);
  if (quoted === undefined || text.charAt(pos[0] - 1) !== "'") return undefined;
  const reason =
    'this apostrophe ends the text. In single quotes it is written twice (\'\'), in double quotes ("…") as it is.';
  return { reason, range: [pos[0] - 1, pos[0]] };
}

// `-fish` among the entries of a list.
function gluedHyphen({ pos }: YAMLError, { text }: ReadYaml): Explanation | undefined {
  const from = text.lastIndexOf('\n', pos[0] - 1) + 1;
  const [whole = '', blanks = ''] = /^([ ]*)-[\p{L}\p{N}"'{[]/u.exec(text.slice(from, from + 200)) ?? [];
  if (whole === '' || !/(?:^|\n) *- [^\n]*\n$/.test(text.slice(Math.max(0, from - 500), from))) return undefined;
  const hyphen = from + blanks.length;
  return { reason: "the '-' of a list's entry needs a blank behind it.", range: [hyphen, hyphen + 1] };
}

// `[a, , b]`: a list in brackets can't have an empty value.
function emptyCell({ message, pos }: YAMLError, { text }: ReadYaml): Explanation | undefined {
  if (text.charAt(pos[0]) !== ',' || !/[,[]\s*$/.test(text.slice(0, pos[0])) || !/,|comma/i.test(message))
    return undefined;
  return { reason: 'nothing stands before this comma. An empty cell is "".', range: [pos[0], pos[0] + 1] };
}

// `text: {members} members`: a value that starts with {, [ or * ends at the closing character, so the words after it
// are a fault.
function wholeValue({ message, pos }: YAMLError, { text, document }: ReadYaml): Explanation | undefined {
  if (!/^Unexpected (?:\S*scalar) (?:at node end|token$)/.test(message)) return undefined;
  const whole = nodesOf(document).find((node) => {
    return (isFlow(node) || isAlias(node)) && endOf(node) <= pos[0] && text.slice(endOf(node), pos[0]).trim() === '';
  });
  if (whole === undefined) return undefined;
  const start = startOf(whole);
  const end = endOf(whole);
  const reason = `a text that begins with ${text.charAt(start)} needs quotes. To YAML, the value ends before what follows here.`;
  return { reason, range: [start, end] };
}

// `cite: [@key]`: the bracket starts a list, and the parser reports the first character in it.
function citation({ message, pos }: YAMLError, { text }: ReadYaml): Explanation | undefined {
  const bracket = pos[0] - 1;
  if (!/^Plain value cannot start with.* @$/.test(message) || text.charAt(bracket) !== '[') return undefined;
  return { reason: 'a text that begins with [@ needs quotes.', range: [bracket, pos[0] + 1] };
}

// `text: ? is it`: in YAML, the question mark starts a key.
function question({ message, pos }: YAMLError, { text }: ReadYaml): Explanation | undefined {
  if (!/^Nested mappings/.test(message) || !/^\?\s/.test(text.slice(pos[0], pos[0] + 2))) return undefined;
  return { reason: 'a text that begins with ? and a blank needs quotes.', range: [pos[0], pos[0] + 1] };
}

// `{ deep: #3a1f4d }`: the end of the list or map is part of a comment.
function lostEnd({ message, pos }: YAMLError, { text, document }: ReadYaml): Explanation | undefined {
  if (!/^Flow (?:map|sequence) in block/.test(message)) return undefined;
  const open = nodesOf(document).find((node) => isFlow(node) && startOf(node) < pos[0]);
  const from = open === undefined ? pos[0] : startOf(open);
  // A # within quotes does not start a comment.
  const within = text.slice(from, pos[0]).replace(/"[^"\n]*"|'[^'\n]*'/g, (quoted) => 'x'.repeat(quoted.length));
  const comment = /(?<=^|\s)#.*/m.exec(within);
  if (comment === null) return undefined;
  const start = from + comment.index;
  const reason = `a # begins a comment here, in which the end of the ${text.charAt(from)} is lost. What is meant needs quotes, as in "#0e6e7c".`;
  return { reason, range: [start, start + comment[0].length] };
}

// A comment in a text of several lines ends the text, and the parser reports the next line.
function cutText({ message, pos }: YAMLError, { text, document }: ReadYaml): Explanation | undefined {
  const cut = nodesOf(document).findLast((node) => isScalar(node) && node.type === 'PLAIN' && startOf(node) < pos[0]);
  const comment = cut === undefined ? undefined : commentBehind(text, endOf(cut));
  if (comment === undefined || text.slice(comment.to, pos[0]).trim() !== '') return undefined;
  // A line that starts with a key or a - does not continue a text.
  const next = /^\s*(.*)/.exec(text.slice(comment.to))?.[1] ?? '';
  if (/^(?:-\s|["']?[\w. -]+["']?:(?:\s|$))/.test(next) || !/^(?:All|Implicit|Unexpected scalar)/.test(message))
    return undefined;
  const reason = 'a # begins a comment here, and ends the text. A text that holds it needs quotes.';
  return { reason, range: [comment.from, comment.to] };
}

function nodesOf(document: Document): Node[] {
  const nodes: Node[] = [];
  visit(document, { Node: (_, node) => void (node.range && nodes.push(node)) });
  return nodes;
}

function isQuoted(node: Node): boolean {
  return isScalar(node) && /^QUOTE_/.test(node.type ?? '');
}

function isFlow(node: Node): boolean {
  return isCollection(node) && node.flow === true;
}

function startOf({ range }: Node): number {
  return range?.[0] ?? 0;
}

function endOf({ range }: Node): number {
  return range?.[1] ?? 0;
}
