import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Place } from '../diagnostics/place.ts';
import type { ParsedTemplate } from './parse-template.ts';
import { fieldOf, fieldsOf, type Model } from './template-model.ts';

/** The partials and helpers that the templates of a genre may call. */
export interface Callable {
  readonly partials: ReadonlyMap<string, ParsedTemplate>;
  readonly helpers: readonly string[];
}

/** The result of a walk: its findings, and the names of the partials that were included. */
export interface Walk {
  readonly findings: readonly Diagnostic[];
  readonly used: ReadonlySet<string>;
}

/** The model of the value that is `this` in a template, those around it, and the block parameters in sight. */
interface Scope {
  readonly model: Model;
  readonly parent: Scope | undefined;
  readonly locals: ReadonlyMap<string, Model>;
}

interface Walker extends Callable {
  readonly root: Model;
  readonly findings: Map<string, Diagnostic>;
  readonly used: Set<string>;
  readonly file: string;
  /** The chain of partials that includes this one, so that a partial that includes itself ends the walk. */
  readonly way: readonly string[];
  /** The number of inclusions in the whole walk. */
  readonly inclusions: { count: number };
}

// The shared templates take about 20. Partials that each include the next one twice double the number at each step.
const MOST_INCLUSIONS = 2000;

const VALUE: Model = { kind: 'value' };
// The names that Handlebars defines for the state of a block, as in `@index`.
const DATA = ['root', 'first', 'last', 'index', 'key', 'partial-block'];
const BLOCKS = ['each', 'with', 'if', 'unless'];
const OWN_HELPERS = [...BLOCKS, 'lookup'];

/** Walks through a template and all partials that it includes, and checks each name against the model of the view. */
export function walkTemplate(template: ParsedTemplate, model: Model, callable: Callable): Walk {
  const findings = new Map<string, Diagnostic>();
  const used = new Set<string>();
  const walker = {
    ...callable,
    root: model,
    findings,
    used,
    file: template.file.path,
    way: [],
    inclusions: { count: 0 },
  };
  walkProgram(walker, template.program, { model, parent: undefined, locals: new Map() });
  return { findings: [...findings.values()], used };
}

function walkProgram(walker: Walker, program: hbs.AST.Program | undefined, scope: Scope): void {
  for (const statement of program?.body ?? []) walkStatement(walker, statement, scope);
}

function walkStatement(walker: Walker, statement: hbs.AST.Statement, scope: Scope): void {
  const { type } = statement;
  if (type === 'MustacheStatement') walkMustache(walker, statement as hbs.AST.MustacheStatement, scope);
  else if (type === 'BlockStatement') walkBlock(walker, statement as hbs.AST.BlockStatement, scope);
  else if (type === 'PartialStatement') walkPartial(walker, statement as hbs.AST.PartialStatement, scope);
  else if (type !== 'ContentStatement' && type !== 'CommentStatement') {
    add(walker, diagnose('template/unsupported', {}, placeOf(walker, statement)));
  }
}

function walkMustache(walker: Walker, { path, params, hash, escaped }: hbs.AST.MustacheStatement, scope: Scope): void {
  if (isCall(walker, path, params, hash)) {
    walkCall(walker, { path, params, hash }, scope);
    return;
  }
  const model = modelOf(walker, path, scope);
  const printed = model === undefined || model.kind === 'value' || (model.kind === 'text' && escaped);
  if (printed) return;
  const why = model.kind === 'text' ? 'raw' : model.kind === 'list' ? 'list' : 'map';
  add(walker, diagnose('template/not-a-text', { name: nameOf(path), why }, placeOf(walker, path)));
}

