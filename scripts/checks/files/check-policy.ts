import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { type Place, placeAt } from '../../diagnostics/place.ts';
import type { SourceFile } from '../../outline/source-file.ts';
import { pagePolicy } from '../../templating/trusted/page-policy.ts';
import { scriptOf } from './own-script.ts';
import type { SentFiles } from './sent-files.ts';

// What stands before the policy is not held to it.
const HEAD =
  /^<!doctype html>\s*<html[^>]*>\s*<head>\s*<meta charset="utf-8">\s*<meta http-equiv="Content-Security-Policy" /;

/** Finds the finished HTML pages whose head does not begin with the policy of all packs, or that have another one. */
export function checkPolicy({ files, own, script }: SentFiles): Diagnostic[] {
  return files.flatMap((file) => {
    const { page, name } = file;
    if (page === undefined) return [];
    const expected = pagePolicy(scriptOf(file, script)?.hash);
    const isOurs = HEAD.test(page.html) && page.markup.policies.join('\n') === expected;
    return isOurs ? [] : [diagnose('check/no-policy', { file: name }, placeOf(file, own))];
  });
}

const PAGES = { deck: 'deck/page.hbs', brief: 'brief/brief.hbs' };

// The line of the summit's own page that sets a policy, or where its head begins.
function placeOf({ genre }: Pick<SentFiles['files'][number], 'genre'>, own: readonly SourceFile[]): Place | undefined {
  const page = own.find(({ name }) => genre !== undefined && name === PAGES[genre]);
  const setting = [page, ...own].find((file) => file !== undefined && SETTING.test(file.text)) ?? page;
  if (setting === undefined) return undefined;
  const found = SETTING.exec(setting.text) ?? /<head\b/i.exec(setting.text);
  return placeAt(setting.path, setting.text, found?.index ?? 0, (found?.index ?? 0) + (found?.[0].length ?? 0));
}

const SETTING = /Content-Security-Policy/i;