function walkBlock(walker: Walker, block: hbs.AST.BlockStatement, scope: Scope): void {
  const { path, params, hash, program, inverse } = block;
  const name = nameOf(path);
  walkProgram(walker, inverse, scope);
  if (BLOCKS.includes(name)) walkHelperBlock(walker, block, scope);
  else if (isCall(walker, path, params, hash)) walkCall(walker, { path, params, hash }, scope);
  else {
    // A block without a helper repeats a list, or reads from a map.
    const model = modelOf(walker, path, scope);
    if (model !== undefined) walkProgram(walker, program, inside(model.kind === 'list' ? model.item : model, scope));
  }
}

function walkHelperBlock(walker: Walker, { path, params, hash, program }: hbs.AST.BlockStatement, scope: Scope): void {
  const name = nameOf(path);
  const [subject] = params.map((param) => modelOf(walker, param, scope));
  for (const pair of hash?.pairs ?? []) modelOf(walker, pair.value, scope);
  if (subject === undefined) return;
  if (name === 'if' || name === 'unless') {
    walkProgram(walker, program, scope);
    return;
  }
  const item = name === 'each' ? itemOf(subject) : subject;
  const locals = (program?.blockParams ?? []).map((local, index) => [local, index === 0 ? item : VALUE] as const);
  walkProgram(walker, program, { ...inside(item, scope), locals: new Map([...scope.locals, ...locals]) });
}

function itemOf(model: Model): Model {
  if (model.kind === 'list') return model.item;
  // `each` may also repeat the fields of a map, whose models may differ: the first stands for all.
  return model.kind === 'map' ? ([...model.fields.values()][0] ?? VALUE) : VALUE;
}

function inside(model: Model, parent: Scope): Scope {
  return { model, parent, locals: parent.locals };
}

function walkPartial(walker: Walker, statement: hbs.AST.PartialStatement, scope: Scope): void {
  const { name, params, hash } = statement;
  const [context] = params.map((param) => modelOf(walker, param, scope));
  const given = hash?.pairs.map(({ key, value }) => [key, modelOf(walker, value, scope) ?? VALUE] as const) ?? [];
  const base = context === undefined ? scope : inside(context, scope);
  const next = given.length === 0 ? base : { ...base, model: withFields(base.model, given) };
  if (name.type === 'SubExpression') walkVariants(walker, name as hbs.AST.SubExpression, next);
  else includePartial(walker, nameOf(name as hbs.AST.PathExpression), next, placeOf(walker, name));
}

// `{{> (lookup this 'layout')}}`: the partial of the same name draws each variant.
function walkVariants(walker: Walker, call: hbs.AST.SubExpression, scope: Scope): void {
  walkCall(walker, call, scope);
  if (scope.model.kind !== 'variants') return;
  for (const [name, model] of scope.model.of) includePartial(walker, name, { ...scope, model }, placeOf(walker, call));
}

function includePartial(walker: Walker, name: string, scope: Scope, at: Place): void {
  const partial = walker.partials.get(name);
  walker.used.add(name);
  if (partial === undefined) unknown(walker, { name, what: 'partial', known: [...walker.partials.keys()] }, at);
  else if (walker.way.includes(name)) add(walker, diagnose('template/endless-partial', { name }, at));
  else if (walker.inclusions.count >= MOST_INCLUSIONS) {
    // Reported once: the walk goes no further on any path.
    if (walker.inclusions.count === MOST_INCLUSIONS) {
      add(walker, diagnose('template/many-inclusions', { most: MOST_INCLUSIONS }, at));
    }
    walker.inclusions.count += 1;
  } else {
    walker.inclusions.count += 1;
    walkProgram({ ...walker, file: partial.file.path, way: [...walker.way, name] }, partial.program, scope);
  }
}

function withFields(model: Model, given: readonly (readonly [string, Model])[]): Model {
  const fields = model.kind === 'map' ? [...model.fields] : fieldsOf(model).map((name) => [name, VALUE] as const);
  return { kind: 'map', fields: new Map([...fields, ...given]) };
}

interface Call {
  readonly path: hbs.AST.Expression;
  readonly params: readonly hbs.AST.Expression[];
  readonly hash: hbs.AST.Hash | undefined;
}

function isCall(
  { helpers }: Walker,
  path: hbs.AST.Expression,
  params: readonly unknown[],
  hash?: hbs.AST.Hash,
): boolean {
  return params.length > 0 || (hash?.pairs.length ?? 0) > 0 || [...helpers, ...OWN_HELPERS].includes(nameOf(path));
}

function walkCall(walker: Walker, { path, params, hash }: Call, scope: Scope): Model {
  const known = [...walker.helpers, ...OWN_HELPERS];
  const name = nameOf(path);
  if (!known.includes(name)) unknown(walker, { name, what: 'helper', known }, placeOf(walker, path));
  const models = params.map((param) => modelOf(walker, param, scope));
  for (const pair of hash?.pairs ?? []) modelOf(walker, pair.value, scope);
  const subject = models[0];
  const key = params[1];
  if (name !== 'lookup' || subject === undefined || key?.type !== 'StringLiteral') return VALUE;
  return field(walker, subject, (key as hbs.AST.StringLiteral).value, placeOf(walker, key)) ?? VALUE;
}

/** The model of an expression; undefined where the expression is already reported. */
function modelOf(walker: Walker, expression: hbs.AST.Expression, scope: Scope): Model | undefined {
  if (expression.type === 'SubExpression') return walkCall(walker, expression as hbs.AST.SubExpression, scope);
  if (expression.type !== 'PathExpression') return VALUE;
  const { data, depth, parts } = expression as hbs.AST.PathExpression;
  const at = placeOf(walker, expression);
  const names = parts as readonly string[];
  if (data) return dataModel(walker, names, at);
  let around: Scope | undefined = scope;
  for (let up = 0; up < depth; up += 1) around = around?.parent;
  if (around === undefined) {
    unknown(walker, { name: nameOf(expression), what: 'value', known: [] }, at);
    return undefined;
  }
  const local = depth === 0 ? scope.locals.get(names[0] ?? '') : undefined;
  return local === undefined ? follow(walker, around.model, names, at) : follow(walker, local, names.slice(1), at);
}

function dataModel(walker: Walker, [name = '', ...names]: readonly string[], at: Place): Model | undefined {
  if (name === 'root') return follow(walker, walker.root, names, at);
  if (DATA.includes(name)) return VALUE;
  unknown(walker, { name: `@${name}`, what: 'value', known: DATA.map((each) => `@${each}`) }, at);
  return undefined;
}

function follow(walker: Walker, from: Model, names: readonly string[], at: Place): Model | undefined {
  return names.reduce<Model | undefined>(
    (model, name) => (model === undefined ? undefined : field(walker, model, name, at)),
    from,
  );
}

function field(walker: Walker, model: Model, name: string, at: Place): Model | undefined {
  const found = fieldOf(model, name);
  if (found === undefined) unknown(walker, { name, what: 'value', known: fieldsOf(model) }, at);
  return found;
}

interface Unknown {
  readonly name: string;
  readonly what: 'value' | 'partial' | 'helper';
  readonly known: readonly string[];
}

function unknown(walker: Walker, { name, what, known }: Unknown, at: Place): void {
  add(
    walker,
    diagnose('template/unknown-name', { name, what, nearest: nearest(name, known), known: known.join(', ') }, at),
  );
}

// A partial is walked once for each place that includes it, but each finding in it is reported once.
function add(walker: Walker, finding: Diagnostic): void {
  const { file, line, column } = finding.place ?? {};
  walker.findings.set(`${file}:${line}:${column} ${finding.message}`, finding);
}

function nameOf(expression: hbs.AST.Node): string {
  return 'original' in expression ? String(expression.original) : '';
}

function placeOf({ file }: Walker, { loc }: hbs.AST.Node): Place {
  const { start, end } = loc;
  const endColumn = end.line === start.line ? { endColumn: end.column + 1 } : {};
  return { file, line: start.line, column: start.column + 1, ...endColumn };
}
